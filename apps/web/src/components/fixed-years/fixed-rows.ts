import type { Measure } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { formatNumber, formatPercent } from '../../lib/text/format.ts'
import type { TextId } from '../../strings/text.ts'

export type FixedCell = OutcomeAnswer['cells'][number] & { unit: string }

export interface FixedRow {
  year: number
  cells: Partial<Record<Measure, FixedCell>>
}

/** One row a year, with the cell of each measure. */
export function fixedRows(figures: readonly OutcomeAnswer[]): FixedRow[] {
  const rows = new Map<number, FixedRow>()
  for (const { measure, unit, cells } of figures)
    for (const cell of cells) {
      const year = cell.year ?? 0
      const row = rows.get(year) ?? { year, cells: {} }
      row.cells[measure] = { ...cell, unit }
      rows.set(year, row)
    }
  return [...rows.values()]
}

/** A cell with its unit and how many it rests on; what is hidden or not old enough is a sign, never a zero. */
export function fixedCellText(
  cell: FixedCell | undefined,
  text: (id: TextId, values?: Record<string, string | number>) => string,
): string {
  if (cell === undefined) return text('sign.missing')
  if (cell.status === 'suppressed') return text('sign.hidden')
  const { lower = null, upper = null } = cell
  const isShare = cell.unit === 'percent'
  const shown = (value: number) =>
    isShare ? formatPercent(value) : formatNumber(value, decimalsOf(cell))
  if (cell.value === null && lower !== null && upper !== null)
    return text('fixed.between', { lower: shown(lower), upper: shown(upper) })
  if (cell.value === null) return text(cell.note === 'not_mature' ? 'fixed.notMature' : 'sign.missing')
  const known = shown(cell.value)
  const value = cell.bound === 'at_least' ? text('bound.atLeast', { value: known }) : known
  if (cell.base === undefined) return value
  return text(isShare ? 'fixed.ofBase' : 'fixed.onBase', { value, base: formatNumber(cell.base) })
}

/** How many decimals the measure's values are told with. */
export function decimalsOf({ unit }: FixedCell): number {
  return unit === 'months' || unit === 'score' ? 1 : 0
}
