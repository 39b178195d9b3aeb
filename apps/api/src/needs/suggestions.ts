import { type Db, listHouseholds, listMatchedAdults } from '@inflytt/db'
import type { Household, Need, NeedMatch } from '@inflytt/domain'

export interface Suggestion {
  householdRef: string
  municipalityCode: string
  moveInMonth: string
  externalRef: Household['externalRef']
  who: NeedMatch['who']
  /** `occupation`: the same occupation; `field`: the same field; `seeks_work`: looks for work, the field is not known. */
  because: 'occupation' | 'field' | 'seeks_work'
}

const MAX_HOUSEHOLDS = 2000
const MAX_SUGGESTIONS = 20
const STRENGTH = ['occupation', 'field', 'seeks_work']

/**
 * Adults of these municipalities' households who may want the position and are matched to none: the first where the
 * occupation or its field fits and work is looked for, the second where work is looked for. Those of the need's own
 * municipality come first; how far the others would have to travel is not known.
 */
export async function suggestAdults(
  db: Db,
  need: Need,
  municipalities: readonly string[],
): Promise<Suggestion[]> {
  if (municipalities.length === 0) return []
  const { items } = await listHouseholds(
    db,
    { municipalities, countStatus: ['preliminary', 'confirmed'] },
    { page: 1, limit: MAX_HOUSEHOLDS },
  )
  const found = items
    .filter(({ isDemo }) => isDemo === need.isDemo)
    .flatMap((one) => adultsOf(one, need))
  const taken = await listMatchedAdults(db, [...new Set(found.map(({ householdRef }) => householdRef))])
  const isTaken = new Set(taken.map(({ householdRef, who }) => `${householdRef} ${who}`))
  const distance = ({ municipalityCode }: Suggestion) =>
    municipalityCode === need.municipalityCode ? 0 : 1
  return found
    .filter(({ householdRef, who }) => !isTaken.has(`${householdRef} ${who}`))
    .toSorted(
      (a, b) =>
        distance(a) - distance(b) ||
        STRENGTH.indexOf(a.because) - STRENGTH.indexOf(b.because) ||
        b.moveInMonth.localeCompare(a.moveInMonth) ||
        a.householdRef.localeCompare(b.householdRef),
    )
    .slice(0, MAX_SUGGESTIONS)
}

function adultsOf(household: Household, need: Need): Suggestion[] {
  const { ref: householdRef, municipalityCode, moveInMonth, externalRef, adults } = household
  const place = { householdRef, municipalityCode, moveInMonth, externalRef }
  const fits = fitOf(household, need)
  const first: Suggestion[] =
    household.occupationStatus === 'job_seeking' && fits !== undefined
      ? [{ ...place, who: 'first', because: fits }]
      : []
  const second: Suggestion[] =
    household.partnerSeeksWork === 'yes' && (adults === null || adults >= 2)
      ? [{ ...place, who: 'second', because: 'seeks_work' }]
      : []
  return [...first, ...second]
}

function fitOf(household: Household, need: Need): Suggestion['because'] | undefined {
  if (household.occupationSsyk !== null && household.occupationSsyk === need.occupationSsyk)
    return 'occupation'
  if (household.occupationField === 'unknown') return 'seeks_work'
  return household.occupationField === need.occupationField ? 'field' : undefined
}
