import type { MonthRange } from '../period/period.ts'
import { columnPeriod } from './heading-period.ts'
import { cellText, isCellFault } from './import-cell.ts'
import { cellFaultMessage, fault, type ImportMessage, repeated, sharedName } from './import-message.ts'
import { type ImportPlaces, placeIn } from './import-places.ts'
import type { ImportWords } from './import-words.ts'
import { type Cells, quoted } from './read-household.ts'
import { isOfOtherCount, readCount } from './read-number.ts'
import { withPlainDashes } from './read-month.ts'
import { isRepeat, wordKey } from './word-key.ts'

/** One historical count, as far as its row says; null is said to be unknown, undefined is not said. */
export interface ReadCountRow {
  municipalityCode: string | undefined
  period: MonthRange | undefined
  households: number | null | undefined
  persons: number | null
  programmeId: string | undefined
  texts: Readonly<Record<string, string>>
  messages: ImportMessage[]
}

const TEXTS = ['title', 'definitionNote', 'sourceTitle', 'sourceDate', 'sourceRef']

/** Reads one row of a list of counts by municipality and period. */
export function readCountRow(cells: Cells, words: ImportWords, places: ImportPlaces): ReadCountRow {
  const messages: ImportMessage[] = []
  const text = (field: string): string => {
    const cell = cells.get(field) ?? ''
    if (isCellFault(cell)) messages.push(cellFaultMessage(field, cell.fault))
    else if (isRepeat(cellText(cell), words.repeats)) messages.push(repeated(field))
    else return cellText(cell)
    return ''
  }
  const named = (field: string, list: ReadonlyMap<string, string>, code: string) => {
    const said = text(field)
    const found = list.get(said.toLowerCase()) ?? placeIn(list, wordKey(said))
    if (field === 'programmeId' && found === undefined && places.sharedNames.has(wordKey(said)))
      messages.push(sharedName(field))
    else if (said !== '' && found === undefined)
      messages.push(fault(code, field, `${quoted(said)}: there is none of that name here.`))
    return found
  }
  const count = (field: string) => {
    const said = text(field)
    const isOfOthers = isOfOtherCount(field, said, words)
    const value = isOfOthers ? undefined : readCount(said, words)
    if (value === undefined)
      messages.push(fault('number-unreadable', field, `${quoted(said)} is no whole number. Write 12.`))
    return value
  }
  const municipalityCode = named('municipalityCode', places.municipalities, 'municipality-unknown')
  const programmeId = named('programmeId', places.programmes, 'programme-unknown')
  const period = readPeriodOf(text, words, messages)
  const households = count('households')
  const persons = count('persons') ?? null
  const texts = Object.fromEntries(
    TEXTS.map((field) => [field, text(field)]).filter(([, said]) => said !== ''),
  )
  return { municipalityCode, period, households, persons, programmeId, texts, messages }
}

function readPeriodOf(
  text: (field: string) => string,
  words: ImportWords,
  messages: ImportMessage[],
): MonthRange | undefined {
  const read = (cell: string) => columnPeriod(cell, words)
  const [whole, from, until] = [text('period'), text('periodFrom'), text('periodTo')]
  // Dashes alone say no more than an empty cell.
  const to = withPlainDashes(until).replaceAll('-', '') === '' ? '' : until
  const [field, said] = whole === '' ? ['periodFrom', `${from} - ${to}`] : ['period', whole]
  if (whole === '' && from === '') {
    messages.push(fault('required-missing', 'period', 'The row says nothing of its year or months.'))
    return undefined
  }
  const [first, last] = [read(from), to === '' ? read(from) : read(to)]
  const joined = first && last && { from: first.from, to: last.to }
  const isOpen = DAY.test(from) && to === ''
  const isCut = !isFirst(from) || !(isFirst(to) || isLast(to))
  const period = whole === '' ? (isOpen || isCut ? undefined : joined) : read(whole)
  if (period === undefined || period.from > period.to)
    messages.push(
      fault(
        'period-unreadable',
        field,
        `${quoted(said)} is no period. Write 2021, jan-okt 2024, kv 1 2024 or 2024-01--2024-10.`,
      ),
    )
  return period
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** Whether a cell is the first day of its month, or no day: a month that a spreadsheet writes is its first. */
const isFirst = (cell: string) => !DAY.test(cell) || cell.endsWith('-01')

/** Whether a day is the last of its month. */
function isLast(day: string): boolean {
  const after = new Date(`${day}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  return after.getUTCDate() === 1
}
