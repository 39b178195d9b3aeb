import { type MonthRange, yearRange } from '../period/period.ts'
import type { ImportWords } from './import-words.ts'
import { readMonth, withPlainDashes } from './read-month.ts'
import { wordKey } from './word-key.ts'

const YEAR = /^(?:19|20)\d{2}$/u
const YEARS = /^((?:19|20)\d{2}) ?-{1,2} ?((?:19|20)\d{2})$/u
const ISO_MONTHS = /^(\d{4}-\d{2}) ?-{1,2} ?(\d{4}-\d{2})$/u

const ISO_DAYS = /^(\d{4}-\d{2}-\d{2}) ?-{1,2} ?(\d{4}-\d{2}-\d{2})$/u

// One part of a year or several in a row: `kv 1 2024`, and of `kv 1-2 2024` and `Q1-Q2 2024` what their keys are.
const PART = [
  /^(?<year>(?:19|20)\d{2}) ?(?<word>[a-z]+) ?(?<number>\d)(?: (?:\k<word> ?)?(?<until>\d))?$/u,
  /^(?<word>[a-z]+) ?(?<number>\d)(?: (?:\k<word> ?)?(?<until>\d))? (?<year>(?:19|20)\d{2})$/u,
  /^(?<number>\d)(?: ?[ae])?(?: (?<until>\d)(?: ?[ae])?)? (?<word>[a-z]+) (?<year>(?:19|20)\d{2})$/u,
]
const MONTHS_IN_YEAR = 12

/**
 * Whole months of a cell: a year, years from and to, a month, months from and to as in jan-okt 2024 or
 * 2024-01--2024-10, or a quarter, tertial or half of a year, or several, as in kv 1 2024 and kv 1-2 2024. Undefined where it is none.
 */
export function readPeriod(
  text: string,
  { months, partsOfYear }: Pick<ImportWords, 'months' | 'partsOfYear'>,
): MonthRange | undefined {
  const plain = withPlainDashes(text).replaceAll(/\s+/gu, ' ').trim()
  if (YEAR.test(plain)) return yearRange(Number(plain), Number(plain))
  const [, firstYear, lastYear] = YEARS.exec(plain) ?? []
  if (firstYear !== undefined && lastYear !== undefined)
    return inOrder(yearRange(Number(firstYear), Number(lastYear)))
  const month = readMonth(plain, months)
  if (month !== undefined) return { from: month, to: month }
  const part = readPart(plain, partsOfYear)
  if (part !== undefined) return part
  const [, firstDay, lastDay] = ISO_DAYS.exec(plain) ?? []
  if (firstDay !== undefined && lastDay !== undefined) return wholeMonths(firstDay, lastDay)
  const [, isoFrom, isoTo] = ISO_MONTHS.exec(plain) ?? []
  const parts = isoFrom === undefined ? plain.split(/ ?-{1,2} ?| till /u) : [isoFrom, isoTo ?? '']
  const [first = '', last = ''] = parts
  if (parts.length !== 2) return undefined
  const to = readMonth(last, months)
  const from = readMonth(first, months) ?? readMonth(`${first} ${to?.slice(0, 4)}`, months)
  return from === undefined || to === undefined ? undefined : inOrder({ from, to })
}

/**
 * A period without what stands beside it: the mark of a footnote, as in `2021*`, and brackets that leave it as it is,
 * as in `2023 (prel.)`. What else stands in brackets is put before it, so that `2022 (jan-jun)` is read as the months
 * that it is, and `2024 (budget)` as none.
 * @param said the fields that may be named in brackets
 */
export function withoutRemarks(text: string, words: ImportWords, said: ReadonlySet<string>): string {
  const plain = text.replaceAll(FOOTNOTE_MARKS, ' ')
  const [bracket, inside = ''] = /\(([^()]*)\)/u.exec(plain) ?? []
  if (bracket === undefined) return plain.replaceAll(/\s+/gu, ' ').trim()
  const outside = plain.replace(bracket, ' ')
  const key = wordKey(inside)
  const isNamed = said.has(words.headings['counts']?.get(key) ?? '')
  const isBeside = key.split(' ').every((word) => word === '' || words.besidePeriods.has(word))
  return withoutRemarks(isNamed || isBeside ? outside : `${inside} ${outside}`, words, said)
}

const FOOTNOTE_MARKS = /[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u207e]/gu

function readPart(text: string, partsOfYear: ImportWords['partsOfYear']): MonthRange | undefined {
  const key = wordKey(text)
  for (const pattern of PART) {
    const { year = '', word = '', number = '', until = number } = pattern.exec(key)?.groups ?? {}
    const length = partsOfYear.get(word) ?? 0
    const first = (Number(number) - 1) * length + 1
    const last = Number(until) * length
    if (first > 0 && first <= last && last <= MONTHS_IN_YEAR)
      return { from: monthOf(year, first), to: monthOf(year, last) }
  }
  return undefined
}

/** The months of days from the first of one to the last of another; undefined of any other days. */
function wholeMonths(firstDay: string, lastDay: string): MonthRange | undefined {
  const after = new Date(`${lastDay}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  const isWhole = firstDay.endsWith('-01') && after.getUTCDate() === 1
  return isWhole ? inOrder({ from: firstDay.slice(0, 7), to: lastDay.slice(0, 7) }) : undefined
}

const monthOf = (year: string, month: number) => `${year}-${String(month).padStart(2, '0')}`

function inOrder(range: MonthRange): MonthRange | undefined {
  return range.from <= range.to ? range : undefined
}
