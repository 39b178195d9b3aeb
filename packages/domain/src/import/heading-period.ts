import type { MonthRange } from '../period/period.ts'
import type { ImportWords } from './import-words.ts'
import { cellText } from './import-cell.ts'
import { readPeriod, withoutRemarks } from './read-period.ts'
import { countsOther } from './title-of-other.ts'
import { wordKey } from './word-key.ts'

/** What a column of the households of one year is read as; several columns may be. */
export const YEAR_COLUMN = 'householdsOfYear'
/** What a column of the persons in them is read as, where it stands beside. */
export const PERSONS_COLUMN = 'personsOfYear'

/** The months that a heading names, as in `2021`, `2021 households` or `jan-okt 2024`; undefined of any other. */
export function headingPeriod(heading: string, words: ImportWords): MonthRange | undefined {
  return severalMonths(periodOfHeading(heading, words, HOUSEHOLDS))
}

/** The same of the persons of a year, as in `2021 persons`. */
export function personsPeriod(heading: string, words: ImportWords): MonthRange | undefined {
  return headingPeriod(heading, words) === undefined
    ? severalMonths(periodOfHeading(heading, words, PERSONS))
    : undefined
}

/** The months of a column that is known to be of a year or a month, by its heading; undefined where that names none. */
export function columnPeriod(heading: string, words: ImportWords): MonthRange | undefined {
  return periodOfHeading(heading, words, HOUSEHOLDS)
}

// A single one may be the month of somebody's move; three that follow each other are headings.
const FEWEST_MONTHS = 3

/**
 * The columns of single months that stand side by side, counted from 0, as in `jan 2022`, `feb 2022`, `mars 2022`.
 * None where they are fewer than three, or not each later than the one before.
 */
export function monthColumns(
  headings: readonly string[],
  words: ImportWords,
): ReadonlyMap<number, MonthRange> {
  const found = headings.flatMap((heading, index) => {
    const period = columnPeriod(heading, words)
    return period !== undefined && period.from === period.to ? [[index, period] as const] : []
  })
  const isInTurn = found.every(([, { from }], at) => at === 0 || from > found[at - 1]![1].from)
  return new Map(isInTurn && found.length >= FEWEST_MONTHS ? found : [])
}

/** Whether headings name three months and more without their year, as in `jan`, `feb`, `mar`. */
export function areMonthsAlone(headings: readonly string[], { months }: ImportWords): boolean {
  const named = new Set(headings.flatMap((heading) => months.get(wordKey(heading)) ?? []))
  return named.size >= FEWEST_MONTHS
}

/**
 * The headings of a row below one that names periods, each of which spans the columns up to the next: `2023` above
 * `Households` and `Persons` is read as `2023 Households` and `2023 Persons`, and above `jan` as `jan 2023`. All stay where the rows say their
 * period themselves.
 */
export function underPeriods(
  above: readonly string[],
  headings: readonly string[],
  words: ImportWords,
): string[] {
  const meant = headings.map((heading) => words.headings['counts']?.get(wordKey(heading)))
  if (meant.includes('period')) return [...headings]
  if (areOnlyPeriods(headings, words)) return belowNames(above, headings, words)
  let spanning = ''
  return headings.map((heading, column) => {
    spanning = above[column] || spanning
    const isCount = meant[column] === 'households' || meant[column] === 'persons'
    const period = headingPeriod(spanning, words)
    if (period !== undefined && isCount) return `${spanning} ${heading}`
    return isPartOf(heading, period, words) ? `${heading} ${period.from.slice(0, 4)}` : heading
  })
}

/**
 * The headings of a row below one that names other numbers than households that came, each of which spans the columns up to
 * the next: `Households` below `Target` is read as `Households (Target)`. A single name above the first is a title, and
 * names above periods that are headed twice are of lists beside each other.
 */
