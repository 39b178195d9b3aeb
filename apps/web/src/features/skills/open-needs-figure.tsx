import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { CLASS_COUNT } from '../../components/fixed-years/class-words.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { formatNumber, formatPercent } from '../../lib/text/format.ts'
import type { NeedDimension } from '../../lib/queries/outcome-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { hardToFillWords, needCsv, needFinding, needRows } from './need-rows.ts'
import type { NeedRow } from './need-rows.ts'
import { useOpenNeeds } from './use-open-needs.ts'

interface OpenNeedsFigureProps {
  /** Also the figure's address on the page. */
  id: string
  dimension: NeedDimension
}

/** K14: the positions that are open now by one attribute, with the share filled of those reported this year. */
export function OpenNeedsFigure({ id, dimension }: OpenNeedsFigureProps) {
  const text = useText()
  const source = useSource()
  const { year, all, error, answers } = useOpenNeeds(dimension)
  const rows = answers ? needRows(answers.open.cells, answers.filled.cells, dimension) : []
  // Employers seldom look in every field: more room than that is left would pull what stands under it up.
  const room = rows.length || Math.ceil(CLASS_COUNT[dimension] / 2)
  const state = error ? 'error' : answers ? (rows.length === 0 ? 'empty' : 'ready') : 'pending'
  // The same of every attribute: it is told once.
  const hardToFill =
    dimension === 'occupationField' ? hardToFillWords(answers?.hard.cells ?? []) : undefined
  const subtitle = text('skills.openSubtitle')
  const annotations = useAnnotations({
    measures: ['needsOpen', 'needsFilledShare'],
    years: year === undefined ? [] : [year],
  })
  const columns: Column<NeedRow>[] = [
    {
      key: 'name',
      header: text(`classes.class.${dimension}`),
      isRowHeader: true,
      cell: ({ name }) => name,
      sortValue: ({ name }) => name,
    },
    {
      key: 'open',
      header: text('skills.openHeader'),
      isNumeric: true,
      cell: ({ value }) => formatNumber(value ?? 0),
      sortValue: ({ value }) => value,
    },
    {
      key: 'filled',
      header: text('skills.filledHeader'),
      isNumeric: true,
      cell: ({ filledShare }) =>
        filledShare === null ? text('sign.missing') : formatPercent(filledShare),
      sortValue: ({ filledShare }) => filledShare,
    },
  ]
  return (
    <ChartFrame
      id={id}
      title={sentenceText(needFinding(rows, answers?.open.total.value ?? null, dimension))}
      subtitle={[subtitle, hardToFill].filter(Boolean).join(' ')}
      likelySubtitle={
        dimension === 'occupationField'
          ? `${subtitle} ${text('skills.hardToFill', { hard: 20, known: 90, unknown: 20 })}`
          : undefined
      }
      state={state}
      error={error}
      onRetry={() => {
        for (const query of all) if (query.isError) void query.refetch()
      }}
      empty={<p>{text('skills.noNeeds')}</p>}
      minHeight={state === 'empty' ? 48 : room * 30 + 24}
      narrowMinHeight={state === 'empty' ? 72 : room * 50 + 24}
      source={source}
      updatedAt={answers?.open.updatedAt}
      definition="K14"
      outcome={answers?.open}
      fileName={id}
      toCsv={
        answers
          ? csvOf({
              ...needCsv(answers.open.cells, answers.filled.cells, dimension),
              notes: annotations.items.map(annotationLine),
            })
          : undefined
      }
      annotations={annotations}
      table={
        <>
          <DataTable
            caption={text(`skills.openTable.${dimension}`)}
            isCaptionHidden
            columns={columns}
            rows={rows}
            rowKey={({ key }) => key}
          />
          <AnnotationList annotations={annotations} />
        </>
      }
    >
      <ClassBars rows={rows} label={text(`skills.openTable.${dimension}`)} />
    </ChartFrame>
  )
}
