import type { Outcome } from '@inflytt/domain'
import { formatNumber, formatYears } from '../../lib/text/format.ts'
import type { BoundValue } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { annotationColumn } from '../annotations/annotation-column.tsx'
import type { FigureAnnotation } from '../annotations/figure-annotations.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { CellValue, SignLegend, signsOf, StatusSign } from '../ui/figure/status-sign.tsx'
import { statusText } from './status-text.ts'

interface YearTableProps {
  caption: string
  outcome: Outcome
  /** One municipality's table, or the county's. */
  isOneArea?: boolean
  annotations?: readonly FigureAnnotation[]
}

interface YearTableRow {
  key: string
  label: string
  /** Of the rows of one year. */
  year?: number | undefined
  sortYear: number
  figure: BoundValue
  statusWords: string
}

/** The figure in numbers: every year, what is placed in no year, and their sum. */
export function YearTable(props: YearTableProps) {
  const { caption, outcome, isOneArea = false, annotations = [] } = props
  const noted = annotationColumn<YearTableRow>(annotations, ({ year }) =>
    year === undefined ? undefined : { year },
  )
  useText()
  return (
    <>
      <DataTable
        caption={caption}
        columns={[...toColumns(), ...noted]}
        rows={[...toYearRows(outcome, isOneArea), ...toRemainingRows(outcome)]}
        rowKey={(row) => row.key}
        footer={[...toFooter(outcome, isOneArea), ...noted.map(() => '')]}
      />
      <SignLegend signs={signsOf(outcome.cells)} />
    </>
  )
}

function toColumns(): Column<YearTableRow>[] {
  return [
    {
      key: 'year',
      header: text('outcome.yearColumn'),
      cell: (row) => row.label,
      sortValue: (row) => row.sortYear,
      isRowHeader: true,
    },
    {
      key: 'value',
      header: text('outcome.householdsColumn'),
      cell: (row) => <CellValue cell={{ ...row.figure, preliminary: 0 }} />,
      sortValue: (row) => row.figure.value,
      isNumeric: true,
    },
    {
      key: 'preliminary',
      header: text('outcome.preliminaryColumn'),
      cell: (row) => <Preliminary count={row.figure.preliminary} />,
      sortValue: (row) => row.figure.preliminary,
      isNumeric: true,
    },
    { key: 'status', header: text('outcome.statusColumn'), cell: (row) => row.statusWords },
  ]
}

function Preliminary({ count }: { count: number | null }) {
  return count === null ? <StatusSign sign="hidden" /> : formatNumber(count)
}

function toYearRows({ cells }: Outcome, isOneArea: boolean): YearTableRow[] {
  return cells.map((cell) => ({
    key: String(cell.year),
    label: String(cell.year),
    year: cell.year,
    sortYear: cell.year ?? 0,
    figure: cell,
    statusWords: statusText(cell, isOneArea),
  }))
}

function toRemainingRows({ unallocated }: Outcome): YearTableRow[] {
  return unallocated.map((item) => {
    const from = Number(item.periodFrom.slice(0, 4))
    const years = formatYears(from, Number(item.periodToLatest.slice(0, 4)))
    return {
      key: item.aggregateId,
      label: text('outcome.remainingRow', { years }),
      sortYear: from,
      figure: { value: item.remaining, preliminary: 0, bound: 'exact', status: 'unallocated' },
      statusWords: text('status.unallocated'),
    }
  })
}

function toFooter({ total }: Outcome, isOneArea: boolean) {
  const sum = <CellValue cell={{ ...total, preliminary: 0 }} />
  return [
    text('outcome.sumRow'),
    total.value === null && total.status !== 'suppressed' ? <StatusSign sign="missing" /> : sum,
    <Preliminary key="preliminary" count={total.preliminary} />,
    statusText(total, isOneArea),
  ]
}
