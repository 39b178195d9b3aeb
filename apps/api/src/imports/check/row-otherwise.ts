import {
  ANSWER_LISTS,
  asksMoved,
  type CellFault,
  cellText,
  countsOther,
  doubtsMove,
  headingField,
  type ImportCell,
  type ImportKind,
  isAwayFrom,
  isCellFault,
  isCounted,
  isRowLabels,
  isTowards,
  namesHouseholds,
  placeIn,
  readCount,
  readPeriod,
  saysPart,
  wordKey,
  YEAR_COLUMN,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { municipalityNamed } from '../files/whose-list.ts'
import type { ImportBatch } from '../import-batch.ts'
import { ORIGINS } from './import-places.ts'

/**
 * What a column that is not read says of a row by which it is no household that has moved in: that it left or never came,
 * lives elsewhere, or is several, or their sum; or no count of a municipality, but of a part of it. Undefined of any other row.
 */
export function rowOtherwise({
  columns,
  kind,
  municipalityCode,
}: Pick<ImportBatch, 'columns' | 'kind' | 'municipalityCode'>) {
  const unread = columns.flatMap(({ column, header, isKept, isTicked = false }) =>
    isKept ? [] : [{ at: column - 1, header: header ?? '', key: wordKey(header ?? ''), isTicked }],
  )
  const of = (words: ReadonlySet<string>, asked: ImportKind) =>
    kind === asked ? unread.filter(({ key }) => words.has(key)) : []
  const households = kind === 'households' ? unread : []
  const moved = households.filter(({ header }) => asksMoved(header, IMPORT_WORDS))
  const notMoved = households.filter(({ header }) => doubtsMove(header, IMPORT_WORDS))
  const isOfPeople = columns.some(({ field }) => isCounted(field))
  const howMany = households.filter(
    ({ key }) =>
      IMPORT_WORDS.howMany.some((begin) => key.startsWith(begin)) ||
      (!isOfPeople && IMPORT_WORDS.headings['counts']?.get(key) === 'households'),
  )
  const which = of(IMPORT_WORDS.whichHousehold, 'households')
  const unheaded = households.filter(({ key }) => key === '')
  const partOf = of(IMPORT_WORDS.partOf, 'counts')
  const labels = kind === 'counts' ? unread.filter(({ header }) => isRowLabels(header)) : []
  const towards = [...labels, ...unread.filter(({ header }) => isTowards(header, IMPORT_WORDS))]
  const origins = kind === 'counts' ? unread.filter(({ header }) => isOfOrigin(header)) : []
  const counted = columns.findIndex(({ field }) => field === 'households' || field === YEAR_COLUMN)
  // What stands behind the numbers are remarks, but where one says in a word what they are.
  const names =
    kind === 'counts' ? unread.filter(({ at, key }) => at < counted || IMPORT_WORDS.ofKind.has(key)) : []
  const remarks = kind === 'counts' ? unread.filter(({ at }) => at > counted) : []
  const placed = columns.findIndex(({ field }) => field === 'municipalityCode')
  const placeOf = (cells: readonly ImportCell[]) =>
    municipalityCode ?? (kind === 'counts' ? codeIn(cells[placed]) : null)
  const isVague = kind === 'counts' && !namesHouseholds(columns[counted]?.header ?? '', IMPORT_WORDS)
  const people = isVague ? peopleApart(columns) : []
  // Of what the households are a part there are more.
  const isOfMore =
    isVague &&
    unread.some(({ header }) => saysPart(header, IMPORT_WORDS) && namesHouseholds(header, IMPORT_WORDS))
  const answered = names.filter(({ header }) => isOfAnswers(header))
  return (cells: readonly ImportCell[]): CellFault['fault'] | undefined => {
    if (unread.some(({ at }) => saysLeft(cells[at]))) return 'row-leaving'
    if (households.some(({ at }) => isTotal(cells[at]))) return 'total-row'
    if (moved.some(({ at, isTicked }) => saysNotMoved(cells[at], isTicked))) return 'row-not-moved'
    if (notMoved.some(({ at }) => saysYes(cells[at]))) return 'row-not-moved'
    if (households.some(({ at }) => saysNeverMoved(cells[at]))) return 'row-not-moved'
    if (howMany.some(({ at }) => isNotOne(cells[at]))) return 'row-of-several'
    if (which.some(({ at }) => saysSeveral(cells[at]))) return 'row-of-several'
    if (partOf.some(({ at }) => isPart(cells[at]))) return 'row-of-part'
    if (answered.some(({ at }) => isAnswer(cells[at]))) return 'row-of-part'
    if (names.some(({ at }) => isNamedPart(cells[at]))) return 'row-of-part'
    if (labels.some(({ at }) => isPlaceLabel(cells[at]))) return 'row-of-part'
    if (origins.some(({ at }) => isPlace(cells[at]))) return 'row-of-part'
    if (towards.some(({ at }) => isElsewhere(cells[at], placeOf(cells)))) return 'row-elsewhere'
    if (unheaded.some(({ at }) => isNeighbour(cells[at], municipalityCode))) return 'row-elsewhere'
    if (kind === 'households' && towards.some(({ at }) => isAway(cells[at]))) return 'row-elsewhere'
    if (remarks.some(({ at }) => isOneWord(cells[at]) && isOfOther(cells[at]))) return 'row-of-other'
    if (isOfMore || names.some(({ at }) => isOfOther(cells[at]))) return 'row-of-other'
    return people.some((each) => areSum(each, counted, cells)) ? 'row-of-other' : undefined
  }
}

const firstWord = (cell: ImportCell = '') => (isCellFault(cell) ? '' : wordKey(cell).split(' ')[0]!)

// Nearly no cell has one, and to look for it costs less than a key.
const HAS_TOTAL = new RegExp([...IMPORT_WORDS.totals].join('|'), 'iu')

function isTotal(cell: ImportCell = ''): boolean {
  const { totals, sums } = IMPORT_WORDS
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER || !HAS_TOTAL.test(cell)) return false
  const key = wordKey(cell)
  const words = key.split(' ')
  return totals.has(key) || sums.has(words[0]!) || sums.has(words.at(-1)!)
}

