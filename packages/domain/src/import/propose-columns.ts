import type { ImportAnswer } from './import-answer.ts'
import {
  headingPeriod,
  monthColumns,
  PERSONS_COLUMN,
  personsPeriod,
  underPeriods,
  YEAR_COLUMN,
} from './heading-period.ts'
import { type ImportKind, isCounted } from './import-field.ts'
import { type ImportWords, writtenKey } from './import-words.ts'
import { areTicked, asksMoved } from './note-doubts.ts'
import { isPersonal, type Looks, looksLike, safeHeading } from './looks-like.ts'
import type { MonthRange } from '../period/period.ts'
import { isBesideOther, isScaled, namesHouseholds, namesMove, saysNotYet } from './title-of-other.ts'
import { wordKey } from './word-key.ts'

/** One column of a file, and what it is read as. */
export interface ImportColumn {
  /** 1 is the first. */
  column: number
  header: string | null
  field: string | null
  proposedBy: 'words' | 'remembered' | 'user' | null
  /** Whether its cells are kept while the batch is open. */
  isKept: boolean
  looksLike: Looks
  note: 'personal-data' | 'kept-by-server' | 'repeated-heading' | null
  /** Whether the spreadsheet hides it. Not said of one that is shown. */
  isHidden?: boolean
  /** Whether its cells are ticked where households have moved in, so that one that is not says no. */
  isTicked?: boolean
  /** What cells that no word was known of were said to mean. None where nobody has said. */
  answers?: readonly ImportAnswer[]
}

/** Rows that are looked at to find the headings, and to see what columns hold. */
export const LOOKED_AT = 60

/**
 * The row that has most headings which are known, counted from 0; the first of those that have as many. Where none is
 * known, the first row of at least two texts that nothing like it follows. Undefined where no row is one.
 */
export function findHeaderRow(
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  words: ImportWords,
): number | undefined {
  // Headings may take two rows: what is empty in the lower one stands in the upper one.
  const isInTwo = kind === 'households'
  const known = rows.map((row, index) => {
    const above = isInTwo ? (rows[index - 1] ?? []) : []
    return knownHeadings(
      Array.from({ length: Math.max(row.length, above.length) }, (_, at) => row[at] || above[at] || ''),
      kind,
      words,
    )
  })
  const most = Math.max(0, ...known)
  if (most >= 2) {
    const index = known.indexOf(most)
    return isAbovePeriods(rows, index, kind, words) ? index + 1 : index
  }
  const isHeading = (cell: string) => /\p{L}/u.test(cell) && safeHeading(cell, words) !== null
  const first = rows.findIndex((row) => {
    const said = row.filter((cell) => cell !== '')
    return said.length >= 2 && said.every(isHeading)
  })
  if (first >= 0) return first
  return most === 1 ? known.indexOf(most) : undefined
}

/** Whether the row names periods above headings that are said anew under each. */
function isAbovePeriods(
  rows: readonly (readonly string[])[],
  index: number,
  kind: ImportKind,
  words: ImportWords,
): boolean {
  const below = rows[index + 1] ?? []
  if (kind !== 'counts' || below.length === 0) return false
  const under = underPeriods(rows[index] ?? [], below, words)
  return under.some((heading, column) => heading !== below[column])
}

/** How many fields the cells of a row name, as headings would; years side by side count each. */
export function knownHeadings(row: readonly string[], kind: ImportKind, words: ImportWords): number {
  const fields = new Set(
    row.flatMap((cell) => {
      const field = headingField(cell, kind, words)
      return field === undefined ? [] : [field]
    }),
  )
  return fields.size + (kind === 'counts' ? yearColumns(row, words).size : 0)
}

/**
 * Whether a row below the headings says headings itself: no cell of it is a number or a day, and at least two, and half
 * of what it says, name fields.
 */
export function isHeadingRow(row: readonly string[], kind: ImportKind, words: ImportWords): boolean {
  const said = row.filter((cell) => cell !== '')
  const isWord = (cell: string) =>
    !/^[^\p{L}]*\d/u.test(cell) || headingPeriod(cell, words) !== undefined
  if (said.length < 2 || !said.every(isWord)) return false
  const known = said.filter((cell) => headingField(cell, kind, words) !== undefined).length
  const years = kind === 'counts' ? yearColumns(row, words).size : 0
  return known > 0 && known + years >= Math.max(2, said.length / 2)
}

/**
 * The columns of years, or of months, that stand side by side, counted from 0, by the months that they name: the first
 * of those that name the same. None where a single heading names one, and no households: it is a title or somebody's
 * data as often. What
 * holds months that have columns of their own is their sum.
 */
