import type { Bound } from '@inflytt/domain'
import type { ShownStatus } from '../../../lib/text/format.ts'

/** One year of one area, ready to draw. */
export interface YearRow {
  year: number
  /** Confirmed households; `null` is a gap and is never drawn as 0. */
  value: number | null
  preliminary: number
  bound: Bound
  status: ShownStatus
  /** What stands on the mark: '94', 'minst 65', '67 p (+7)', '..'. */
  label: string
  /** The same where there is room for few characters: '94', '', '67 p (+7)', '..'. */
  shortLabel: string
  /** The year is not over: its tick gets an asterisk, explained in the legend. */
  isPartial?: boolean
}

/** A total that is known only for several years together. */
export interface YearBand {
  fromYear: number
  toYear: number
  /** The total itself, in bold: '444 hushall 2020-2024'. */
  label: string
  /** What is known of it and what is not. */
  detail?: string
  /** Drawn to scale inside the band when both are given. */
  households?: number
  allocated?: number
}

export function heightOf(row: YearRow): number {
  return (row.value ?? 0) + row.preliminary
}

/** The top of a shared scale: a round number at or above the tallest bar, at least 4. */
export function scaleTop(rows: readonly YearRow[]): number {
  const tallest = Math.max(4, ...rows.map(heightOf))
  const magnitude = 10 ** Math.floor(Math.log10(tallest))
  const step =
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * magnitude >= tallest) ?? 10
  return step * magnitude
}
