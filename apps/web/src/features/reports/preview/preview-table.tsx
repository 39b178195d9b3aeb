import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { CellValue } from '../../../components/ui/figure/status-sign.tsx'
import { compareText, formatList, formatYears } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { Preview, PreviewRow } from './to-preview.ts'

export function PreviewTable({ preview, year }: { preview: Preview; year: number }) {
  useText()
  const { years, municipalities, county } = preview
  const [only, ...others] = municipalities
  const place = only && others.length === 0 ? only.place : text('reports.previewPlaces')
  return (
    <DataTable
      caption={text('reports.previewCaption', {
        place,
        years: formatYears(Number(years.at(0)), Number(years.at(-1))),
      })}
      columns={toColumns(preview, year)}
      rows={municipalities.toSorted((a, b) => compareText(a.place, b.place))}
      rowKey={(row) => row.place}
      footer={[
        text('outcome.wholeCounty'),
        ...county.cells.map((cell, index) => <CellValue key={years[index]} cell={cell} />),
      ]}
    />
  )
}

function toColumns({ years, hasReporting }: Preview, year: number) {
  const columns: (Column<PreviewRow> | false)[] = [
    { key: 'place', header: text('reports.place'), isRowHeader: true, cell: ({ place }) => place },
    ...years.map((each, index) => ({
      key: each,
      header: each,
      isNumeric: true,
      cell: ({ cells }: PreviewRow) => cells[index] && <CellValue cell={cells[index]} />,
    })),
    hasReporting && {
      key: 'reported',
      header: text('reports.reported', { year: String(year) }),
      cell: ({ reportedTertials }) =>
        reportedTertials.length === 0
          ? text('reports.noTertial')
          : text('reports.tertials', { numbers: formatList(reportedTertials) }),
    },
  ]
  return columns.filter((column) => column !== false)
}