export function underNames(
  above: readonly string[],
  headings: readonly string[],
  words: ImportWords,
): string[] {
  const begin = headings.findIndex((heading) => heading !== '')
  const keys = headings.map(wordKey)
  const periods = keys.filter((key) => words.headings['counts']?.get(key) === 'period')
  const areBeside = new Set(periods).size < periods.length
  if (areBeside || above.slice(begin + 1).every((name) => name === '')) return [...headings]
  let spanning = ''
  return headings.map((heading, column) => {
    spanning = above[column] || spanning
    const field = words.headings['counts']?.get(wordKey(heading))
    const isCount = field === 'households' || field === 'persons'
    return isCount && countsOther(spanning, words) ? `${heading} (${spanning})` : heading
  })
}

/** Whether headings are two periods or more, and besides them words alone. */
function areOnlyPeriods(headings: readonly string[], words: ImportWords): boolean {
  const named = headings.map((heading) => nameOf(headingPeriod(heading, words)))
  const isWord = (heading: string, at: number) => named[at] !== undefined || !/\p{N}/u.test(heading)
  return new Set(named.filter((name) => name !== undefined)).size >= 2 && headings.every(isWord)
}

const nameOf = (period: MonthRange | undefined) => period && `${period.from} ${period.to}`

/**
 * Periods below names of what is counted in them, each of which spans the columns up to the next: `2021` below `Persons`
 * is read as `2021 Persons`. A single name that is no other number may be the title of the list.
 */
function belowNames(
  above: readonly string[],
  headings: readonly string[],
  words: ImportWords,
): string[] {
  const isPeriod = headings.map((heading) => headingPeriod(heading, words) !== undefined)
  const first = isPeriod.indexOf(true)
  const names = above.filter((name, at) => at >= first && name !== '')
  const isPeriodAbove = (name: string) =>
    (words.headings['counts']?.get(wordKey(name)) ?? '').startsWith('period') ||
    columnPeriod(name, words) !== undefined
  const isNamed = names.length > 1 || names.some((name) => countsOther(name, words))
  if (!isNamed || names.some(isPeriodAbove)) return [...headings]
  let spanning = ''
  return headings.map((heading, at) => {
    if (at >= first) spanning = above[at] || spanning
    return isPeriod[at] === true && spanning !== '' ? `${heading} ${spanning}` : heading
  })
}

/** Whether a heading names a part of the year above it, and says no year itself: a number alone may be of the list. */
function isPartOf(
  heading: string,
  year: MonthRange | undefined,
  words: ImportWords,
): year is MonthRange {
  if (year === undefined || !isWholeYear(year)) return false
  return namesPart(heading, year.from.slice(0, 4), words)
}

/** Whether a word that names no year is a part of one, as `jan` and `kv 1` are. */
export function namesPart(word: string, year: string, words: ImportWords): boolean {
  if (!/\p{L}/u.test(word) || columnPeriod(word, words) !== undefined) return false
  const period = columnPeriod(`${word} ${year}`, words)
  return period !== undefined && !isWholeYear(period)
}

const isWholeYear = ({ from, to }: MonthRange) => from.endsWith('-01') && to === `${from.slice(0, 4)}-12`

const HOUSEHOLDS = new Set(['period', 'households'])
const PERSONS = new Set(['period', 'persons'])

function periodOfHeading(
  heading: string,
  words: ImportWords,
  said: ReadonlySet<string>,
): MonthRange | undefined {
  const plain = withoutRemarks(cellText(heading), words, said)
  return readPeriod(plain, words) ?? readPeriod(withoutWords(plain, words, said), words)
}

// One day or month is more often somebody's data than a heading.
function severalMonths(found: MonthRange | undefined): MonthRange | undefined {
  return found === undefined || found.from === found.to ? undefined : found
}

function withoutWords(
  heading: string,
  { headings, besidePeriods, totals }: ImportWords,
  said: ReadonlySet<string>,
): string {
  const known = headings['counts']
  // A total may be of other columns. A letter alone is a part of something else.
  const isBeside = (key: string) => key.length > 1 && besidePeriods.has(key) && !totals.has(key)
  const isSaid = (word: string) => said.has(known?.get(wordKey(word)) ?? '') || isBeside(wordKey(word))
  const parts = heading.split(' ')
  while (parts.length > 1 && isSaid(parts[0] ?? '')) parts.shift()
  while (parts.length > 1 && isSaid(parts.at(-1) ?? '')) parts.pop()
  return parts.join(' ')
}
