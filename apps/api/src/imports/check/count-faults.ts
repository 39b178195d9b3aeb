import {
  type Cells,
  cellText,
  fault,
  type ImportMessage,
  type MonthRange,
  type ReadCountRow,
  wordKey,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { ImportBatch } from '../import-batch.ts'
import type { CheckContext } from './check-context.ts'
import { isBeyondPlace } from './count-bound.ts'

/** What keeps a row that was read from being a count: its place, its period or its number. */
export function countFaults(
  read: ReadCountRow,
  cells: Cells,
  batch: ImportBatch,
  { context: { currentMonth } }: CheckContext,
): ImportMessage[] {
  const code = read.municipalityCode ?? batch.municipalityCode ?? undefined
  const period = read.period && periodFaults(read.period, cells, batch, currentMonth)
  return [...placeFaults(code, batch), ...(period ?? []), ...numberFaults(read, code)]
}

function placeFaults(code: string | undefined, { municipalityCode }: ImportBatch): ImportMessage[] {
  if (code === undefined)
    return [fault('required-missing', 'municipalityCode', 'The row names no municipality.')]
  if (municipalityCode === null || code === municipalityCode) return []
  const detail =
    'The row is of another municipality than the batch. Import it there, or correct the cell.'
  return [fault('municipality-other', 'municipalityCode', detail)]
}

function periodFaults(
  { from, to }: MonthRange,
  cells: Cells,
  { columns }: ImportBatch,
  currentMonth: string,
): ImportMessage[] {
  const faults: ImportMessage[] = []
  if (from === to && isOfLonger(cells, columns))
    faults.push(
      fault(
        'period-unreadable',
        'period',
        'The column is of years or parts of them, and the cell is a day or a month. Write 2021 or kv 1 2021, or the months that the number is of.',
      ),
    )
  if (to > currentMonth)
    faults.push(
      fault(
        'period-not-over',
        'period',
        `The period is not over (now ${currentMonth}), so that the number is a forecast, or of a part of it. Write the months that it is of, as in jan-okt 2024.`,
      ),
    )
  return faults
}

function numberFaults(
  { households, persons, period }: ReadCountRow,
  code: string | undefined,
): ImportMessage[] {
  // What cannot be read is told where it is read.
  if (households === undefined) return []
  if (households === null)
    return [
      fault('nothing-to-record', 'households', 'No number is known, so there is nothing to record.'),
    ]
  if (households === 0)
    return [
      fault(
        'nothing-to-record',
        'households',
        'None moved in: that is said by reporting the period with nothing, and not as a count.',
      ),
    ]
  const faults: ImportMessage[] = []
  if (code !== undefined && period !== undefined && isBeyondPlace(households, code, period))
    faults.push(
      fault(
        'number-out-of-range',
        'households',
        'More households than can have moved in where so few live: the number is of all households, of persons or of something else.',
      ),
    )
  if (persons !== null && persons < households)
    faults.push(
      fault('combination', 'persons', 'Fewer persons than households: see which column holds which.'),
    )
  return faults
}

/**
 * Whether a single month is read of a cell that is of more by its heading: a day, such as the last of one, in a column of
 * years, or any month in one of their parts, where `2021/2` is a quarter.
 */
function isOfLonger(cells: Cells, columns: ImportBatch['columns']): boolean {
  const { header } = columns.find(({ field }) => field === 'period') ?? {}
  const key = wordKey(header ?? '')
  const cell = cells.get('period') ?? ''
  if (typeof cell !== 'string') return false
  const { dividedPeriods, partsOfYear } = IMPORT_WORDS
  return partsOfYear.has(key) || (dividedPeriods.year.has(key) && isDay(cellText(cell)))
}

/** Whether a cell that is read as a month says a day of it as well. */
function isDay(cell: string): boolean {
  const numbers = cell.match(/\d+/gu) ?? []
  const [first = ''] = numbers
  if (numbers.length > 2) return true
  return numbers.length === 2 ? /\p{L}/u.test(cell) : first.length === 5 || first.length === 8
}
