import type { Multiple } from '../../components/charts/multiples/small-multiples.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { text } from '../../strings/text.ts'
import type { RateItem } from './rate-items.ts'
import type { RateRow } from './rate-rows.ts'

interface RateTableProps {
  caption: string
  items: readonly RateItem[]
  years: readonly number[]
}

/** A municipality a row, a year a column. */
export function RateTable({ caption, items, years }: RateTableProps) {
  const rows = items.flatMap((item) => item.rows)
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columnsOf(rows, years)}
      rows={items}
      rowKey={({ key }) => key}
    />
  )
}

function columnsOf(rows: readonly RateRow[], years: readonly number[]): Column<Multiple>[] {
  const isPartial = (year: number) => rows.some((row) => row.year === year && row.isPartial === true)
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      isRowHeader: true,
      cell: ({ key, name }) => <MunicipalityLink code={key} name={name} />,
      sortValue: ({ name }) => name,
    },
    ...years.map((year, index) => ({
      key: String(year),
      header: isPartial(year) ? `${year}*` : String(year),
      isNumeric: true,
      cell: ({ rows: ofItem }: Multiple) => ofItem[index]?.label,
      sortValue: ({ rows: ofItem }: Multiple) => ofItem[index]?.value ?? null,
    })),
  ]
}
