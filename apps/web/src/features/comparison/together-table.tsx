import { statusText } from '../../components/outcomes/status-text.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { text } from '../../strings/text.ts'
import type { TogetherRow } from './together-rows.ts'

export function TogetherTable({ caption, rows }: { caption: string; rows: readonly TogetherRow[] }) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columnsOf()}
      rows={rows}
      rowKey={({ key }) => key}
    />
  )
}

function columnsOf(): Column<TogetherRow>[] {
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ name }) => name,
      isRowHeader: true,
    },
    {
      key: 'rate',
      header: text('comparison.rateColumn'),
      cell: ({ label }) => label,
      sortValue: ({ value }) => value,
      isNumeric: true,
    },
    {
      key: 'status',
      header: text('outcome.statusColumn'),
      cell: (row) => statusText(row, true),
    },
  ]
}
