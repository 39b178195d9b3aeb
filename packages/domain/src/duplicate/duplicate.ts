import type { Household } from '../household/household.ts'
import { monthIndex } from '../period/period.ts'
import type { DUPLICATE_DECISIONS, DUPLICATE_GROUNDS } from '../vocabularies.ts'

export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number]
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number]

/** What two households are compared by. */
export type Likeness = Pick<
  Household,
  | 'municipalityCode'
  | 'moveInMonth'
  | 'adults'
  | 'children'
  | 'originType'
  | 'occupationField'
  | 'housingType'
  | 'externalRef'
>

const LIKENESS_FIELDS = [
  'municipalityCode',
  'moveInMonth',
  'adults',
  'children',
  'originType',
  'occupationField',
  'housingType',
  'externalRef',
] as const satisfies readonly (keyof Likeness)[]

/** Why two records may be one household; empty where they are not alike. Voided ones are the caller's to leave out. */
export function duplicateGrounds(one: Likeness, other: Likeness): DuplicateGround[] {
  const monthsApart = Math.abs(monthIndex(one.moveInMonth) - monthIndex(other.moveInMonth))
  const isAlike =
    monthsApart <= 1 &&
    one.adults === other.adults &&
    one.children === other.children &&
    one.originType === other.originType
  if (!isAlike) return []
  const grounds: DuplicateGround[] = []
  if (isSameCase(one, other)) grounds.push('external_ref')
  if (isSameWorkAndHome(one, other)) grounds.push('occupation_and_housing')
  return grounds
}

// A case number is a municipality's own: the same one elsewhere is another case.
function isSameCase(one: Likeness, other: Likeness): boolean {
  return (
    one.municipalityCode === other.municipalityCode &&
    one.externalRef !== null &&
    one.externalRef === other.externalRef
  )
}

// Counts that nobody knows are not the same counts: two records that say little would be alike in everything. They are
// let through beside a case number alone, which a household entered twice by hearsay has in common.
function isSameWorkAndHome(one: Likeness, other: Likeness): boolean {
  return (
    one.adults !== null &&
    one.children !== null &&
    one.occupationField !== 'unknown' &&
    one.occupationField === other.occupationField &&
    one.housingType !== 'unknown' &&
    one.housingType === other.housingType
  )
}

/**
 * The same rule for many at once: two households are alike by a ground exactly when the keys of the one and those of the other,
 * put one month earlier, later or nowhere, hold a key in common.
 */
export function likenessKeys(one: Likeness, monthsAway = 0): { ground: DuplicateGround; key: string }[] {
  const month = monthIndex(one.moveInMonth) + monthsAway
  const persons = `${one.adults}/${one.children}/${one.originType}/${month}`
  const keys: { ground: DuplicateGround; key: string }[] = []
  if (isSameCase(one, one))
    keys.push({ ground: 'external_ref', key: `${one.municipalityCode}/${persons}/${one.externalRef}` })
  if (isSameWorkAndHome(one, one))
    keys.push({
      ground: 'occupation_and_housing',
      key: `${persons}/${one.occupationField}/${one.housingType}`,
    })
  return keys
}

/** Whether a change can have made the household like another: a save that leaves all this as it was warns of nothing. */
export function isLikenessChanged(before: Household | undefined, after: Household): boolean {
  if (before === undefined) return true
  if (before.countStatus === 'voided' && after.countStatus !== 'voided') return true
  return LIKENESS_FIELDS.some((field) => before[field] !== after[field])
}