// Boxes that are not ticked, and crosses.
const NO = /^[-\u2013\u2610\u2717\u2718\u274c]$/u

/** Whether the answer to whether a household has moved in is that it has not; in a column of ticks one is left out. */
function saysNotMoved(cell: ImportCell = '', isTicked: boolean): boolean {
  if (isCellFault(cell)) return false
  const text = cell.trim()
  if (isTicked && (text === '' || NO.test(text))) return true
  const key = wordKey(text)
  return (
    (NO.test(text) && text.length === 1 && !/[-\u2013]/u.test(text)) ||
    IMPORT_WORDS.notSo.has(firstWord(text)) ||
    IMPORT_WORDS.notYet.some((begin) => key.startsWith(begin)) ||
    doubtsMove(text, IMPORT_WORDS)
  )
}

const NO_WORDS = new Set(['nej', 'no', 'n', 'false', 'falskt', '0', 'ej', 'inte'])

/** Whether a cell of what keeps a household from being one that moved in says that it is so. */
function saysYes(cell: ImportCell = ''): boolean {
  if (isCellFault(cell)) return false
  const text = cell.trim()
  return text !== '' && !NO.test(text) && !NO_WORDS.has(firstWord(text))
}

const NAMES_MOVE = /flytt|moved?/iu

/** Whether a cell begins with that the household never moved, whatever it is headed. */
function saysNeverMoved(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER || !NAMES_MOVE.test(cell)) return false
  const key = wordKey(cell)
  return IMPORT_WORDS.doubts.some((words) => NAMES_MOVE.test(words) && key.startsWith(words))
}

const SEVERAL = /^(\d+) ?(?:st|stycken|hushall|familjer|households|families)$/u

/** Whether a cell of which household a row is of says of how many. */
function saysSeveral(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER) return false
  const [, count] = SEVERAL.exec(wordKey(cell)) ?? []
  return count !== undefined && Number(count) !== 1
}

function isPart(cell?: ImportCell): boolean {
  const word = firstWord(cell)
  return word !== '' && !IMPORT_WORDS.wholeOf.has(word)
}

/** Whether a heading of an unread column is of where those who are counted came from, or work. */
const isOfOrigin = (header: string) =>
  isAwayFrom(header, IMPORT_WORDS) || OF_ORIGIN.has(headingField(header, 'households', IMPORT_WORDS))
const OF_ORIGIN = new Set<string | undefined>([
  'originType',
  'originCounty',
  'originCountryGroup',
  'workMunicipalityCode',
])

/** Whether a heading is of what each household answers, so that a count beside it is of those who answered so. */
const isOfAnswers = (header: string) => {
  const field = headingField(header, 'households', IMPORT_WORDS)
  return field !== undefined && (ANSWER_LISTS[field] !== undefined || OF_PEOPLE.has(field))
}
const OF_PEOPLE = new Set(['adults', 'children', 'adultAgeBands', 'occupationSsyk'])

/** Among people a number may be how many they are together. */
const isAnswer = (cell: ImportCell = '') =>
  typeof cell === 'string' && (/\p{L}/u.test(cell) || AGES.test(cell.trim())) && isPart(cell)
const AGES = /^\d{1,2}\s?(?:[-\u2013]\s?\d{1,3}|\+)$/u

