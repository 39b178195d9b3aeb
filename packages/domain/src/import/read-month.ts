import { type Month, MONTH_PATTERN } from '../period/period.ts'
import type { ImportWords } from './import-words.ts'
import { isDoubted, wordKey } from './word-key.ts'

type Months = ImportWords['months']

const MONTHS_IN_YEAR = 12
// Days since 1899-12-30, as spreadsheets count: 2000-01-01 to 2100-01-01.
const SERIAL_FROM = 36_526
const SERIAL_TO = 73_051
const DAY_MS = 86_400_000
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30)

/**
 * The month of a cell, however it is written: 2022-03, 2022-03-14, 14/3 2022, 14.3.2022, mars 2022, mar-22, 202203,
 * or a spreadsheet's number of a day. Undefined where it is none, or could be two.
 */
export function readMonth(text: string, months: Months): Month | undefined {
  const plain = withPlainDashes(withoutFootnote(text.trim())).toLowerCase()
  return bySerial(plain) ?? byDigits(plain) ?? byName(plain, months)
}

const withoutFootnote = (text: string) =>
  text.endsWith('*') ? text.replace(/\*+$/u, '').trimEnd() : text

const DASHES = /[\u2010-\u2015\u2212]/gu

/** With the hyphen that is typed for every dash that a program has put in its place, as in 2022\u201303. */
export function withPlainDashes(text: string): string {
  // Nearly no cell has one, and to look for it costs less than to replace none.
  return text.search(DASHES) < 0 ? text : text.replaceAll(DASHES, '-')
}

/** The month of a spreadsheet's number of a day. */
function monthOfSerial(days: number): Month | undefined {
  if (!(days >= SERIAL_FROM && days < SERIAL_TO)) return undefined
  return new Date(SERIAL_EPOCH_MS + Math.floor(days) * DAY_MS).toISOString().slice(0, 7)
}

function bySerial(text: string): Month | undefined {
  return /^\d{5}(?:[.,]\d+)?$/u.test(text) ? monthOfSerial(Number(text.replace(',', '.'))) : undefined
}

const TIME = '(?:[t ]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?.*)?'
// Signs that differ, as in 2024-03/04, may stand between two months.
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})(?<sign>[-/. ])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2}))?${TIME}$`,
  'u',
)
const DAY_FIRST = new RegExp(
  `^(?<day>\\d{1,2})(?<sign>[-/. ]+)(?<month>\\d{1,2})(?<second>[-/. ]+)(?<year>\\d{4}|\\d{2})${TIME}$`,
  'u',
)
const MONTH_FIRST = /^(\d{1,2})[-/. ](\d{4})$/u
// 2024M03 is how official statistics write it.
const COMPACT = /^(?<year>\d{4})(?:m(?=\d{2}$))?(?<month>\d{2})(?<day>\d{2})?$/u

function byDigits(text: string): Month | undefined {
  // The number that 2022.10 is to a spreadsheet.
  if (/^\d{4}\.1$/u.test(text)) return undefined
  const { year, month, day } = (YEAR_FIRST.exec(text) ?? COMPACT.exec(text))?.groups ?? {}
  if (year !== undefined) return toMonth(year, month, day)
  const dayFirst = DAY_FIRST.exec(text)?.groups
  if (dayFirst)
    return isDayFirst(dayFirst)
      ? toMonth(dayFirst['year'], dayFirst['month'], dayFirst['day'])
      : undefined
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst ? toMonth(monthFirst[2], monthFirst[1], undefined) : undefined
}

/** Not where 24-03-22 may begin with the year, as Swedes write it, nor where 5-10 2022 may be the months from May on. */
function isDayFirst({ day, sign, month, second, year }: Readonly<Record<string, string>>): boolean {
  if (year?.length === 2) return sign !== second || /[/.]/u.test(sign ?? '')
  return sign?.includes('-') !== true || second?.includes('-') === true || Number(day) >= Number(month)
}

/**
 * In which order a day is written: 03/25/2024 has its month first, 03/04/2024 could have. Undefined where it is clear
 * or the same either way.
 */
export function dayOrder(text: string): 'month-first' | 'either' | undefined {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})\b/u.exec(text.trim()) ?? []
  if (first === undefined || Number(first) > MONTHS_IN_YEAR || Number(first) === Number(second))
    return undefined
  return Number(second) > MONTHS_IN_YEAR ? 'month-first' : 'either'
}

/**
 * A month by its name, with a year and perhaps a day: the year is what has four digits, or stands last. A short number
 * alone before the name is a day as often.
 */
function byName(text: string, months: Months): Month | undefined {
  if (isDoubted(text) || /^\(.*\)$/u.test(text)) return undefined
  const words = wordKey(text).split(' ')
  const named = words.flatMap((word) => {
    const month = months.get(word)
    return month === undefined ? [] : [month]
  })
  const numbers = words.filter((word) => /^\d{1,4}$/u.test(word))
  const [month] = named
  if (month === undefined || named.length > 1 || numbers.length + 1 < words.length) return undefined
  if (numbers.length === 1 && numbers[0] === words[0] && numbers[0]?.length !== 4) return undefined
  const year = numbers.find(({ length }) => length === 4) ?? numbers.at(-1)
  const day = numbers.length > 1 ? numbers.find((number) => number !== year) : undefined
  return numbers.length > 2 ? undefined : toMonth(year, String(month), day)
}

/** 1 to 12 by name or number. */
export function monthNumber(text: string, months: Months): number | undefined {
  const key = wordKey(text)
  const named = months.get(key)
  if (named !== undefined) return named
  const number = /^\d{1,2}$/u.test(key) ? Number(key) : 0
  return number >= 1 && number <= MONTHS_IN_YEAR ? number : undefined
}

function toMonth(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Month | undefined {
  if (year === undefined || month === undefined || year.length === 3 || year.length === 1)
    return undefined
  const full = year.length === 2 ? `20${year}` : year
  // The day before the first of the month after.
  const days = new Date(Date.UTC(Number(full), Number(month), 0)).getUTCDate()
  if (day !== undefined && (Number(day) < 1 || Number(day) > days)) return undefined
  const written = `${full}-${month.padStart(2, '0')}`
  return MONTH_PATTERN.test(written) ? written : undefined
}
