import type { Household } from '../../household/household.ts'
import { isFew } from '../few.ts'
import { personsIn } from '../../kpi/persons.ts'
import { countedIn, isPersonsKnown, type YearRecord } from './contributors.ts'

/**
 * Whether the persons of a year may be told beside the kinds of its households, which they bound (docs/disclosure.md).
 * Persons that are missing from two a household are households of one person: where those are few, it may follow of no
 * more than one of them, also for who knows that the persons beyond two a household are none or at least `threshold`. And
 * as many persons as households tell of each that it is one person: of all, and to a municipality of all the others.
 */
export function arePersonsTold(record: YearRecord, threshold: number): boolean {
  const known = countedIn(record.logged).filter(isPersonsKnown)
  const alone = known.filter((one) => personsIn(one) === 1).length
  if (isFew(alone, threshold) && personsBeyondTwo(known) < alone + threshold - 1) return false
  return everybodyAndOthers(known, (one) => (personsIn(one) ?? 0) > 1).every(
    ({ households, counted }) => households === 0 || counted > 0,
  )
}

/** How many persons there are beyond two a household, of households whose persons are known. */
export function personsBeyondTwo(households: readonly Household[]): number {
  return households.reduce((sum, one) => sum + Math.max(0, (personsIn(one) ?? 0) - 2), 0)
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
