import {
  type Cells,
  fault,
  type ImportMessage,
  isCellFault,
  isCounted,
  monthNumber,
  readMonth,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'

const OF_MONTH = new Set(['moveInMonth', 'moveInYear', 'moveInMonthOfYear'])
const NO_HOUSEHOLD =
  'The row says a month alone, as a heading of the rows below it does. Where it is a household, write how many adults there are, or a question mark.'

/** A remark below a list stands where the months do. */
const saysMonth = (cell: string) =>
  /^(?:19|20)\d{2}$/u.test(cell) ||
  readMonth(cell, IMPORT_WORDS.months) !== undefined ||
  monthNumber(cell, IMPORT_WORDS.months) !== undefined

/**
 * That a row of a list in which people are counted says its month and nothing besides: lists have such rows as headings
 * of months, and none of them is a household.
 */
export function loneMonthMessage(cells: Cells): ImportMessage | undefined {
  let said: string | undefined
  let isMonth = false
  for (const [field, cell] of cells) {
    if (!isCellFault(cell) && cell === '') continue
    // Nearly every row ends here, at its second cell.
    if (!OF_MONTH.has(field)) return undefined
    said ??= field
    isMonth ||= isCellFault(cell) || saysMonth(cell)
  }
  const isCountedList = [...cells.keys()].some(isCounted)
  return said === undefined || !isMonth || !isCountedList
    ? undefined
    : fault('month-alone', said, NO_HOUSEHOLD)
}
