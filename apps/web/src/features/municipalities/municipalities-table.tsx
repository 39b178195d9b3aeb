import type { Outcome } from '@inflytt/domain'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { ReportedState } from '../../components/outcomes/reported-state.tsx'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { CellValue } from '../../components/ui/figure/status-sign.tsx'
import type { BoundValue } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { ListRow } from './list-rows.ts'
import type { Places } from './queries.ts'

interface MunicipalitiesTableProps {
  rows: readonly ListRow[]
  places: Places
  since: Outcome
  tertial: string | undefined
}

/** Every municipality, and under them what is placed in none, so that the column adds up. */
export function MunicipalitiesTable({ rows, places, since, tertial }: MunicipalitiesTableProps) {
  const word = useText()
  const { county, currentYear } = places
  const remaining = since.unallocated.reduce((sum, item) => sum + item.remaining, 0)
  const inYear = (year: number) => county.cells.find((cell) => cell.year === year)
  const unplaced: ListRow = {
    code: undefined,
    name: word('municipality.remainingRow'),
    last: undefined,
    current: undefined,
    since: { value: remaining, preliminary: 0, bound: 'exact', status: 'unallocated' },
    hasReported: undefined,
  }
  return (
    <DataTable
      caption={word('municipality.list')}
      isCaptionHidden
      columns={toColumns(currentYear, Number(since.period.from.slice(0, 4)), tertial)}
      rows={remaining > 0 ? [...rows, unplaced] : rows}
      rowKey={(row) => row.code ?? 'unplaced'}
      initialSort={{ key: 'name', direction: 'ascending' }}
      footer={[
        word('outcome.wholeCounty'),
        <Figure key="last" figure={inYear(currentYear - 1)} />,
        <Figure key="current" figure={inYear(currentYear)} />,
        <Figure key="since" figure={since.total} />,
        reportedOf(rows),
      ]}
    />
  )
}

/** '7 av 8', since who has reported bears on the county's total. */
function reportedOf(rows: readonly ListRow[]): string {
  const asked = rows.filter(({ hasReported }) => hasReported !== undefined)
  if (asked.length === 0) return ''
  const reported = asked.filter(({ hasReported }) => hasReported).length
  return text('overview.ofTotal', { reported, total: asked.length })
}

function toColumns(
  currentYear: number,
  sinceYear: number,
  tertial: string | undefined,
): Column<ListRow>[] {
  const columns: Column<ListRow>[] = [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ code, name }) =>
        code === undefined ? name : <MunicipalityLink code={code} name={name} />,
      // What is placed nowhere stays under the municipalities.
      sortValue: ({ code, name }) => (code === undefined ? null : name),
      isRowHeader: true,
    },
    {
      key: 'last',
      header: String(currentYear - 1),
      cell: ({ last }) => <Figure figure={last} />,
      sortValue: ({ last }) => last?.value ?? null,
      isNumeric: true,
    },
    {
      key: 'current',
      header: text('municipality.currentColumn', { year: currentYear }),
      cell: ({ current }) => <Figure figure={current} />,
      sortValue: ({ current }) => current?.value ?? null,
      isNumeric: true,
    },
    {
      key: 'since',
      header: text('municipality.sinceColumn', { year: sinceYear }),
      cell: ({ since }) => <Figure figure={since} />,
      sortValue: ({ code, since }) => (code === undefined ? null : (since?.value ?? null)),
      isNumeric: true,
    },
  ]
  if (tertial === undefined) return columns
  return [
    ...columns,
    {
      key: 'reported',
      header: text('municipality.reportedColumn', { tertial: tertialName(tertial) }),
      cell: ({ hasReported }) =>
        hasReported === undefined ? null : (
          <ReportedState state={hasReported ? 'closed' : 'open'} isRunning={false} />
        ),
      sortValue: ({ hasReported }) => (hasReported === undefined ? null : Number(hasReported)),
    },
  ]
}

function Figure({ figure }: { figure: BoundValue | undefined }) {
  return figure ? <CellValue cell={figure} /> : null
}
