import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { sortRows } from './data-table-sort.ts'
import type { SortState, SortValue } from './data-table-sort.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { ArrowDownIcon, ArrowUpIcon } from './icon.tsx'
import './data-table.css'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  isNumeric?: boolean
  /** Gives the header a sort button. `null` (no value) comes last in both directions. */
  sortValue?: (row: Row) => SortValue
  /** The cell names its row. */
  isRowHeader?: boolean
}

interface DataTableProps<Row> {
  caption: string
  /** The caption is heard but not seen, where a heading above already says it. */
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  initialSort?: SortState
  /** The summing row, one cell a column. */
  footer?: readonly ReactNode[]
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, initialSort, footer } = props
  const text = useText()
  const [sort, setSort] = useState<SortState | undefined>(initialSort)
  const sorted = useMemo(
    () => sortRows(rows, columns.find((column) => column.key === sort?.key)?.sortValue, sort?.direction),
    [rows, columns, sort],
  )
  return (
    <ScrollRegion label={text('table.scroll', { caption })}>
      <table className="data-table">
        <caption className={isCaptionHidden ? 'visually-hidden' : ''}>
          <span className="table-caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && <FooterRow cells={footer} columns={columns} />}
      </table>
    </ScrollRegion>
  )
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  sort: SortState | undefined
  onSort: (sort: SortState) => void
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const className = column.isNumeric ? 'numeric' : undefined
  if (!column.sortValue) {
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    )
  }
  const direction = sort?.key === column.key ? sort.direction : undefined
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="sort-button"
        onClick={() => onSort({ key: column.key, direction: next })}
      >
        {column.header}
        <span className={direction ? 'sort-arrow' : 'sort-arrow sort-arrow-idle'}>
          {direction === 'descending' ? <ArrowDownIcon /> : <ArrowUpIcon />}
        </span>
      </button>
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.isNumeric ? 'numeric' : undefined
  return column.isRowHeader ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

function FooterRow<Row>({
  cells,
  columns,
}: {
  cells: readonly ReactNode[]
  columns: readonly Column<Row>[]
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.key} className={column.isNumeric ? 'numeric' : undefined}>
            {cells[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
