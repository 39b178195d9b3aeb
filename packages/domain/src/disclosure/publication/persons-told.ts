import type { Household } from '../../household/household.ts'
import { isFew } from '../few.ts'
import { countedIn, isPersonsKnown, type YearRecord } from './contributors.ts'

const FEWEST_IN_COMPANY = 2

/**
 * Whether the persons of a year may be told beside the kinds of its households, which they bound (docs/disclosure.md).
 * Households of which no more than so many persons are told hold at least some of one alone: where those are few, that may
 * not be more than one of them, also to who knows that of persons beyond two a household there are none or `threshold`.
 * And as many persons as households tell of each that it is alone: of everybody, and of everybody else to a municipality.
 */
export function arePersonsTold(record: YearRecord, threshold: number): boolean {
  const known = countedIn(record.logged).filter(isPersonsKnown)
  const alone = known.filter((one) => personsIn(one) === 1).length
  const beyondTwo = known.reduce((sum, one) => sum + Math.max(0, personsIn(one) - FEWEST_IN_COMPANY), 0)
  if (isFew(alone, threshold) && beyondTwo < alone + threshold - 1) return false
  return everybodyAndOthers(known, (one) => personsIn(one) > 1).every(
    ({ households, counted }) => households === 0 || counted > 0,
  )
}

/** How many are so: of everybody, and of everybody else for each municipality, whose officers know their own. */
export function everybodyAndOthers(
  households: readonly Household[],
  isCounted: (household: Household) => boolean,
): { households: number; counted: number }[] {
  const all = { households: households.length, counted: households.filter(isCounted).length }
  const own = Map.groupBy(households, ({ municipalityCode }) => municipalityCode)
  return [
    all,
    ...[...own.values()].map((those) => ({
      households: all.households - those.length,
      counted: all.counted - those.filter(isCounted).length,
    })),
  ]
}

/** Of a household of which both numbers are known. */
function personsIn({ adults, children }: Household): number {
  return adults! + children!
}
