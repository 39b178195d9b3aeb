import { useQueries } from '@tanstack/react-query'
import { TAM_PHASES } from '@inflytt/domain/vocabularies'
import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { useDemoMode } from '../../components/charts/frame/demo-mode.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { phaseCsv } from './phase-csv.ts'
import { phaseBars, phaseFinding, phaseSortValue, phaseTable } from './phase-rows.ts'
import type { PhaseRow } from './phase-rows.ts'

const ROOM_PER_PHASE = 30
const NAME_LINE = 20
// '12, minst 200 deltagare' beside the bar.
const LABEL_ROOM = 190

/** K16 of a year: what was done in each phase, with how many, and what it cost per participant. */
export function PhaseFigure({ year }: { year: number }) {
  const text = useText()
  const isDemo = useDemoMode()
  const within = { by: 'phase' as const, from: year, to: year }
  const results = useQueries({
    queries: [
      outcomesQuery({ measure: 'activities', ...within }),
      outcomesQuery({ measure: 'participants', ...within }),
      outcomesQuery({ measure: 'costPerParticipant', ...within }),
    ],
  })
  const annotations = useAnnotations({
    measures: ['activities', 'participants', 'costPerParticipant'],
    years: [year],
  })
  const [activities, participants, cost] = results.map(({ data }) => data)
  const { error, retry } = neededTogether(results)
  const answers = activities && participants && cost ? { activities, participants, cost } : undefined
  const table = answers === undefined ? [] : phaseTable(answers)
  const columns = [
    ['name', text('activities.phase')],
    ['done', text('activities.status.done')],
    ['planned', text('activities.status.planned')],
    ['cancelled', text('activities.status.cancelled')],
    ['participants', text('activities.participants')],
    ['cost', text('activities.costPerParticipant')],
  ] as const satisfies readonly [keyof PhaseRow, string][]
  const plain = text('activities.phases', { year: String(year) })
  const height = TAM_PHASES.length * ROOM_PER_PHASE + 24
  return (
    <ChartFrame
      id="per-fas"
      title={answers === undefined ? plain : phaseFinding(answers, year)}
      likelyTitle={text('activities.mostInPhase', {
        year: String(year),
        phase: text('vocabulary.tamPhase.attract'),
        value: 10,
        total: 20,
      })}
      subtitle={text('activities.phasesSubtitle')}
      state={error === undefined ? (answers === undefined ? 'pending' : 'ready') : 'error'}
      error={error}
      onRetry={retry}
      minHeight={height}
      narrowMinHeight={height + TAM_PHASES.length * NAME_LINE}
      source={text(isDemo ? 'outcome.sourceDemo' : 'activities.source')}
      updatedAt={activities?.updatedAt}
      definition="K16"
      outcome={activities}
      fileName={`aktiviteter-per-fas-${year}`}
      toCsv={answers && csvOf({ ...phaseCsv(answers), notes: annotations.items.map(annotationLine) })}
      annotations={annotations}
      table={
        <DataTable
          caption={text('activities.phasesTable', { year: String(year) })}
          isCaptionHidden
          columns={columns.map(([key, header]) => ({
            key,
            header,
            isRowHeader: key === 'name',
            isNumeric: key !== 'name',
            cell: (row: PhaseRow) => row[key],
            ...(answers && { sortValue: (row: PhaseRow) => phaseSortValue(answers, row, key) }),
          }))}
          rows={table.slice(0, -1)}
          rowKey={({ name }) => name}
          footer={table.slice(-1).flatMap((row) => columns.map(([key]) => row[key]))}
        />
      }
    >
      <ClassBars
        rows={answers === undefined ? [] : phaseBars(answers)}
        label={plain}
        labelRoom={LABEL_ROOM}
      />
    </ChartFrame>
  )
}
