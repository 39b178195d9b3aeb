import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { rateRows } from './rate-rows.ts'
import type { RateCell, RateRow } from './rate-rows.ts'

/** The rates of one municipality, oldest first. */
export interface RateItem {
  key: string
  name: string
  rows: readonly RateRow[]
}

/** The municipalities as they are read, each with its own. */
export function rateItems(
  municipalities: readonly Municipality[],
  cells: readonly RateCell[],
  currentYear: number,
): RateItem[] {
  return municipalities.map(({ code, name }) => ({
    key: code,
    name,
    rows: rateRows(
      cells.filter(({ municipality }) => municipality === code),
      currentYear,
    ),
  }))
}
