import { type Household, importWordOf, placeIn, wordKey } from '@inflytt/domain'
import { COUNTIES_SWEDEN, IMPORT_WORD_LIST, SSYK_OCCUPATIONS } from '@inflytt/reference'
import type { ListRow } from '@inflytt/reports'
import { importPlaces } from '../../imports/check/import-places.ts'
import { capitalised } from '../../imports/columns/list-fields.ts'
import type { RecordContext } from '../../record-context.ts'

/** The members of a household that a list gives and takes, in the order of the workbook. */
export const LISTED = [
  'ref',
  'version',
  'municipalityCode',
  'moveInMonth',
  'adults',
  'children',
  'originType',
  'inclusionBasis',
  'evidence',
  'mainReason',
  'otherReasons',
  'occupationField',
  'occupationSsyk',
  'occupationStatus',
  'workMunicipalityCode',
  'employerSector',
  'partnerSeeksWork',
  'housingType',
  'firstChannel',
  'localTie',
  'originCounty',
  'originCountryGroup',
  'adultWomen',
  'adultMen',
  'adultAgeBands',
  'childrenPreschool',
  'childrenSchool',
  'childrenUpper',
  'impactHousehold',
  'impactOfficer',
  'programmeId',
  'countStatus',
  'voidReason',
  'coverage',
  'coverageReason',
  'externalRef',
  'note',
] as const satisfies readonly (keyof Household)[]

type Listed = (typeof LISTED)[number]

const LIST_SIGN = '; '
const WRITTEN_BY_PEOPLE: ReadonlySet<Listed> = new Set(['externalRef', 'note', 'coverageReason', 'ref'])
const COUNTIES = namesOf(COUNTIES_SWEDEN)
const OCCUPATIONS = namesOf(
  SSYK_OCCUPATIONS.map(({ code, name }) => ({ code, name: `${code} ${name}` })),
)

/** Writes a household in the words by which a list is read again. */
export function wordsIn(context: RecordContext): (one: Household) => ListRow {
  const places = namesOf(context.municipalities)
  const { programmes } = importPlaces(context)
  // Two may be called the same: what would be read as the other stands by its id.
  const named = context.programmes.filter(({ id, name }) => placeIn(programmes, wordKey(name)) === id)
  const names: Partial<Record<Listed, ReadonlyMap<string, string>>> = {
    municipalityCode: places,
    workMunicipalityCode: places,
    originCounty: COUNTIES,
    occupationSsyk: OCCUPATIONS,
    programmeId: namesOf(named.map(({ id, name }) => ({ code: id, name }))),
  }
  const wordOf = (field: Listed, code: string) =>
    names[field]?.get(code) ?? capitalised(importWordOf(IMPORT_WORD_LIST, field, code))
  return (household) =>
    LISTED.map((field) => {
      const value = household[field]
      if (value === null || typeof value === 'number') return value
      if (typeof value !== 'string') return value.map((code) => wordOf(field, code)).join(LIST_SIGN)
      return WRITTEN_BY_PEOPLE.has(field) ? value : wordOf(field, value)
    })
}

function namesOf(named: readonly { code: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ code, name }) => [code, name]))
}
