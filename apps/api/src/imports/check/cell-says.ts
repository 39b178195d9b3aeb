import {
  cellText,
  countsOther,
  doubtsMove,
  type ImportCell,
  isCellFault,
  namesHouseholds,
  placeIn,
  readCount,
  readPeriod,
  saysPart,
  wordKey,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { municipalityNamed } from '../files/whose-list.ts'
import { ORIGINS } from './import-places.ts'

const LONGEST_ANSWER = 30

const firstWord = (cell: ImportCell = '') => (isCellFault(cell) ? '' : wordKey(cell).split(' ')[0]!)

// Nearly no cell has one, and to look for it costs less than a key.
const HAS_TOTAL = new RegExp([...IMPORT_WORDS.totals].join('|'), 'iu')

export function isTotal(cell: ImportCell = ''): boolean {
  const { totals, sums } = IMPORT_WORDS
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER || !HAS_TOTAL.test(cell)) return false
  const key = wordKey(cell)
  const words = key.split(' ')
  return totals.has(key) || sums.has(words[0]!) || sums.has(words.at(-1)!)
}

// Boxes that are not ticked, and crosses.
const NO = /^[-\u2013\u2610\u2717\u2718\u274c]$/u

/** Whether the answer to whether a household has moved in is that it has not; in a column of ticks one is left out. */
export function saysNotMoved(cell: ImportCell = '', isTicked: boolean): boolean {
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
export function saysYes(cell: ImportCell = ''): boolean {
  if (isCellFault(cell)) return false
  const text = cell.trim()
  return text !== '' && !NO.test(text) && !NO_WORDS.has(firstWord(text))
}

const NAMES_MOVE = /flytt|moved?/iu

/** Whether a cell begins with that the household never moved, whatever it is headed. */
export function saysNeverMoved(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER || !NAMES_MOVE.test(cell)) return false
  const key = wordKey(cell)
  return IMPORT_WORDS.doubts.some((words) => NAMES_MOVE.test(words) && key.startsWith(words))
}

const SEVERAL = /^(\d+) ?(?:st|stycken|hushall|familjer|households|families)$/u

/** Whether a cell of which household a row is of says of how many. */
export function saysSeveral(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER) return false
  const [, count] = SEVERAL.exec(wordKey(cell)) ?? []
  return count !== undefined && Number(count) !== 1
}

export function isPart(cell?: ImportCell): boolean {
  const word = firstWord(cell)
  return word !== '' && !IMPORT_WORDS.wholeOf.has(word)
}

/** Among people a number may be how many they are together. */
export const isAnswer = (cell: ImportCell = '') =>
  typeof cell === 'string' && (/\p{L}/u.test(cell) || AGES.test(cell.trim())) && isPart(cell)
const AGES = /^\d{1,2}\s?(?:[-\u2013]\s?\d{1,3}|\+)$/u

/** Whether a cell names a place of Sweden, or an answer of where households came from. */
export function isPlace(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || !/\p{L}/u.test(cell) || cell.length > LONGEST_ANSWER) return false
  const key = wordKey(cell)
  return placeIn(ORIGINS, key) !== undefined || IMPORT_WORDS.values['originType']?.has(key) === true
}

/** Whether the label of a row is of neither a period, a municipality, a total nor what is counted: of a place, then. */
export function isPlaceLabel(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || !/\p{L}/u.test(cell) || !isPart(cell)) return false
  const text = cellText(cell)
  const isOther = namesHouseholds(text, IMPORT_WORDS) || isOfOther(text)
  return (
    !isOther && readPeriod(text, IMPORT_WORDS) === undefined && municipalityNamed(text) === undefined
  )
}

/** Whether a cell names another municipality than that of the batch; nothing is another where the rows say it. */
export function isElsewhere(cell: ImportCell = '', municipalityCode: string | null): boolean {
  if (isCellFault(cell) || municipalityCode === null || cell.length > LONGEST_ANSWER) return false
  const code = municipalityNamed(cellText(cell))
  return code !== undefined && code !== municipalityCode
}

/** Whether a number is that of two others together, neither of which is none: so it counts persons, as they do. */
export function areSum(pair: readonly number[], counted: number, cells: readonly ImportCell[]): boolean {
  const countOf = (at: number) => readCount(cellText(textIn(cells[at])), IMPORT_WORDS) ?? 0
  const parts = pair.map(countOf)
  return parts.every((part) => part > 0) && parts.reduce((sum, part) => sum + part) === countOf(counted)
}
const textIn = (cell: ImportCell = '') => (isCellFault(cell) ? '' : cell)

/** The municipality that a cell names, or gives by its code. */
export function codeIn(cell: ImportCell = ''): string | null {
  if (isCellFault(cell)) return null
  const text = cellText(cell)
  return municipalityNamed(text) ?? (/^\d{4}$/u.test(text) ? text : null)
}

export const isNamedPart = (cell: ImportCell = '') =>
  typeof cell === 'string' && saysPart(cell, IMPORT_WORDS)

/** What leads to a move, as `Jobb`, is more often the reason that is told in a remark. */
export const isOneWord = (cell: ImportCell = '') =>
  typeof cell === 'string' && !/\s/u.test(cell.trim()) && !IMPORT_WORDS.ofThings.has(wordKey(cell))

const COUNTY_DIGITS = 2

/** Whether a cell is another municipality of the same county. */
export function isNeighbour(cell: ImportCell = '', municipalityCode: string | null): boolean {
  const county = municipalityCode?.slice(0, COUNTY_DIGITS)
  if (county === undefined || isCellFault(cell) || cell.length > LONGEST_ANSWER) return false
  const code = municipalityNamed(cellText(cell))
  return code?.startsWith(county) === true && code !== municipalityCode
}

/** Whether a cell of where a household lives names another country, or says that it is not here. */
export function isAway(cell: ImportCell = ''): boolean {
  if (isCellFault(cell) || cell.length > LONGEST_ANSWER) return false
  const key = wordKey(cell)
  return (
    ABROAD.has(IMPORT_WORDS.values['originType']?.get(key) ?? '') ||
    IMPORT_WORDS.elsewhere.some((begin) => key.startsWith(begin))
  )
}
const ABROAD = new Set(['nordic', 'eu', 'world'])

export const isOfOther = (cell: ImportCell = '') =>
  typeof cell === 'string' && countsOther(cell, IMPORT_WORDS)

export function isNotOne(cell: ImportCell = ''): boolean {
  const count = typeof cell === 'string' ? readCount(cellText(cell), IMPORT_WORDS) : null
  return typeof count === 'number' && count !== 1
}

const OUT = new Set(['ut', 'out'])
// Nearly no cell begins so, and to look for it costs less than a key.
const MAY_SAY_LEFT = new RegExp(
  `^\\s*(?:o|${[...new Set(IMPORT_WORDS.leaving.map(([first = '']) => first))].join('|')})`,
  'iu',
)

/** Whether a cell answers that the household moved out: lists of moves have those that came and those that left. */
export function saysLeft(cell: ImportCell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_ANSWER || !MAY_SAY_LEFT.test(cell)) return false
  const key = wordKey(cell)
  return OUT.has(key) || IMPORT_WORDS.leaving.some((begin) => key.startsWith(begin))
}
