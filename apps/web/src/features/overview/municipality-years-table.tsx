import type { Outcome, OutcomeCell } from '@inflytt/domain'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { CellValue, SignLegend, signsOf, StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'

interface MunicipalityYearsTableProps {
  outcome: Outcome
  /** By year: the last row. */
  county: Outcome
  municipalities: readonly Municipality[]
}

interface TableRow {
  municipality: Municipality
  cells: readonly OutcomeCell[]
}

/** The small multiples in numbers. */
export function MunicipalityYearsTable(props: MunicipalityYearsTableProps) {
  const { outcome, county, municipalities } = props
  const word = useText()
  const years = county.cells.flatMap(({ year }) => (year === undefined ? [] : [year]))
  const rows = municipalities.map((municipality) => ({
    municipality,
    cells: outcome.cells.filter((cell) => cell.municipality === municipality.code),
  }))
  return (
    <>
      <DataTable
        caption={word('overview.multiplesTable')}
        columns={toColumns(years)}
        rows={rows}
        rowKey={(row) => row.municipality.code}
        initialSort={{ key: 'name', direction: 'ascending' }}
        footer={[
          word('outcome.wholeCounty'),
          ...years.map((year) => <Figure key={year} cell={inYear(county.cells, year)} />),
        ]}
      />
      <SignLegend signs={signsOf(outcome.cells)} />
      {county.unallocated.length > 0 && (
        <p className="small quiet">{word('overview.multiplesTableNote')}</p>
      )}
    </>
  )
}

function toColumns(years: readonly number[]): Column<TableRow>[] {
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ municipality }) => <MunicipalityLink code={municipality.code} name={municipality.name} />,
      sortValue: (row) => row.municipality.name,
      isRowHeader: true,
    },
    ...years.map((year) => ({
      key: String(year),
      header: String(year),
      cell: ({ cells }: TableRow) => <Figure cell={inYear(cells, year)} />,
      sortValue: ({ cells }: TableRow) => inYear(cells, year)?.value ?? null,
      isNumeric: true,
    })),
  ]
}

function inYear(cells: readonly OutcomeCell[], year: number): OutcomeCell | undefined {
  return cells.find((cell) => cell.year === year)
}

function Figure({ cell }: { cell: OutcomeCell | undefined }) {
  return cell ? <CellValue cell={cell} /> : <StatusSign sign="missing" />
}
