import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { YearRow } from '../../components/charts/years/year-row.ts'
import { formatNumber, isProvisional } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'

export type RateCell = OutcomeAnswer['cells'][number]

export interface RateRow extends YearRow {
  /** It rests on so few households that it may swing between years. */
  isSmall: boolean
}

/** K20 of one municipality as rows ready to draw, oldest first. K20 is of the confirmed ones alone. */
export function rateRows(cells: readonly RateCell[], currentYear: number): RateRow[] {
  return cells
    .flatMap(({ year, ...cell }) => {
      if (year === undefined) return []
      const rate = toRate(cell)
      return [
        {
          year,
          ...rate,
          preliminary: 0,
          label: labelOf(rate),
          shortLabel: rate.value !== null && rate.bound === 'at_least' ? '' : labelOf(rate),
          isPartial: year === currentYear,
        },
      ]
    })
    .toSorted((a, b) => a.year - b.year)
}

export type Rate = Pick<RateRow, 'value' | 'bound' | 'status' | 'isSmall'>

/** K20 of one cell. */
export function toRate({ value, bound, status, note }: Omit<RateCell, 'preliminary'>): Rate {
  return { value, bound, status, isSmall: note === 'small_base' }
}

/** A rate in words, for those who hear it. */
export function describeRate(rate: Rate): string {
  const { value, bound, status, isSmall } = rate
  if (status === 'suppressed') return text('sign.hiddenWords')
  if (value === null) return text('sign.unknownWords')
  const plain = text('comparison.rate', { value: formatNumber(value, 1) })
  const bounded = bound === 'at_least' ? text('describe.atLeast', { text: plain }) : plain
  const told = isProvisional(rate) ? text('describe.preliminaryStatus', { text: bounded }) : bounded
  return isSmall ? text('comparison.smallWords', { text: told }) : told
}

/** A rate as it stands on its mark. */
export function labelOf(rate: Rate): string {
  const { value, bound, status, isSmall } = rate
  if (status === 'suppressed') return text('sign.hidden')
  if (value === null) return text('sign.missing')
  const number = formatNumber(value, 1)
  const marked = isSmall ? text('comparison.smallMark', { value: number }) : number
  const bounded = bound === 'at_least' ? text('bound.atLeast', { value: marked }) : marked
  return isProvisional(rate) ? text('bound.preliminaryStatus', { value: bounded }) : bounded
}

export interface RateFinding {
  year: number
  least: number
  most: number
}

/** Between what the municipalities lie in the last year that is over; undefined unless each is known exactly, and they differ. */
export function rateFinding(places: readonly (readonly RateRow[])[]): RateFinding | undefined {
  const over = places.flat().filter(({ isPartial }) => isPartial !== true)
  const year = Math.max(...over.map((row) => row.year))
  const known = over.flatMap((row) =>
    row.year === year && row.value !== null && row.bound === 'exact' && !isProvisional(row)
      ? [row.value]
      : [],
  )
  const [least, most] = [Math.min(...known), Math.max(...known)]
  return known.length === places.length && least < most ? { year, least, most } : undefined
}

/** The top of the scale that all share: the next half above the highest rate. */
export function topOf(rows: readonly Pick<YearRow, 'value'>[]): number {
  return Math.max(0.5, Math.ceil(Math.max(0, ...rows.map(({ value }) => value ?? 0)) * 2) / 2)
}
