import { useQueries } from '@tanstack/react-query'
import { TAM_PHASES } from '@inflytt/domain/vocabularies'
import { DataTable } from '../../components/ui/data-table.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { ExplainButton } from '../../components/ui/explain-button.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { formatDate, formatNumber, formatSek } from '../../lib/format.ts'
import { outcomesQuery } from '../../lib/outcome-queries.ts'
import type { OutcomeAnswer } from '../../lib/outcome-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'

type Figure = OutcomeAnswer['total']

interface Row {
  name: string
  activities: Figure
  participants: Figure
  cost: Figure
}

/** K16 of a year: what was done in each phase, with how many, and what it cost per participant. */
export function PhaseFigures({ year }: { year: number }) {
  const word = useText()
  const within = { by: 'phase' as const, from: year, to: year }
  const results = useQueries({
    queries: [
      outcomesQuery({ measure: 'activities', ...within }),
      outcomesQuery({ measure: 'participants', ...within }),
      outcomesQuery({ measure: 'costPerParticipant', ...within }),
    ],
  })
  const [activities, participants, cost] = results
  const error = results.find((each) => each.isError && each.data === undefined)?.error
  if (error !== undefined)
    return (
      <ErrorState
        error={error}
        onRetry={() => void Promise.all(results.map((each) => each.refetch()))}
      />
    )
  if (!activities.data || !participants.data || !cost.data) return <Pending minHeight={280} />
  const rows = TAM_PHASES.flatMap((phase): Row[] => {
    const of = (answer: OutcomeAnswer) => answer.cells.find((cell) => cell.phase === phase)
    const own = [of(activities.data), of(participants.data), of(cost.data)]
    if (own.some((cell) => cell === undefined)) return []
    const [done, came, paid] = own.map((cell) => ({ ...cell!, undecided: 0 }))
    return [
      {
        name: word(`vocabulary.tamPhase.${phase}`),
        activities: done!,
        participants: came!,
        cost: paid!,
      },
    ]
  })
  return (
    <PageSection id="per-fas" title={word('activities.phases', { year: String(year) })}>
      <DataTable
        caption={word('activities.phasesTable', { year: String(year) })}
        isCaptionHidden
        columns={[
          { key: 'name', header: word('activities.phase'), cell: ({ name }) => name, isRowHeader: true },
          {
            key: 'done',
            header: word('activities.status.done'),
            isNumeric: true,
            cell: (row) => countWords(row.activities.value),
          },
          {
            key: 'planned',
            header: word('activities.status.planned'),
            isNumeric: true,
            cell: (row) => countWords(row.activities.planned ?? null),
          },
          {
            key: 'cancelled',
            header: word('activities.status.cancelled'),
            isNumeric: true,
            cell: (row) => countWords(row.activities.cancelled ?? null),
          },
          {
            key: 'participants',
            header: word('activities.participants'),
            isNumeric: true,
            cell: (row) => boundWords(row.participants),
          },
          {
            key: 'cost',
            header: word('activities.costPerParticipant'),
            isNumeric: true,
            cell: (row) => costWords(row.cost),
          },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
        footer={[
          word('table.total'),
          countWords(activities.data.total.value),
          countWords(activities.data.total.planned ?? null),
          countWords(activities.data.total.cancelled ?? null),
          boundWords(participants.data.total),
          costWords(cost.data.total),
        ]}
      />
      <p className="quiet small">
        {word('activities.source', { date: formatDate(activities.data.updatedAt) })}{' '}
        <ExplainButton
          basis={{ id: 'per-fas', definition: 'K16', outcome: activities.data }}
          title={word('activities.phases', { year: String(year) })}
          className="button button-plain no-print"
        >
          {word('chart.method')}
          <span className="visually-hidden">
            : {word('activities.phasesTable', { year: String(year) })}
          </span>
        </ExplainButton>
      </p>
    </PageSection>
  )
}

function countWords(value: number | null): string {
  return value === null ? text('sign.missing') : formatNumber(value)
}

function boundWords({ value, bound }: Figure): string {
  const count = countWords(value)
  return value !== null && bound === 'at_least' ? text('bound.atLeast', { value: count }) : count
}

function costWords({ value }: Figure): string {
  return value === null ? text('sign.missing') : formatSek(value)
}
