import type { Month } from '../period/period.ts'

/** Of the programmes that cover the month, the one that started first: where two overlap the older still ran. */
export function proposedProgramme<P extends { from: Month; to: Month | null }>(
  programmes: readonly P[],
  month: Month,
): P | undefined {
  return programmes
    .filter(({ from, to }) => from <= month && (to === null || month <= to))
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))[0]
}
