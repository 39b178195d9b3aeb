import type { Measure } from '@inflytt/domain'
import { formatDate } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { annotationColumn } from '../annotations/annotation-column.tsx'
import { AnnotationList } from '../annotations/annotation-list.tsx'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { ChartActions } from '../charts/frame/chart-actions.tsx'
import { useSource } from '../outcomes/use-source.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { ErrorState } from '../ui/states/error-state.tsx'
import { ExplainButton } from '../ui/figure/explain-button.tsx'
import { Notice } from '../ui/states/notice.tsx'
import { Pending } from '../ui/states/pending.tsx'
import './fixed-figure.css'
import { useFixedFigures, useFixedSpan } from './fixed-years-queries.ts'
import { fixedCsv } from './fixed-csv.ts'
import { fixedCellText, fixedRows } from './fixed-rows.ts'
import type { FixedRow } from './fixed-rows.ts'

export interface FixedColumn {
  measure: Measure
  header: string
}

// The height of a row, and of what stands over and under the rows, in rem.
const ROW = 2.375
const ROWS_BESIDE = 10

/** Figures of fixed years, a row a year: what rests on single households has no live value. */
export function FixedFigure(props: {
  /** Also the figure's address on the page. */
  id: string
  caption: string
  columns: readonly FixedColumn[]
  /** Said while no year is fixed. */
  later: string
}) {
  const { id, caption, columns, later } = props
  const text = useText()
  const source = useSource()
  const { isPending, error, figures, retry } = useFixedFigures(columns.map(({ measure }) => measure))
  // Known before the figures are, so that there is room for a row a year.
  const { span } = useFixedSpan()
  const years = span === undefined ? [] : yearsOf(span)
  const annotations = useAnnotations({ measures: columns.map(({ measure }) => measure), years })
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (isPending || annotations.state === 'pending')
    return <Pending minHeight={`${years.length * ROW + ROWS_BESIDE}rem`} />
  if (figures.length === 0) return <Notice>{later}</Notice>
  const shown: Column<FixedRow>[] = [
    {
      key: 'year',
      header: text('fixed.year'),
      isRowHeader: true,
      cell: ({ year }) => String(year),
      sortValue: ({ year }) => year,
    },
    ...columns.map(({ measure, header }): Column<FixedRow> => ({
      key: measure,
      header,
      isNumeric: true,
      cell: ({ cells }) => fixedCellText(cells[measure], text),
      sortValue: ({ cells }) => cells[measure]?.value ?? null,
    })),
    ...annotationColumn<FixedRow>(annotations.items, (row) => row),
  ]
  const updatedAt =
    figures
      .map((figure) => figure.updatedAt)
      .toSorted()
      .at(-1) ?? ''
  const rows = fixedRows(figures)
  const sourceLine = text('fixed.source', { source, date: formatDate(updatedAt) })
  return (
    <div className="fixed-figure" id={id}>
      <DataTable
        caption={caption}
        columns={shown}
        rows={rows}
        rowKey={({ year }) => String(year)}
        initialSort={{ key: 'year', direction: 'descending' }}
      />
      {annotations.state === 'failed' && <AnnotationList annotations={annotations} />}
      <p className="quiet small">{sourceLine}</p>
      <ChartActions
        id={id}
        title={caption}
        fileName={id}
        sourceLine={sourceLine}
        toCsv={csvOf(fixedCsv(columns, rows, annotations.items))}
      />
      <ul className="fixed-explained no-print">
        {figures.map((outcome, index) => (
          <li key={outcome.measure}>
            <ExplainButton
              basis={{ id, definition: outcome.definition.id, outcome }}
              title={columns[index]?.header ?? caption}
              className="button button-plain"
            >
              {text('chart.method')}: {columns[index]?.header}
            </ExplainButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
