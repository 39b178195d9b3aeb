import { blockOf } from '@inflytt/domain'
import type { YearRange } from '../../lib/address/year-search.ts'

/** The last block of three years that lies in the fixed ones whole; undefined where there is none. */
export function lastBlockOf({ from, to }: YearRange): YearRange | undefined {
  const block = blockOf(blockOf(to + 1).from - 1)
  return block.from >= from ? block : undefined
}