/** Whether a cell names a place of Sweden, or an answer of where households came from. */
function isPlace(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || !/\p{L}/u.test(cell) || cell.length > LONGEST_ANSWER) return false
  const key = wordKey(cell)
  return placeIn(ORIGINS, key) !== undefined || IMPORT_WORDS.values['originType']?.has(key) === true
}

/** Whether the label of a row is of neither a period, a municipality, a total nor what is counted: of a place, then. */
function isPlaceLabel(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || !/\p{L}/u.test(cell) || !isPart(cell)) return false
  const text = cellText(cell)
  const isOther = namesHouseholds(text, IMPORT_WORDS) || isOfOther(text)
  return (
    !isOther && readPeriod(text, IMPORT_WORDS) === undefined && municipalityNamed(text) === undefined
  )
}

/** Whether a cell names another municipality than that of the batch; nothing is another where the rows say it. */
function isElsewhere(cell: ImportCell = '', municipalityCode: string | null): boolean {
  if (isCellFault(cell) || municipalityCode === null || cell.length > LONGEST_ANSWER) return false
  const code = municipalityNamed(cellText(cell))
  return code !== undefined && code !== municipalityCode
}

const APART = [
  ['adults', 'children'],
  ['adultMen', 'adultWomen'],
]

/** Columns, counted from 0, of which two count all the persons of a row together. */
function peopleApart(columns: ImportBatch['columns']): number[][] {
  const fields = columns.map(({ header }) => headingField(header ?? '', 'households', IMPORT_WORDS))
  const found = APART.map((pair) => pair.map((field) => fields.indexOf(field)))
  return found.filter((pair) => pair.every((at) => at >= 0))
}

/** Whether a number is that of two others together, neither of which is none: so it counts persons, as they do. */
function areSum(pair: readonly number[], counted: number, cells: readonly ImportCell[]): boolean {
  const countOf = (at: number) => readCount(cellText(textIn(cells[at])), IMPORT_WORDS) ?? 0
  const parts = pair.map(countOf)
  return parts.every((part) => part > 0) && parts.reduce((sum, part) => sum + part) === countOf(counted)
}
const textIn = (cell: ImportCell = '') => (isCellFault(cell) ? '' : cell)

/** The municipality that a cell names, or gives by its code. */
function codeIn(cell: ImportCell = ''): string | null {
  if (isCellFault(cell)) return null
  const text = cellText(cell)
  return municipalityNamed(text) ?? (/^\d{4}$/u.test(text) ? text : null)
}

const isNamedPart = (cell: ImportCell = '') => typeof cell === 'string' && saysPart(cell, IMPORT_WORDS)

/** What leads to a move, as `Jobb`, is more often the reason that is told in a remark. */
const isOneWord = (cell: ImportCell = '') =>
  typeof cell === 'string' && !/\s/u.test(cell.trim()) && !IMPORT_WORDS.ofThings.has(wordKey(cell))
const COUNTY_DIGITS = 2

/** Whether a cell is another municipality of the same county. */
function isNeighbour(cell: ImportCell = '', municipalityCode: string | null): boolean {
  const county = municipalityCode?.slice(0, COUNTY_DIGITS)
  if (county === undefined || isCellFault(cell) || cell.length > LONGEST_ANSWER) return false
  const code = municipalityNamed(cellText(cell))
  return code?.startsWith(county) === true && code !== municipalityCode
}

/** Whether a cell of where a household lives names another country, or says that it is not here. */
function isAway(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER) return false
  const key = wordKey(cell)
  return (
    ABROAD.has(IMPORT_WORDS.values['originType']?.get(key) ?? '') ||
    IMPORT_WORDS.elsewhere.some((begin) => key.startsWith(begin))
  )
}
const ABROAD = new Set(['nordic', 'eu', 'world'])

const isOfOther = (cell: ImportCell = '') => typeof cell === 'string' && countsOther(cell, IMPORT_WORDS)

function isNotOne(cell: ImportCell = ''): boolean {
  const count = typeof cell === 'string' ? readCount(cellText(cell), IMPORT_WORDS) : null
  return typeof count === 'number' && count !== 1
}

const LONGEST_ANSWER = 30
const OUT = new Set(['ut', 'out'])
// Nearly no cell begins so, and to look for it costs less than a key.
const MAY_SAY_LEFT = new RegExp(
  `^\\s*(?:o|${[...new Set(IMPORT_WORDS.leaving.map(([first = '']) => first))].join('|')})`,
  'iu',
)

/** Whether a cell answers that the household moved out: lists of moves have those that came and those that left. */
function saysLeft(cell: ImportCell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_ANSWER || !MAY_SAY_LEFT.test(cell)) return false
  const key = wordKey(cell)
  return OUT.has(key) || IMPORT_WORDS.leaving.some((begin) => key.startsWith(begin))
}
