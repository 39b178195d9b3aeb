import type { Month } from '@inflytt/domain'
import type { Programme } from '../../lib/reference-queries.ts'

/** The programmes to choose among: in demo mode the demo ones, else the real. */
export function eligibleProgrammes(programmes: readonly Programme[], isDemo: boolean): Programme[] {
  return programmes.filter((programme) => programme.isDemo === isDemo)
}

/** Of the programmes that cover the month, the one that started first: where two overlap the older still ran. */
export function proposedProgramme(
  programmes: readonly Programme[],
  month: Month,
): Programme | undefined {
  return programmes
    .filter(({ from, to }) => from <= month && (to === null || month <= to))
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))[0]
}
