import { ChartActions } from '../../components/charts/frame/chart-actions.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { formatNumber } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { placeMeasures, placesCsv, placesInOrder } from './places-rows.ts'
import type { Statistic } from './queries.ts'
import { sourceWords } from './source-words.ts'

/** Where the table stands on its page: a copied link points at it. */
export const PLACES = 'kommunerna-i-statistiken'

interface PlacesTableProps {
  municipalities: readonly Municipality[]
  statistics: readonly Statistic[]
}

/** What the municipalities are like, each measure in the latest year it is known for. */
export function PlacesTable({ municipalities, statistics }: PlacesTableProps) {
  const word = useText()
  const caption = word('statistics.placesTable')
  const sourceLine = word('chart.source', { source: sourceWords(statistics) })
  return (
    <>
      <DataTable
        caption={caption}
        columns={toColumns(statistics)}
        rows={placesInOrder(municipalities)}
        rowKey={({ code }) => code}
      />
      <p className="statistics-note small quiet">{word('statistics.placesNote')}</p>
      <p className="small quiet">{sourceLine}</p>
      <ChartActions
        id={PLACES}
        title={caption}
        fileName="kommunerna-i-officiell-statistik"
        sourceLine={sourceLine}
        toCsv={csvOf(placesCsv(municipalities, statistics))}
      />
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
    ...placeMeasures(statistics).map(({ measure, decimals, header, valueOf }) => ({
      key: measure,
      header,
      cell: ({ code }: Municipality) => {
        const value = valueOf(code)
        return value === null ? <StatusSign sign="missing" /> : formatNumber(value, decimals)
      },
      sortValue: ({ code }: Municipality) => valueOf(code),
      isNumeric: true,
    })),
  ]
}
