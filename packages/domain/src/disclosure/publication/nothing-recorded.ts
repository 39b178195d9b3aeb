import { isFew } from '../few.ts'
import type { YearRecord } from './contributors.ts'

/**
 * Whether a count of none that left would tell of few that they answered: beside K1 it says that somebody of all who
 * have come did, and to the officers of a municipality that had no answer, that somebody of the others did.
 */
export function wouldTellWhoAnswered({ countedEver }: YearRecord, threshold: number): boolean {
  const counts = [...countedEver.values()]
  const all = counts.reduce((sum, count) => sum + count, 0)
  return [all, ...counts.map((own) => all - own)].some((count) => isFew(count, threshold))
}
