import type { Dimension, Measure } from '../../outcome/measures.ts'
import type { Block } from './blocks.ts'

/** The key of a table or figure of the county and one year. */
export function yearKey(measure: Measure, by: Dimension | undefined, year: number): string {
  return by === undefined ? `${measure}/${year}` : `${measure}/${by}/${year}`
}

/** The key of a table of municipalities and one block of years. */
export function blockKey(by: Dimension, { from, to }: Block): string {
  return `${MUNICIPAL}${by}/${from}-${to}`
}

/** The block of such a key; undefined of every other. */
export function blockOfKey(key: string): Block | undefined {
  const years = /\/(\d{4})-(\d{4})$/u.exec(key)
  if (!key.startsWith(MUNICIPAL) || years === null) return undefined
  return { from: Number(years[1]), to: Number(years[2]) }
}

const MUNICIPAL = 'households/municipality,'
