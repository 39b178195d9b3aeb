import {
  arePeriods,
  columnPeriod,
  headingField,
  type ImportKind,
  type ImportWords,
  isCounted,
  isRowLabels,
  namesPart,
  readCount,
  readPeriod,
  wordKey,
} from '@inflytt/domain'
import type { FileFaultReason } from './file-fault.ts'
import { municipalityNamed } from './whose-list.ts'

/** The headings of a list, and the first rows below them, as text. */
interface BegunList {
  headings: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Why a list with such rows cannot be read as what was asked for; undefined of any other. */
export function rowsFault(
  list: BegunList,
  kind: ImportKind,
  words: ImportWords,
): FileFaultReason | undefined {
  const fields = list.headings.map((heading) => headingField(heading, kind, words))
  if (areBeside(list, fields, kind) || areHalves(list)) return 'lists-beside'
  if (kind === 'counts') {
    if (areLevels(list, fields, words)) return 'levels-in-one-column'
    if (areBelowYears(list, words)) return 'headings-below-years'
    if (areDivided(list, fields, words)) return 'period-divided'
    if (areNumbered(list, fields, words)) return 'households-not-counts'
    return areMonthsBelowYears(list, words) ? 'months-below-years' : undefined
  }
  if (areCounts(list, fields, words)) return 'counts-not-households'
  return arePersons(list, fields, words) ? 'persons-not-households' : undefined
}

type Fields = readonly (string | undefined)[]

/** Whether the headings that a list must have stand once more to its right, over something else. */
function areBeside({ headings, rows }: BegunList, fields: Fields, kind: ImportKind): boolean {
  const first = fields.indexOf(kind === 'households' ? 'moveInMonth' : 'period')
  const key = wordKey(headings[first] ?? '')
  const second = headings.findIndex((heading, at) => at > first && wordKey(heading) === key)
  if (first < 0 || second < 0) return false
  // What counts persons alone may stand beside what counts households.
  const isCount = (field = '') => (kind === 'counts' ? field === 'households' : isCounted(field))
  const areTwo = fields.slice(first, second).some(isCount) && fields.slice(second).some(isCount)
  return areTwo && rows.some((row) => (row[second] ?? '') !== '' && row[second] !== row[first])
}

/** Whether the headings are the same twice over, and rows say something below both. */
function areHalves({ headings, rows }: BegunList): boolean {
  const said = headings.flatMap((heading, at) => (heading === '' ? [] : [{ at, key: wordKey(heading) }]))
  const half = said.length / 2
  if (half < 2 || !Number.isInteger(half)) return false
  const areSame = said.slice(half).every(({ key }, at) => key === said[at]?.key)
  return areSame && rows.some((row) => said.slice(half).some(({ at }) => (row[at] ?? '') !== ''))
}

/**
 * Whether the column before the counts, which is none of periods, says periods in some rows and municipalities in others,
 * or years in some and their months in others: each of the first is the sum of those below it. So are the labels of a
 * pivot table of which fewer than half are municipalities.
 */
function areLevels({ headings, rows }: BegunList, fields: Fields, words: ImportWords): boolean {
  const counted = headings.findIndex(
    (heading, at) => fields[at] === 'households' || columnPeriod(heading, words) !== undefined,
  )
  const isTotal = (cell: string) => words.totals.has(wordKey(cell).split(' ')[0] ?? '')
  return headings.slice(0, Math.max(0, counted)).some((heading, at) => {
    if (fields[at] !== undefined && fields[at] !== 'municipalityCode') return false
    const said = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    const isMunicipality = (cell: string) => municipalityNamed(cell) !== undefined
    if (
      isRowLabels(heading) &&
      areSomeOf(
        said.filter((cell) => !isTotal(cell)),
        isMunicipality,
      )
    )
      return true
    if (!said.some((cell) => readPeriod(cell, words) !== undefined)) return false
    return said.some((cell) => namesPart(cell, '2000', words) || isMunicipality(cell))
  })
}

/** Whether some are so, and fewer than half. */
const areSomeOf = (cells: readonly string[], is: (cell: string) => boolean) => {
  const found = cells.filter(is).length
  return found > 0 && found < cells.length / 2
}

/** What a list of counts says of each as well. */
const IN_COUNTS: ReadonlySet<string | undefined> = new Set([
  undefined,
  'moveInMonth',
  'moveInMonthOfYear',
  'moveInYear',
  'municipalityCode',
  'persons',
  'programmeId',
])

/** Whether each row says a month and a number of households, and nothing that a household has. */
function areCounts({ headings, rows }: BegunList, fields: Fields, words: ImportWords): boolean {
  const meant = headings.map((heading) => headingField(heading, 'counts', words))
  const at = meant.indexOf('households')
  const isOfOne = fields.some((field, column) => column !== at && !IN_COUNTS.has(field))
  if (at < 0 || isOfOne || !meant.includes('period')) return false
  const said = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  return said.length > 0 && said.every((cell) => typeof readCount(cell, words) === 'number')
}

/**
 * Whether no column counts people, or each row one at most, and one of households says the same in a row as in the one
 * above; or one says who each is to another, as `Sambo` and `Barn`.
 */
function arePersons({ headings, rows }: BegunList, fields: Fields, words: ImportWords): boolean {
  const counted = fields.flatMap((field = '', at) => (isCounted(field) ? [at] : []))
  const people = (row: readonly string[]) =>
    counted.reduce((sum, at) => sum + (readCount(row[at] ?? '', words) ?? 0), 0)
  if (rows.some((row) => people(row) > 1)) return false
  return headings.some((heading, at) => {
    if (words.relation.has(wordKey(heading)))
      return rows.some((row) => words.relatives.has(wordKey(row[at] ?? '')))
    if (!words.whichHousehold.has(wordKey(heading))) return false
    const said = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    return new Set(said).size > 1 && said.some((cell, row) => cell === said[row - 1])
  })
}

const NOT_ALL = /^(?:endast|bara|enbart|avser|g\u00e4ller|only) /iu

/** Whether the period is a year, and a column that is not read says which part of it, in whichever words it is headed. */
function areDivided({ headings, rows }: BegunList, fields: Fields, words: ImportWords): boolean {
  const at = fields.indexOf('period')
  const years = rows.filter((row) => /^\d{4}$/u.test(row[at] ?? ''))
  const counted = fields.indexOf('households')
  const isPart = (cell: string, column: number) => {
    const part = cell.replace(NOT_ALL, '')
    // A month behind the number may be when it was told.
    const isRemark = column > counted && words.months.has(wordKey(part))
    return !isRemark && namesPart(part, '2000', words)
  }
  const isUnread = (column: number) =>
    column !== at && (fields[column] === undefined || fields[column] === 'period')
  return headings.some(
    (_, column) => isUnread(column) && years.some((row) => isPart(row[column] ?? '', column)),
  )
}

// Fewer may be counts that happen to rise by one.
const FEWEST_NUMBERED = 3

/** Whether the households are numbered from one on, and several are of one period: each row is one of them. */
function areNumbered({ headings, rows }: BegunList, fields: Fields, words: ImportWords): boolean {
  const [at, of] = [fields.indexOf('households'), fields.indexOf('period')]
  const isNumber = words.whichHousehold.has(wordKey(headings[at] ?? ''))
  if (!isNumber || of < 0 || rows.length < FEWEST_NUMBERED) return false
  const periods = rows.map((row) => row[of] ?? '')
  const isNumbered = rows.every((row, index) => row[at] === String(index + 1))
  return isNumbered && new Set(periods).size < periods.length
}

/** Whether all years that stand side by side have a word below them, and none a number. */
function areBelowYears({ headings, rows: [first = []] }: BegunList, words: ImportWords): boolean {
  if (!arePeriods(headings, words)) return false
  const below = headings.flatMap((heading, at) =>
    columnPeriod(heading, words) === undefined ? [] : [first[at] ?? ''],
  )
  const isWord = (cell: string) => /^\P{N}*\p{L}\P{N}*$/u.test(cell)
  return below.every((cell) => isWord(cell) && readCount(cell, words) === undefined)
}

/** Whether years stand side by side, and the rows below say before them which month or part of the year they are of. */
function areMonthsBelowYears({ headings, rows }: BegunList, words: ImportWords): boolean {
  const first = headings.findIndex((heading) => columnPeriod(heading, words) !== undefined)
  if (first < 0 || !arePeriods(headings, words)) return false
  const year = columnPeriod(headings[first] ?? '', words)?.from.slice(0, 4) ?? ''
  const isTotal = (cell: string) => words.totals.has(wordKey(cell).split(' ')[0] ?? '')
  const isPart = (cell: string) => namesPart(cell, year, words)
  return headings.slice(0, first).some((_, at) => {
    const said = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '' && !isTotal(cell))
    return said.length > 0 && said.every(isPart)
  })
}
