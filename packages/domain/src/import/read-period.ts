import { type MonthRange, yearRange } from '../period/period.ts'
import type { ImportWords } from './import-words.ts'
import { readMonth } from './read-month.ts'

const YEAR = /^(?:19|20)\d{2}$/u
const YEARS = /^((?:19|20)\d{2}) ?-{1,2} ?((?:19|20)\d{2})$/u
const ISO_MONTHS = /^(\d{4}-\d{2}) ?-{1,2} ?(\d{4}-\d{2})$/u

/**
 * Whole months of a cell: a year, years from and to, a month, or months from and to as in jan-okt 2024 or
 * 2024-01--2024-10. Undefined where it is none.
 */
export function readPeriod(text: string, months: ImportWords['months']): MonthRange | undefined {
  const plain = text
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (YEAR.test(plain)) return yearRange(Number(plain), Number(plain))
  const [, firstYear, lastYear] = YEARS.exec(plain) ?? []
  if (firstYear !== undefined && lastYear !== undefined)
    return inOrder(yearRange(Number(firstYear), Number(lastYear)))
  const month = readMonth(plain, months)
  if (month !== undefined) return { from: month, to: month }
  const [, isoFrom, isoTo] = ISO_MONTHS.exec(plain) ?? []
  const parts = isoFrom === undefined ? plain.split(/ ?-{1,2} ?| till /u) : [isoFrom, isoTo ?? '']
  const [first = '', last = ''] = parts
  if (parts.length !== 2) return undefined
  const to = readMonth(last, months)
  const from = readMonth(first, months) ?? readMonth(`${first} ${to?.slice(0, 4)}`, months)
  return from === undefined || to === undefined ? undefined : inOrder({ from, to })
}

function inOrder(range: MonthRange): MonthRange | undefined {
  return range.from <= range.to ? range : undefined
}
