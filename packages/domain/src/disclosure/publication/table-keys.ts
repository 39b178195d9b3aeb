import type { Dimension, Measure } from '../../outcome/measures.ts'
import type { Block } from './blocks.ts'

/** The key of a table or figure of the county and one year. */
export function yearKey(measure: Measure, by: Dimension | undefined, year: number): string {
  return by === undefined ? `${measure}/${year}` : `${measure}/${by}/${year}`
}

/** The key of a table of municipalities and one block of years. */
export function blockKey(by: Dimension, { from, to }: Block): string {
  return `households/municipality,${by}/${from}-${to}`
}