function yearColumns(headings: readonly string[], words: ImportWords): ReadonlyMap<string, number> {
  const months = monthColumns(headings, words)
  const found = new Map([...months].map(([index, month]) => [nameOf(month), index] as const))
  const isSum = ({ from, to }: MonthRange) =>
    [...months.values()].some((month) => from <= month.from && month.from <= to)
  headings.forEach((heading, index) => {
    const period = headingPeriod(heading, words)
    if (period === undefined || isSum(period) || found.has(nameOf(period))) return
    found.set(nameOf(period), index)
  })
  const isSure = [...found.values()].some((index) => namesHouseholds(headings[index] ?? '', words))
  return found.size >= 2 || isSure ? found : new Map()
}

/** Whether headings name years or months side by side. */
export function arePeriods(headings: readonly string[], words: ImportWords): boolean {
  return yearColumns(headings, words).size > 0
}

const nameOf = (period: MonthRange | undefined) => `${period?.from} ${period?.to}`

/** What a column of each year leaves no room for: the heading and the cell say it. */
export const SAID_BY_YEARS: ReadonlySet<string> = new Set([
  'period',
  'periodFrom',
  'periodTo',
  'households',
  'persons',
])

/**
 * The field that a heading means. What stands in brackets, or after a colon, is passed over where it must and does not
 * say another field, as in `Barn (alder)`; a word that was divided to fit is whole.
 */
export function headingField(heading: string, kind: ImportKind, words: ImportWords): string | undefined {
  const known = words.headings[kind]
  // A sign has no key: hundredths would be read as what they are of.
  if (kind === 'counts' && /[%\u2030]/u.test(heading)) return undefined
  const joined = heading.replaceAll(/(?<=\p{L})[-\u2010]\s*\n\s*(?=\p{Ll})/gu, '')
  const written = known?.get(writtenKey(heading)) ?? known?.get(wordKey(heading))
  const whole = written ?? known?.get(wordKey(joined))
  if (whole !== undefined) return whole
  const brackets = [...joined.matchAll(/\((.*?)\)/gu)].map(([, inside = '']) => inside)
  const plain = joined.replaceAll(/\(.*?\)/gu, ' ')
  const [first = '', ...rest] = plain.split(/[:\n*]/u)
  const field = known?.get(wordKey(plain)) ?? known?.get(wordKey(first))
  const isCount = kind === 'counts' && (field === 'households' || field === 'persons')
  const saysOther = [...brackets, ...rest].some((said) => {
    const key = wordKey(said)
    const other = known?.get(key) ?? field
    return (
      words.personal.has(key) ||
      words.notActual.has(key) ||
      (field === 'moveInMonth' && isOfOtherDay(said, wordKey(plain), words)) ||
      isScaled(said, words) ||
      (isCount && isBesideOther(said, words)) ||
      (other !== field && !isUnitOf(field, other))
    )
  })
  return saysOther ? undefined : field
}

/**
 * Whether what is said beside the heading of a month makes it another day than that of the move: one that is expected,
 * or, beside a word as vague as `Datum`, anything but how it is written.
 */
function isOfOtherDay(said: string, heading: string, words: ImportWords): boolean {
  const parts = wordKey(said).split(' ')
  if (parts.some((part) => words.unsure.has(part)) || saysNotYet(said, words)) return true
  const isPlain = (part: string) => FORMAT.test(part) || namesMove(part, words)
  return words.vague.has(heading) && !parts.every(isPlain)
}

const FORMAT = /^(?:[aymd\d]*|ar|man|manad|dag|t?ex|t|format|obligatorisk|obligatoriskt)$/u

/** What may be said beside the field of a heading and says how it is written or counted, as in `Vuxna (personer)`. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  moveInMonth: ['moveInYear', 'moveInMonthOfYear'],
  moveInYear: ['moveInMonth'],
  moveInMonthOfYear: ['moveInMonth'],
  periodFrom: ['period'],
  periodTo: ['period'],
}

function isUnitOf(field: string | undefined, unit: string | undefined): boolean {
  if (field === undefined || unit === undefined) return false
  if (unit === 'persons') return field !== 'households' && isCounted(field)
  return UNITS[field]?.includes(unit) === true
}

export interface ColumnsOfTable {
  headings: readonly string[]
  /** The first rows below, as text. */
  rows: readonly (readonly string[])[]
  /** Columns that a spreadsheet does not show, 1 the first. */
  hidden?: ReadonlySet<number> | undefined
}

