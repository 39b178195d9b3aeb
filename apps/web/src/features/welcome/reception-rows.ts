import type { ClassRow } from '../../components/charts/class-bars.tsx'
import { fixedCellText } from '../../components/fixed-years/fixed-rows.ts'
import type { FixedRow } from '../../components/fixed-years/fixed-rows.ts'
import { formatPercent } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'

/** The share of a year with how many households it is of, or the sign of why there is none. */
export function shareText({ cells }: FixedRow): string {
  return fixedCellText(cells.welcomedShare, text)
}

/** A bar a year, newest first; what is hidden, unknown or not old enough has none. */
export function receptionBars(rows: readonly FixedRow[]): ClassRow[] {
  return rows
    .toSorted((a, b) => b.year - a.year)
    .map((row) => {
      const { value = null, bound } = row.cells.welcomedShare ?? {}
      const label = shareText(row)
      return {
        key: String(row.year),
        name: String(row.year),
        value,
        ...(bound === 'at_least' && { isAtLeast: true }),
        label,
        words: inWords(label),
      }
    })
}

/** What a sign means, for those who hear it; any other label says it itself. */
function inWords(label: string): string {
  if (label === text('sign.hidden')) return text('sign.hiddenWords')
  return label === text('sign.missing') ? text('sign.unknownWords') : label
}

/** The newest year of which the share is shown; what the figure is of where there is none. */
export function receptionFinding(rows: readonly FixedRow[]): string {
  const newest = rows
    .filter(({ cells }) => typeof cells.welcomedShare?.value === 'number')
    .toSorted((a, b) => b.year - a.year)[0]
  if (newest === undefined) return text('reception.share')
  return text('reception.finding', {
    share: formatPercent(newest.cells.welcomedShare?.value ?? 0),
    year: String(newest.year),
  })
}
