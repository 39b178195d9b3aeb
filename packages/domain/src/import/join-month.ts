import { cellText } from './import-cell.ts'
import { fault } from './import-message.ts'
import type { ImportWords } from './import-words.ts'
import type { Cells, Reading } from './read-household.ts'
import { monthNumber, readMonth } from './read-month.ts'

const YEAR = /^(?:19|20)\d{2}$/u

/** Whether the column of the month says the month alone, as it does beside one of the year. */
export function isMonthOfYear(field: string, cells: Cells, { months }: ImportWords): boolean {
  if (field !== 'moveInMonth' || cells.has('moveInMonthOfYear')) return false
  const [year, month] = [cells.get('moveInYear') ?? '', cells.get(field) ?? '']
  if (typeof year !== 'string' || typeof month !== 'string') return false
  return YEAR.test(cellText(year)) && monthNumber(cellText(month), months) !== undefined
}

/** A year and a month in columns of their own make the month of moving in. */
export function joinMonth({ sent, messages, words }: Reading): void {
  const { moveInYear: year, moveInMonthOfYear: month, ...rest } = sent
  if (year === undefined && month === undefined) return
  for (const field of ['moveInYear', 'moveInMonthOfYear']) delete sent[field]
  const isYear = typeof year === 'string' && YEAR.test(year)
  const { moveInMonth } = rest
  if (typeof moveInMonth === 'string') {
    if (isYear && !moveInMonth.startsWith(year))
      messages.push(fault('combination', 'moveInYear', `The month ${moveInMonth} is of another year.`))
    return
  }
  // A column of months may hold whole dates.
  const whole = typeof month === 'string' ? readMonth(month, words.months) : undefined
  const number = typeof month === 'string' ? monthNumber(month, words.months) : undefined
  if (isYear && number !== undefined) sent['moveInMonth'] = `${year}-${String(number).padStart(2, '0')}`
  else if (whole !== undefined && (!isYear || whole.startsWith(year))) sent['moveInMonth'] = whole
  else if (isYear && (month === undefined || month === null))
    messages.push(
      fault(
        'month-unreadable',
        'moveInMonth',
        `Only the year ${year} is known. A household needs its month; counts of a year are imported as counts.`,
      ),
    )
  else if (typeof year === 'string' || typeof month === 'string')
    messages.push(
      fault(
        'month-unreadable',
        typeof month === 'string' ? 'moveInMonthOfYear' : 'moveInYear',
        'Year and month together are no month. Write 2022 and mars, or 2022 and 3.',
      ),
    )
}
