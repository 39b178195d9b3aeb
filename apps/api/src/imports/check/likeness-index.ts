import { type Likeness, likenessKeys } from '@inflytt/domain'
import type { DuplicateOf } from '../import-batch.ts'
import { createKeyTable } from './key-table.ts'

type Known = Pick<DuplicateOf, 'ref' | 'row'>

const MONTHS_AWAY = [0, -1, 1]

/** Finds what a row is like, among the stored households of its municipality and the rows above it. */
export function createLikenessIndex(stored: readonly (Likeness & { ref: string })[]) {
  const known = createKeyTable()
  // Rows of a file are numbered from 1, so that what is stored can be from 0 downwards.
  const refs = stored.map(({ ref }) => ref)
  const knownOf = (who: number): Known =>
    who > 0 ? { ref: null, row: who } : { ref: refs[-who] ?? null, row: null }
  function add(likeness: Likeness, who: number): void {
    for (const { key } of likenessKeys(likeness)) known.add(key, who)
  }
  for (const [index, household] of stored.entries()) add(household, -index)
  return {
    /** Adds a row of the file, by its number. */
    add,
    like(likeness: Likeness): DuplicateOf[] {
      const found = new Map<number, Set<string>>()
      for (const monthsAway of MONTHS_AWAY)
        for (const { ground, key } of likenessKeys(likeness, monthsAway)) {
          const who = known.find(key)
          if (who !== undefined) found.set(who, (found.get(who) ?? new Set()).add(ground))
        }
      return [...found].map(([who, grounds]) => ({ ...knownOf(who), grounds: [...grounds] }))
    },
  }
}

export type LikenessIndex = ReturnType<typeof createLikenessIndex>
