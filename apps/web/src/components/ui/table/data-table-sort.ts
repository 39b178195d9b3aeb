import { compareText } from '../../../lib/text/format.ts'

export type SortValue = string | number | null
export interface SortState {
  key: string
  direction: 'ascending' | 'descending'
}

/** A sorted copy; rows without a value come last whichever the direction, and equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: ((row: Row) => SortValue) | undefined,
  direction: SortState['direction'] = 'ascending',
): readonly Row[] {
  if (!sortValue) return rows
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((rowA, rowB) => {
    const a = sortValue(rowA)
    const b = sortValue(rowB)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)))
    )
  })
}
