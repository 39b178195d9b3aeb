import { annotationColumn } from '../../components/annotations/annotation-column.tsx'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { SignLegend, signsOf, StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { formatBoundValue, formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { MOVES_MEASURES, noteOf } from './beside-rows.ts'
import type { BesideItem, BesideRow } from './beside-rows.ts'

interface TableRow extends BesideRow {
  code: string
  name: string
}

interface BesideTableProps {
  items: readonly BesideItem[]
  annotations: readonly FigureAnnotation[]
}

/** The figure in numbers: every measure, and what must be known of the year. */
export function BesideTable({ items, annotations }: BesideTableProps) {
  const word = useText()
  const rows = items.flatMap(({ code, name, rows: years }) =>
    years.map((year) => ({ ...year, code, name })),
  )
  return (
    <>
      <DataTable
        caption={word('statistics.table')}
        columns={[...toColumns(rows), ...annotationColumn<TableRow>(annotations, (row) => row)]}
        rows={rows}
        rowKey={({ code, year }) => `${code} ${year}`}
      />
      <SignLegend signs={signsOf(rows.map(({ households }) => households))} />
      <p className="small quiet">{word('statistics.tableNote')}</p>
    </>
  )
}

// Moves in and out do not come with the program: two columns of gaps tell nothing that the page has not said.
function toColumns(rows: readonly TableRow[]): Column<TableRow>[] {
  const told = MOVES_MEASURES.filter((measure) =>
    rows.some(({ moves }) => moves[measure].value !== null),
  )
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ name }) => name,
      sortValue: ({ name }) => name,
      isRowHeader: true,
    },
    {
      key: 'year',
      header: text('statistics.yearColumn'),
      cell: ({ year }) => year,
      sortValue: ({ year }) => year,
      isNumeric: true,
    },
    {
      key: 'households',
      header: text('statistics.householdsColumn'),
      cell: ({ households }) =>
        households.value === null && households.preliminary === 0 ? (
          <StatusSign sign="missing" />
        ) : (
          formatBoundValue(households)
        ),
      sortValue: ({ households }) => households.value,
      isNumeric: true,
    },
    ...told.map((measure) => ({
      key: measure,
      header: text(`statistics.${measure}`),
      cell: ({ moves }: TableRow) => {
        const { value } = moves[measure]
        return value === null ? <StatusSign sign="missing" /> : formatNumber(value)
      },
      sortValue: ({ moves }: TableRow) => moves[measure].value,
      isNumeric: true,
    })),
    { key: 'note', header: text('statistics.noteColumn'), cell: noteOf, isNote: true },
  ]
}
