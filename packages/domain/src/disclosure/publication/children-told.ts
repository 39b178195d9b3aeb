import { isFew } from '../few.ts'
import { countedIn, isPersonsKnown, type YearRecord } from './contributors.ts'
import { everybodyAndOthers } from './persons-told.ts'

/**
 * Whether the children among the persons of a year may be told. They rest on the families, beside them are the
 * households without children; beyond one child a family, and one adult a household, they tell of those with more. No
 * children tell of each household that it has none: of everybody, and of everybody else to a municipality.
 */
export function areChildrenTold(record: YearRecord, threshold: number): boolean {
  const known = countedIn(record.logged).filter(isPersonsKnown)
  const families = known.filter(({ children }) => children! > 0)
  const furtherChildren = families.reduce((sum, { children }) => sum + children! - 1, 0)
  const furtherAdults = known.reduce((sum, { adults }) => sum + Math.max(0, adults! - 1), 0)
  if (isFew(furtherChildren, threshold) || isFew(furtherAdults, threshold)) return false
  return everybodyAndOthers(known, ({ children }) => children! > 0).every(
    ({ households, counted }) =>
      !isFew(counted, threshold) &&
      !isFew(households - counted, threshold) &&
      (counted > 0 || households === 0),
  )
}
