import type { OutcomeCell } from '../../outcome/outcome.ts'
import { isFew } from '../few.ts'
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
const HIDDEN_IN_ONE_CLASS: ReadonlySet<SingleFigure> = new Set([
  'impact',
  'satisfaction',
  'retention12',
  'retention24',
  'retention36',
])
/** Of a count that no total is told of, what the others have is a difference as of any table's cell. */
const TELLS_A_CLASS: ReadonlySet<SingleFigure> = new Set(['contactAfterMove', 'fromOwnCounty'])
// What is told of those who answered; the silent are told of by the response rate.
const SILENT = 'silent'

/**
 * Whether a figure of one year may be told at all (docs/disclosure.md): by who stands behind it, and by how many it would
 * tell of in a difference to what is told beside it.
 */
export function isFigureShown(
  measure: SingleFigure,
  {
    contributors,
    differences,
  }: { contributors: readonly Contributor[]; differences: readonly number[] },
  threshold: number,
): boolean {
  const few = (count: number) => isFew(count, threshold)
  const parts = Map.groupBy(
    contributors.filter(({ part }) => part !== null),
    ({ part }) => part,
  )
  const sizes = [...parts.values()].map((those) => new Set(those.map(({ id }) => id)).size)
  if (sizes.some(few) || differences.some((one) => few(Math.abs(one)))) return false
  if (!TELLS_A_CLASS.has(measure) && othersOfEach(contributors).some(few)) return false
  const all = sizes.reduce((sum, size) => sum + size, 0)
  // The mean of scores that are all high, or all low, tells how many gave which.
  const classes = [...parts.keys()].filter((part) => measure !== 'satisfaction' || part !== SILENT)
  if (HIDDEN_IN_ONE_CLASS.has(measure) && classes.length === 1) return false
  const silent = parts.get(SILENT)?.length ?? 0
  const told = measure === 'satisfaction' ? all - silent : all
  return all === 0 || !RESTS_ON_TEN.has(measure) || told >= FEWEST_FOR_MEAN
}

/** How many are not of a municipality, for each that has some: its officers know the rest. */
function othersOfEach(contributors: readonly Contributor[]): number[] {
  const own = Map.groupBy(contributors, ({ municipality }) => municipality)
  return [...own.values()].map((those) => contributors.length - those.length)
}

/** How many stand behind these follows from what is told beside them: of the rest few may be left. */
const WITHOUT_BASE: ReadonlySet<SingleFigure> = new Set(['persons', 'personsBeforeNovember'])

/** A figure as it is told, without what only the live one says, or would tell of few. */
export function publishedCell(measure: SingleFigure, cell: OutcomeCell): OutcomeCell {
  const { base, responseRate, ...rest } = { ...cell, preliminary: 0 }
  // Couples among the families would leave those of one adult.
  if (measure === 'partnerWorkingShare') return rest
  const answered = responseRate === undefined ? rest : { ...rest, responseRate }
  return WITHOUT_BASE.has(measure) || base === undefined ? answered : { ...answered, base }
}

/** What stands in the place of a figure that is not told: no other member gives it back. */
export function suppressedCell(key: Partial<OutcomeCell>): OutcomeCell {
  return { ...key, value: null, preliminary: 0, bound: 'exact', status: 'suppressed' }
}
