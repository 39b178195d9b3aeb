import { type Likeness, likenessKeys } from '@inflytt/domain'
import type { DuplicateOf } from './import-batch.ts'

type Known = Pick<DuplicateOf, 'ref' | 'row'>

/** Finds what a row is like, among the stored households of its municipality and the rows above it. */
export function createLikenessIndex(stored: readonly (Likeness & { ref: string })[]) {
  const known = new Map<string, Known>()
  function add(likeness: Likeness, who: Known): void {
    for (const { key } of likenessKeys(likeness)) if (!known.has(key)) known.set(key, who)
  }
  for (const household of stored) add(household, { ref: household.ref, row: null })
  return {
    add,
    like(likeness: Likeness): DuplicateOf[] {
      const found = new Map<Known, string[]>()
      for (const monthsAway of [0, -1, 1])
        for (const { ground, key } of likenessKeys(likeness, monthsAway)) {
          const who = known.get(key)
          if (who !== undefined) found.set(who, [...(found.get(who) ?? []), ground])
        }
      return [...found].map(([who, grounds]) => ({ ...who, grounds: [...new Set(grounds)] }))
    },
  }
}

export type LikenessIndex = ReturnType<typeof createLikenessIndex>
