import type { Fault } from '../errors.ts'
import type { Month } from '../period/period.ts'
import { missingToConfirm } from './counting-rules.ts'
import type { Household, HouseholdFields } from './household.ts'

/** What a household is checked against, beyond its own fields. */
export interface HouseholdContext {
  currentMonth: Month
  earliestMonth: Month
  /** The municipalities the caller may write; every other code is as unknown as one that does not exist. */
  isWritableMunicipality(code: string): boolean
  isProgramme(id: string): boolean
  isOccupation(ssyk: string): boolean
  isWorkMunicipality(code: string): boolean
  isCounty(code: string): boolean
}

/** Jamtland: the county that households move to. */
const OWN_COUNTY = '23'

type Check = (value: string, context: HouseholdContext) => string | undefined

const CHECKS: Partial<Record<keyof HouseholdFields, Check>> = {
  municipalityCode: (value, context) =>
    context.isWritableMunicipality(value)
      ? undefined
      : 'There is no such municipality here, or it is not yours to write.',
  moveInMonth: (value, context) => {
    if (value > context.currentMonth)
      return `The month lies in the future (now ${context.currentMonth}). Save a coming move as a lead with plannedMonth.`
    return value < context.earliestMonth ? `The earliest month is ${context.earliestMonth}.` : undefined
  },
  programmeId: (value, context) =>
    context.isProgramme(value) ? undefined : 'There is no such programme.',
  occupationSsyk: (value, context) =>
    context.isOccupation(value) ? undefined : 'There is no such SSYK 2012 code.',
  originCounty: (value, context) => (context.isCounty(value) ? undefined : 'There is no such county.'),
  workMunicipalityCode: (value, context) =>
    context.isWorkMunicipality(value)
      ? undefined
      : 'Give one of the participating municipalities, outside or remote.',
}

/**
 * Faults of single fields against their surroundings. It takes what was sent as it is, so that these faults
 * can be told together with those of the schema; a value of the wrong type is the schema's to tell.
 */
export function fieldFaults(
  sent: Readonly<Record<string, unknown>>,
  context: HouseholdContext,
): Fault[] {
  return Object.entries(CHECKS)
    .flatMap(([field, check]) => {
      const value = sent[field]
      const detail = typeof value === 'string' ? check(value, context) : undefined
      return detail === undefined ? [] : [{ pointer: `/${field}`, detail }]
    })
    .concat(welcomeFaults(sent['welcomeSteps'], context.currentMonth))
}

/** Each welcome step is said once, and not of a month to come. */
function welcomeFaults(sent: unknown, currentMonth: Month): Fault[] {
  if (!Array.isArray(sent)) return []
  const seen = new Set<unknown>()
  return sent.flatMap((item: unknown, index) => {
    if (typeof item !== 'object' || item === null) return []
    const { step, month } = item as Record<string, unknown>
    const faults: Fault[] = []
    if (seen.has(step))
      faults.push({ pointer: `/welcomeSteps/${index}/step`, detail: 'The step is given twice.' })
    seen.add(step)
    if (typeof month === 'string' && month > currentMonth)
      faults.push({
        pointer: `/welcomeSteps/${index}/month`,
        detail: `The month lies in the future (now ${currentMonth}).`,
      })
    return faults
  })
}

/** Faults between the fields of one household; a value of the wrong type is the schema's to tell. */
export function combinationFaults(sent: Readonly<Record<string, unknown>>): Fault[] {
  const household = readable(sent)
  const faults: Fault[] = []
  const add = (pointer: string, detail: string) => faults.push({ pointer, detail })
  const byAge = sumOfKnown([
    household.childrenPreschool,
    household.childrenSchool,
    household.childrenUpper,
  ])
  if (household.children !== null && byAge > household.children)
    add('/childrenPreschool', 'The children by age are more than the children of the household.')
  const bySex = sumOfKnown([household.adultWomen, household.adultMen])
  if (household.adults !== null && bySex > household.adults)
    add('/adultWomen', 'Women and men are more than the adults of the household.')
  if (household.adults !== null && household.adultAgeBands.length > household.adults)
    add('/adultAgeBands', 'There are more age bands than adults.')
  if (new Set(household.otherReasons).size < household.otherReasons.length)
    add('/otherReasons', 'A reason is given twice.')
  if (household.otherReasons.includes('unknown'))
    add('/otherReasons', 'Unknown is no further reason: leave the list empty.')
  if (household.originType !== 'own_county' && household.originCounty === OWN_COUNTY)
    add('/originCounty', 'A move within the own county has originType own_county.')
  if (household.mainReason !== 'unknown' && household.otherReasons.includes(household.mainReason))
    add('/otherReasons', 'The main reason is repeated among the other reasons.')
  return faults
}

/** Faults of asking for a status that the household's fields do not bear. */
export function statusFaults(
  household: Pick<
    Household,
    'countStatus' | 'voidReason' | 'originType' | 'inclusionBasis' | 'evidence' | 'moveInMonth'
  >,
  currentMonth: Month,
): Fault[] {
  if (household.countStatus === 'voided' && household.voidReason === null)
    return [{ pointer: '/voidReason', detail: 'Say why the household is voided.' }]
  if (household.countStatus !== 'voided' && household.voidReason !== null)
    return [{ pointer: '/voidReason', detail: 'Only a voided household has a reason for voiding.' }]
  if (household.countStatus !== 'confirmed') return []
  return missingToConfirm(household, currentMonth).map((field) => ({
    pointer: `/${field}`,
    detail: 'This must be known before the household can be confirmed.',
  }))
}

function sumOfKnown(counts: (number | null)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

function readable(sent: Readonly<Record<string, unknown>>) {
  const count = (name: keyof HouseholdFields) => {
    const value = sent[name]
    return typeof value === 'number' && value >= 0 ? value : null
  }
  const list = (name: keyof HouseholdFields): unknown[] => (Array.isArray(sent[name]) ? sent[name] : [])
  return {
    adults: count('adults'),
    children: count('children'),
    adultWomen: count('adultWomen'),
    adultMen: count('adultMen'),
    childrenPreschool: count('childrenPreschool'),
    childrenSchool: count('childrenSchool'),
    childrenUpper: count('childrenUpper'),
    adultAgeBands: list('adultAgeBands'),
    otherReasons: list('otherReasons'),
    mainReason: sent['mainReason'],
    originType: sent['originType'],
    originCounty: sent['originCounty'],
  }
}
