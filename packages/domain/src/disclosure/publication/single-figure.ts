import type { OutcomeCell } from '../../outcome/outcome.ts'
import type { SingleFigure, Contributor } from './contributors.ts'

/** Years after its own in which a figure's cohort is old enough; it is published when that year is fixed too. */
export const YEARS_TO_MATURE: { readonly [M in SingleFigure]?: number } = {
  conversion: 1,
  conversionClosed: 1,
  leadTime: 1,
  partnerWorkingShare: 1,
  retention12: 1,
  retention24: 2,
  retention36: 3,
}

const FEWEST_FOR_MEAN = 10
const RESTS_ON_TEN: ReadonlySet<SingleFigure> = new Set([
  'leadTime',
  'satisfaction',
  'retention12',
  'retention24',
  'retention36',
])
const HIDDEN_IN_ONE_CLASS: ReadonlySet<SingleFigure> = new Set(['impact', 'satisfaction'])
// What is told of those who answered; the silent are told of by the response rate.
const SILENT = 'silent'

/** Whether a figure of one year may be told at all (domain.md 5, D3). */
export function isFigureShown(
  measure: SingleFigure,
  contributors: readonly Contributor[],
  threshold: number,
): boolean {
  const parts = Map.groupBy(
    contributors.filter(({ part }) => part !== null),
    ({ part }) => part,
  )
  const sizes = [...parts.values()].map((those) => new Set(those.map(({ id }) => id)).size)
  if (sizes.some((size) => size < threshold)) return false
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (HIDDEN_IN_ONE_CLASS.has(measure) && sizes.length === 1) return false
  const silent = parts.get(SILENT)?.length ?? 0
  const told = measure === 'satisfaction' ? all - silent : all
  return all === 0 || !RESTS_ON_TEN.has(measure) || told >= FEWEST_FOR_MEAN
}

/** What stands in the place of a figure that is not told: no other member gives it back. */
export function suppressedCell(key: Partial<OutcomeCell>): OutcomeCell {
  return { ...key, value: null, preliminary: 0, bound: 'exact', status: 'suppressed' }
}
