import { countedIn, type YearRecord } from './contributors.ts'

/**
 * Whether a count of none that left would tell of few that they answered: beside K1 it says that somebody of all who
 * have come did, and to the officers of a municipality that had no answer, that somebody of the others did.
 */
export function wouldTellWhoAnswered({ everybody }: YearRecord, threshold: number): boolean {
  const counted = countedIn(everybody)
  const own = Map.groupBy(counted, ({ municipalityCode }) => municipalityCode)
  const others = [...own.values()].map((those) => counted.length - those.length)
  return [counted.length, ...others].some((count) => count > 0 && count < threshold)
}
