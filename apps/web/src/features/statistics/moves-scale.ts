import { scaleTop } from '../../components/charts/year-row.ts'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'

export interface MovesScale {
  /** 0, or below where something is. */
  low: number
  high: number
}

/** One scale for every municipality, zero within it. */
export function movesScale(items: readonly BesideItem[], measure: MovesMeasure): MovesScale {
  const values = items.flatMap(({ rows }) => rows.map(({ moves }) => moves[measure].value ?? 0))
  const low = Math.min(0, ...values)
  return { low, high: Math.max(scaleTop([]), ...values) }
}
