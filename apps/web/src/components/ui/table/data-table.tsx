import { useMemo, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { sortRows } from './data-table-sort.ts'
import type { SortState, SortValue } from './data-table-sort.ts'
import { Written } from '../figure/written.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { ArrowDownIcon, ArrowUpIcon } from '../icon.tsx'
import './data-table.css'
import './data-table-close.css'

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
  /** Words about the row, empty for most: they stand under it where the table has not its room. */
  isNote?: boolean
  /** Holds what can be done with the row, which is nothing on paper. */
  isForDoing?: boolean
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

/** How many columns there are beside each other where the notes stand under their rows. */
function columnsBeside<Row>(columns: readonly Column<Row>[]) {
  return { '--columns': columns.filter(({ isNote }) => !isNote).length } as CSSProperties
}

/** Where a row is drawn as a block, browsers forget that it is one of a table unless they are told. */
const as = (role: string) => ({ role })

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
      <table className="data-table" style={columnsBeside(columns)} {...as('table')}>
        <caption className={isCaptionHidden ? 'visually-hidden' : ''}>
          <span className="table-caption">{caption}</span>
        </caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {sorted.map((row) => (
            <tr key={rowKey(row)} {...as('row')}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
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
  const { className } = cellProps(column)
  if (!column.sortValue) {
    return (
      <th scope="col" {...as('columnheader')} className={className}>
        {column.header}
      </th>
    )
  }
  const direction = sort?.key === column.key ? sort.direction : undefined
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" {...as('columnheader')} className={className} aria-sort={direction ?? 'none'}>
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

/** The longest header of a column of numbers that stands beside others where a row is a block: '2026*'. */
const SHORT_HEADER = 5
/** The shortest header that has more room than the numbers beside it there. */
const LONG_HEADER = 40

function cellProps<Row>({ header, isNumeric, isNote, isForDoing }: Column<Row>) {
  const classes = [
    isNumeric && 'numeric',
    isNumeric && header.length <= SHORT_HEADER && 'short',
    isNumeric && header.length >= LONG_HEADER && 'long',
    isNote && 'note',
    isForDoing && 'no-print',
  ].filter(Boolean)
  return { className: classes.join(' ') || undefined, 'data-label': header }
}

/** A cell of a row, or of the sum. */
function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const props = {
    ...cellProps(column),
    children: typeof children === 'string' ? <Written>{children}</Written> : children,
  }
  return column.isRowHeader ? (
    <th scope="row" {...as('rowheader')} {...props} />
  ) : (
    <td {...as('cell')} {...props} />
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
    <tfoot {...as('rowgroup')}>
      <tr {...as('row')}>
        {columns.map((column, index) => (
          <Cell key={column.key} column={column}>
            {cells[index]}
          </Cell>
        ))}
      </tr>
    </tfoot>
  )
}
