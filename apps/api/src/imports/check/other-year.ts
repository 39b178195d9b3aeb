import { type ImportMessage, note } from '@inflytt/domain'

/** That a month is of another year than the list is called by: a spreadsheet may have put the year there. */
export function otherYear(month: unknown, year: string | undefined): ImportMessage | undefined {
  if (year === undefined || typeof month !== 'string' || month.startsWith(year)) return undefined
  const detail = `The list is called by ${year}, and the month is of another year: a spreadsheet puts the year of today behind a day that is written without one. Correct the cell if that is so.`
  return note('month-of-other-year', 'moveInMonth', detail)
}
