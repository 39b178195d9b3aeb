import {
  areMonthsAlone,
  areMovesOfPersons,
  areMunicipalities,
  arePeriods,
  headingField,
  type ImportKind,
  type ImportWords,
  wordKey,
} from '@inflytt/domain'
import { MUNICIPALITIES_SWEDEN } from '@inflytt/reference'
import type { FileFaultReason } from './file-fault.ts'

const MUNICIPALITIES = new Map(MUNICIPALITIES_SWEDEN.map(({ code, name }) => [wordKey(name), code]))
const MONTHS = ['moveInMonth', 'moveInMonthOfYear']
const PEOPLE = ['adults', 'children']

/** Headings that only files of inflytt have together: its report, its open data, and the table beside a chart. */
const OWN_HEADINGS = [
  ['sifferkod', 'rapportversion'],
  ['figureCode', 'reportVersion'],
  ['householdsStatus'],
  ['personsStatus'],
  ['Inflyttade hush\u00e5ll', 'Prelimin\u00e4ra', 'Status'],
  ['Households moved in', 'Preliminary', 'Status'],
].map((headings) => headings.map(wordKey))

/** Whether one column names the year and another its part: one of them alone would be read, and be of all the year. */
function isPeriodDivided(
  headings: readonly string[],
  { dividedPeriods: { year, part } }: ImportWords,
): boolean {
  const keys = headings.map(wordKey)
  return keys.some((key) => year.has(key)) && keys.some((key) => part.has(key))
}

/** Whether the list is what inflytt itself has counted: recorded once more it would count twice. */
function isOfOwnFigures(headings: readonly string[]): boolean {
  const keys = new Set(headings.map(wordKey))
  return OWN_HEADINGS.some((own) => own.every((key) => keys.has(key)))
}

/** Whether each of several municipalities, named above, has years of its own. */
export const areYearsOfMunicipalities = (
  above: readonly string[],
  headings: readonly string[],
  words: ImportWords,
) => arePeriods(headings, words) && areMunicipalities(above, MUNICIPALITIES)

/** Why a list with these headings cannot be read as what was asked for; undefined of any other. */
export function listFault(
  headings: readonly string[],
  kind: ImportKind,
  words: ImportWords,
): FileFaultReason | undefined {
  if (isOfOwnFigures(headings)) return 'own-figures'
  const fieldIn = (of: ImportKind) => (heading: string) => headingField(heading, of, words)
  const counts = new Set(headings.map(fieldIn('counts')))
  // A word such as "inflyttade" heads months in one list and how many they are in the other.
  const others = headings.filter((heading) => fieldIn('counts')(heading) !== 'households')
  const households = new Set(others.map(fieldIn('households')))
  const isOfCounts = arePeriods(headings, words) || (counts.has('households') && counts.has('period'))
  const hasMonth = MONTHS.some((field) => households.has(field))
  const hasPeople = PEOPLE.some((field) => households.has(field))
  if (kind === 'households')
    return isOfCounts && !hasMonth && !hasPeople ? 'counts-not-households' : undefined
  if (isPeriodDivided(headings, words)) return 'period-divided'
  if (areMovesOfPersons(headings, words)) return 'moves-of-persons'
  if (isOfCounts || counts.has('households')) return undefined
  if (hasMonth && hasPeople) return 'households-not-counts'
  if (areMunicipalities(headings, MUNICIPALITIES)) return 'municipalities-across'
  return areMonthsAlone(headings, words) ? 'months-without-year' : undefined
}
