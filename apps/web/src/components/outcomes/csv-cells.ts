import type { BoundValue } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'

/** A number that a Swedish Excel reads as one in either language of the page; empty, and never 0, where there is none. */
export function csvNumber(value: number | null, decimals = 0): string {
  return value === null ? '' : value.toFixed(decimals).replace('.', ',')
}

/** What bounds the number of the row, in words; empty where there is no number. */
export function csvBound({ value, bound }: Pick<BoundValue, 'value' | 'bound'>): string {
  return value === null ? '' : text(`csv.bound.${bound}`)
}