/**
 * What each column is, from its heading and its cells: of several that mean one field one that is shown is taken, rather
 * than one that a spreadsheet hides; of these one that names it clearly, as `Datum` beside `Inflyttning` does not; of these
 * one of months, where it is a month; then the first. A day as vague as `Datum` is none of a move where another column is.
 */
export function proposeColumns(
  { headings, rows, hidden = new Set() }: ColumnsOfTable,
  kind: ImportKind,
  words: ImportWords,
): ImportColumn[] {
  const taken = new Set<string>()
  const byPeriod = kind === 'counts' ? yearColumns(headings, words) : new Map<string, number>()
  const years = new Set(byPeriod.values())
  const months = monthColumns(headings, words)
  const looks = headings.map((_, index) =>
    looksLike(
      rows.map((row) => row[index] ?? ''),
      words,
    ),
  )
  const isTicked = (heading: string, index: number) =>
    asksMoved(heading, words) && areTicked(rows.map((row) => row[index] ?? ''))
  const isVagueDay = (heading: string) => words.vague.has(wordKey(heading)) && !namesMove(heading, words)
  const isOfOtherMove = headings.some((heading, index) => {
    const field = headingField(heading, kind, words)
    if (!namesMove(heading, words) || !(field === undefined || field === 'moveInYear')) return false
    return looks[index] === 'dates' || saysNotYet(heading, words)
  })
  const proposed = (heading: string, index: number): ImportColumn => {
    const looksAs = looks[index] ?? 'empty'
    const key = wordKey(heading)
    const column = {
      column: index + 1,
      header: safeHeading(heading, words),
      looksLike: looksAs,
      ...(hidden.has(index + 1) && { isHidden: true }),
      ...(kind === 'households' && isTicked(heading, index) && { isTicked: true }),
    }
    const unread = { ...column, field: null, proposedBy: null, isKept: false }
    if (words.personal.has(key) || isPersonal(looksAs)) return { ...unread, note: 'personal-data' }
    if (words.keptByServer.has(key)) return { ...unread, note: 'kept-by-server' }
    if (years.has(index)) {
      // A month is written as one: a spreadsheet has put a day in its heading, which could be somebody's.
      const header = months.get(index)?.from ?? column.header
      return { ...column, header, field: YEAR_COLUMN, proposedBy: 'words', isKept: true, note: null }
    }
    if (years.size > 0 && headingPeriod(heading, words) !== undefined)
      return { ...unread, note: 'repeated-heading' }
    const persons = nameOf(years.size > 0 ? personsPeriod(heading, words) : undefined)
    if (byPeriod.has(persons) && !taken.has(persons)) {
      taken.add(persons)
      return { ...column, field: PERSONS_COLUMN, proposedBy: 'words', isKept: true, note: null }
    }
    const field = headingField(heading, kind, words)
    if (field === undefined || looksAs === 'empty') return { ...unread, note: null }
    if (years.size > 0 && SAID_BY_YEARS.has(field)) return { ...unread, note: null }
    if (field === 'moveInYear' && looksAs === 'dates') return { ...unread, note: null }
    if (field === 'moveInMonth' && isOfOtherMove && isVagueDay(heading)) return { ...unread, note: null }
    if (taken.has(field)) return { ...unread, note: 'repeated-heading' }
    taken.add(field)
    return { ...column, field, proposedBy: 'words', isKept: true, note: null }
  }
  const holdsMonths = (index: number) => looks[index] === 'dates'
  const isMonth = (heading: string) => headingField(heading, kind, words) === 'moveInMonth'
  const later = ({ heading, index }: { heading: string; index: number }) =>
    (hidden.has(index + 1) ? 8 : 0) +
    (words.vague.has(wordKey(heading)) ? 4 : 0) +
    (isMonth(heading) && !holdsMonths(index) ? 2 : 0) +
    (isMonth(heading) && isVagueDay(heading) ? 1 : 0)
  const columns = headings
    .map((heading, index) => ({ heading, index }))
    .toSorted((a, b) => later(a) - later(b))
    .map(({ heading, index }) => proposed(heading, index))
    .toSorted((a, b) => a.column - b.column)
  // What says nothing in the rows that were looked at may say something below them, and yields to what does.
  return columns.map((column, index) => {
    if (column.looksLike !== 'empty' || column.field !== null || column.note !== null) return column
    const field = headingField(headings[index] ?? '', kind, words)
    if (field === undefined || taken.has(field)) return column
    if (years.size > 0 && SAID_BY_YEARS.has(field)) return column
    taken.add(field)
    return { ...column, field, proposedBy: 'words', isKept: true }
  })
}
