import { countedIn, isPersonsKnown, type YearRecord } from './contributors.ts'

/**
 * Whether the children among the persons of a year may be told. They rest on the families, beside them are the
 * households without children; beyond one child a family, and one adult a household, they tell of those with more.
 */
export function areChildrenTold(record: YearRecord, threshold: number): boolean {
  const isFew = (count: number) => count > 0 && count < threshold
  const known = countedIn(record.logged).filter(isPersonsKnown)
  const families = known.filter(({ children }) => children! > 0)
  const without = known.filter(({ children }) => children === 0)
  const furtherChildren = families.reduce((sum, { children }) => sum + children! - 1, 0)
  const furtherAdults = known.reduce((sum, { adults }) => sum + Math.max(0, adults! - 1), 0)
  const counts = [families, without].flatMap((of) => [of.length, ...othersOfEach(of)])
  return ![...counts, furtherChildren, furtherAdults].some(isFew)
}

/** How many are not of a municipality, for each: its officers know the rest. */
function othersOfEach(households: readonly { municipalityCode: string }[]): number[] {
  const own = Map.groupBy(households, ({ municipalityCode }) => municipalityCode)
  return [...own.values()].map((those) => households.length - those.length)
}
