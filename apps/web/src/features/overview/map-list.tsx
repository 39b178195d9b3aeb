import { annotationsAt, letterOf } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { CellValue } from '../../components/ui/figure/status-sign.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { formatList } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { rateLabel } from './map-values.ts'
import type { MapRow } from './map-values.ts'

interface MapListProps {
  rows: readonly MapRow[]
  year: number
  annotations: readonly FigureAnnotation[]
}

/** The map's numbers, for those who would rather read or sort them. */
export function MapList({ rows, year, annotations }: MapListProps) {
  const word = useText()
  return (
    <DataTable
      caption={word('overview.mapList', { year })}
      columns={[...toColumns(), ...letterColumn(annotations, year)]}
      rows={rows}
      rowKey={(row) => row.code}
      initialSort={{ key: 'name', direction: 'ascending' }}
    />
  )
}

function toColumns(): Column<MapRow>[] {
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ code, name }) => <MunicipalityLink code={code} name={name} />,
      sortValue: (row) => row.name,
      isRowHeader: true,
    },
    {
      key: 'value',
      header: text('outcome.householdsColumn'),
      cell: (row) => <CellValue cell={row.cell} />,
      sortValue: (row) => row.value,
      isNumeric: true,
    },
    {
      key: 'rate',
      header: text('overview.mapRate'),
      cell: ({ rate }) => rateLabel(rate),
      sortValue: ({ rate }) => rate.value,
      isNumeric: true,
    },
  ]
}

// The words stand once, under the map: most of them are of every municipality.
function letterColumn(annotations: readonly FigureAnnotation[], year: number): Column<MapRow>[] {
  if (annotations.length === 0) return []
  return [
    {
      key: 'annotation',
      header: text('annotation.column'),
      cell: ({ code }) => formatList(annotationsAt(annotations, year, code).map(letterOf)),
    },
  ]
}
