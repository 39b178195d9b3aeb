/** What one figure is of: a cell of a grid, or its total. */
export interface Place {
  municipalities: readonly string[]
  years: readonly number[]
  /** All municipalities together, not one of them. */
  isCounty: boolean
  isTotal: boolean
  programme?: string | undefined
  phase?: string | undefined
  leaveReason?: string | undefined
  closeReason?: string | undefined
}

/** The members that are compared; those left out are not this measure's to tell. */
export type Told = Record<string, unknown>

export const yearOf = (month: string) => Number(month.slice(0, 4))
const monthsOf = (month: string) => yearOf(month) * 12 + Number(month.slice(5, 7))
export const monthsBetween = (from: string, to: string) => monthsOf(to) - monthsOf(from)

/** Half away from zero, of whole numbers; null of nothing. */
export function divided(top: number, bottom: number, decimals: number): number | null {
  if (bottom === 0) return null
  const scale = 10 ** decimals
  return Math.floor((2 * top * scale + bottom) / (2 * bottom)) / scale
}

export const percent = (part: number, whole: number) => divided(100 * part, whole, 1)

export function middleOf(values: readonly number[]): number | null {
  const ordered = values.toSorted((a, b) => a - b)
  const half = ordered.length / 2
  if (ordered.length === 0) return null
  return Number.isInteger(half) ? (ordered[half - 1]! + ordered[half]!) / 2 : ordered[Math.floor(half)]!
}

export const count = <T>(values: readonly T[], is: (value: T) => boolean) => values.filter(is).length
export const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
