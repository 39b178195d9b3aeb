import type { YearRange } from '../../lib/year-search.ts'

// The domain fixes them once for all (domain: publication/blocks.ts); nothing of it is loaded on a page.
const FIRST_BLOCK = 2020
const YEARS = 3

/** The last block of three years that lies in the fixed ones whole; undefined where there is none. */
export function lastBlockOf({ from, to }: YearRange): YearRange | undefined {
  const after = FIRST_BLOCK + Math.floor((to + 1 - FIRST_BLOCK) / YEARS) * YEARS
  const block = { from: after - YEARS, to: after - 1 }
  return block.from >= from && block.from >= FIRST_BLOCK ? block : undefined
}
