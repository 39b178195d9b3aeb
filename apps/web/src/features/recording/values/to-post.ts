import type { HouseholdCreate, LeadCreate, Month } from '@inflytt/domain'
import { keptText } from '../../../lib/text/kept-text.ts'
import { ADULTS, CHILDREN, countOf } from './counts.ts'
import type { RecordingValues } from './recording-values.ts'

/** What the page knows around the answers. */
export interface RecordingPlace {
  municipalityCode: string
  programmeId: string
  /** The month as shown: chosen, or proposed. Empty for a lead that has none. */
  month: Month
  currentMonth: Month
}

export interface RecordingPost {
  path: '/households' | '/leads'
  body: Readonly<Record<string, unknown>>
}

/** The request that saves the answers. They have been checked: what is asked of everybody is there. */
export function toPost(values: RecordingValues, place: RecordingPlace): RecordingPost {
  return values.situation === 'moved'
    ? { path: '/households', body: { ...toHousehold(values, place) } }
    : { path: '/leads', body: { ...toLead(values, place) } }
}

const CODES = [
  'mainReason',
  'occupationStatus',
  'occupationField',
  'employerSector',
  'partnerSeeksWork',
  'housingType',
  'localTie',
  'firstChannel',
  'impactHousehold',
  'impactOfficer',
  'workMunicipalityCode',
] as const
const LISTS = ['otherReasons', 'adultAgeBands'] as const
const AGES = ['childrenPreschool', 'childrenSchool', 'childrenUpper'] as const
const TEXTS = ['externalRef', 'note', 'leadId'] as const

function toHousehold(values: RecordingValues, place: RecordingPlace): HouseholdCreate {
  const asked = {
    municipalityCode: place.municipalityCode,
    moveInMonth: place.month,
    ...toCounts(values),
    originType: values.originType,
    inclusionBasis: values.inclusionBasis,
    evidence: values.evidence,
    programmeId: place.programmeId,
  }
  const further = {
    ...pick(CODES, values, (value) => value),
    ...pick(LISTS, values, (value) => [...value]),
    ...pick(AGES, values, Number),
    ...pick(TEXTS, values, keptText),
  }
  return { ...asked, ...further } as HouseholdCreate
}

const STAGE = { later: 'decided', considering: 'new' } as const

function toLead(values: RecordingValues, place: RecordingPlace): LeadCreate {
  const { situation, originType, firstChannel, occupationField } = values
  return {
    responsibleMunicipality: place.municipalityCode,
    firstContactMonth: values.firstContactMonth || place.currentMonth,
    stage: situation === 'later' ? STAGE.later : STAGE.considering,
    ...toCounts(values),
    ...(place.month !== '' && { plannedMonth: place.month }),
    ...(originType !== '' && { originType }),
    ...(firstChannel !== '' && { channel: firstChannel }),
    ...(occupationField !== '' && { occupationFields: [occupationField] }),
    ...pick(['externalRef'], values, keptText),
  } as LeadCreate
}

function toCounts({ adults, adultsMore, children, childrenMore }: RecordingValues) {
  return {
    adults: countOf({ choice: adults, more: adultsMore }, ADULTS) ?? null,
    children: countOf({ choice: children, more: childrenMore }, CHILDREN) ?? null,
  }
}

/** The named answers that were given; what was not said is left out, and means "not known". */
function pick<Name extends keyof RecordingValues, Sent>(
  names: readonly Name[],
  values: RecordingValues,
  toSent: (value: RecordingValues[Name]) => Sent,
): Partial<Record<Name, Sent>> {
  const given = names.filter((name) => values[name].length > 0)
  return Object.fromEntries(given.map((name) => [name, toSent(values[name])])) as Partial<
    Record<Name, Sent>
  >
}
