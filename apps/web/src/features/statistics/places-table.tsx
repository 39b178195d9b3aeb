import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { compareText, formatNumber } from '../../lib/format.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { Statistic } from './queries.ts'

const MEASURES = [
  ['population', 0],
  ['medianIncome', 1],
  ['taxRate', 2],
] as const

interface PlacesTableProps {
  municipalities: readonly Municipality[]
  statistics: readonly Statistic[]
}

/** What the municipalities are like, each measure in the latest year it is known for. */
export function PlacesTable({ municipalities, statistics }: PlacesTableProps) {
  const word = useText()
  return (
    <>
      <DataTable
        caption={word('statistics.placesTable')}
        columns={toColumns(statistics)}
        rows={municipalities.toSorted((a, b) => compareText(a.name, b.name))}
        rowKey={({ code }) => code}
      />
      <p className="statistics-note small quiet">{word('statistics.placesNote')}</p>
    </>
  )
}

function toColumns(statistics: readonly Statistic[]): Column<Municipality>[] {
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ code, name }) => <MunicipalityLink code={code} name={name} />,
      sortValue: ({ name }) => name,
      isRowHeader: true,
    },
    ...MEASURES.flatMap(([measure, decimals]) => {
      const figures = statistics.filter((figure) => figure.measure === measure)
      if (figures.length === 0) return []
      const year = Math.max(...figures.map((figure) => figure.year))
      const valueOf = ({ code }: Municipality) =>
        figures.find((figure) => figure.municipality === code && figure.year === year)?.value
      return [
        {
          key: measure,
          header: text(`statistics.${measure}`, { year: String(year) }),
          cell: (row: Municipality) => {
            const value = valueOf(row)
            return value === undefined ? <StatusSign sign="missing" /> : formatNumber(value, decimals)
          },
          sortValue: (row: Municipality) => valueOf(row) ?? null,
          isNumeric: true,
        },
      ]
    }),
  ]
}
