import { valueScale } from '../../components/charts/value-axis.tsx'
import type { ValueScale } from '../../components/charts/value-axis.tsx'
import { scaleTop } from '../../components/charts/years/year-row.ts'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'

/** One scale for every municipality, zero within it: 0 is its foot, or a tick below where something is. */
export function movesScale(items: readonly BesideItem[], measure: MovesMeasure): ValueScale {
  const values = items.flatMap(({ rows }) => rows.map(({ moves }) => moves[measure].value ?? 0))
  return valueScale(Math.min(0, ...values), Math.max(scaleTop([]), ...values))
}
