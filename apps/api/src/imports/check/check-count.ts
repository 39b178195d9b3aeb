import {
  type Aggregate,
  type AggregateCreate,
  aggregateCreateSchema,
  type Cells,
  cellText,
  fault,
  type ImportMessage,
  note,
  type ReadCountRow,
  readCountRow,
  type RowPlace,
  wordKey,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { CheckContext, CountPart } from './check-context.ts'
import { type Checked, faulty } from './check-household.ts'
import { countTotalMessage } from './check-total.ts'
import { meetOthers } from './count-met.ts'
import { type CountPlace, type CountSurroundings, periodName, surroundingsOf } from './count-place.ts'
import words from './count-words.json' with { type: 'json' }
import { isBeyondPlace } from './count-bound.ts'
import type { ImportBatch } from '../import-batch.ts'
import { onePerField, schemaMessages } from './schema-messages.ts'
import { unsaidPlace } from './unsaid-place.ts'

/** Checks a historical count: a part of what is known together where it lies within it, else one of its own. */
export function checkCount(
  { row, column }: RowPlace,
  cells: Cells,
  batch: ImportBatch,
  check: CheckContext,
): Checked {
  const total = countTotalMessage(cells, column, check.sums)
  if (total !== undefined) return faulty([total])
  const read = readCountRow(cells, IMPORT_WORDS, check.places)
  check.sums.add(column, read.households ?? 0)
  const code = read.municipalityCode ?? batch.municipalityCode ?? undefined
  const messages = messagesOf(read, cells, batch, check)
  if (messages.length > 0 || code === undefined || read.period === undefined)
    return faulty(onePerField(messages))
  const place = { municipalityCode: code, period: read.period }
  const asked = read.programmeId ?? batch.defaults.programmeId ?? undefined
  const around = surroundingsOf(place, asked, batch, check)
  if ('code' in around) return faulty([around])
  const part: CountPart = {
    row,
    municipalityCodes: [code],
    periodFrom: place.period.from,
    periodToLatest: place.period.to,
    programmeId: around.programmeId,
    column,
    households: read.households,
  }
  const met = meetOthers(part, around.parent, read, check)
  if (met !== undefined) return met
  const sent = toAggregate(read, { place, around }, batch, check)
  const { value, messages: faults } = schemaMessages(aggregateCreateSchema, sent)
  if (value === undefined) return faulty(onePerField(faults))
  check.parts.push(part)
  return standing(value, around.parent)
}

/** What keeps a row from being a count at all. */
function messagesOf(
  read: ReadCountRow,
  cells: Cells,
  batch: ImportBatch,
  check: CheckContext,
): ImportMessage[] {
  const isUnread = read.messages.some(({ field }) => field === 'municipalityCode')
  const said = isUnread ? undefined : (read.municipalityCode ?? null)
  const unsaid = cells.has('municipalityCode')
    ? unsaidPlace(said, batch.municipalityCode, check)
    : undefined
  return [...read.messages, ...(unsaid ? [unsaid] : []), ...ownFaults(read, cells, batch, check)]
}

function ownFaults(
  { municipalityCode: named, households, persons, period }: ReadCountRow,
  cells: Cells,
  { municipalityCode, columns }: ImportBatch,
  { context: { currentMonth } }: CheckContext,
): ImportMessage[] {
  const code = named ?? municipalityCode ?? undefined
  const faults: ImportMessage[] = []
  if (code === undefined)
    faults.push(fault('required-missing', 'municipalityCode', 'The row names no municipality.'))
  else if (municipalityCode !== null && code !== municipalityCode)
    faults.push(
      fault(
        'municipality-other',
        'municipalityCode',
        'The row is of another municipality than the batch. Import it there, or correct the cell.',
      ),
    )
  if (period !== undefined && period.from === period.to && isOfLonger(cells, columns))
    faults.push(
      fault(
        'period-unreadable',
        'period',
        'The column is of years or parts of them, and the cell is a day or a month. Write 2021 or kv 1 2021, or the months that the number is of.',
      ),
    )
  if (period !== undefined && period.to > currentMonth)
    faults.push(
      fault(
        'period-not-over',
        'period',
        `The period is not over (now ${currentMonth}), so that the number is a forecast, or of a part of it. Write the months that it is of, as in jan-okt 2024.`,
      ),
    )
  if (code !== undefined && period !== undefined && isBeyondPlace(households ?? 0, code, period))
    faults.push(
      fault(
        'number-out-of-range',
        'households',
        'More households than can have moved in where so few live: the number is of all households, of persons or of something else.',
      ),
    )
  if (persons !== null && households !== undefined && households !== null && persons < households)
    faults.push(
      fault('combination', 'persons', 'Fewer persons than households: see which column holds which.'),
    )
  if (households === null)
    faults.push(
      fault('nothing-to-record', 'households', 'No number is known, so there is nothing to record.'),
    )
  if (households === 0)
    faults.push(
      fault(
        'nothing-to-record',
        'households',
        'None moved in: that is said by reporting the period with nothing, and not as a count.',
      ),
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

/** What is recorded of a count, before it is looked at as one that is entered. */
function toAggregate(
  read: ReadCountRow,
  { place: { municipalityCode, period }, around }: { place: CountPlace; around: CountSurroundings },
  { defaults, fileName }: ImportBatch,
  { context }: CheckContext,
) {
  const { municipalities } = context
  const name = municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode
  return {
    title: `${name} ${periodName(period)}`,
    definitionNote: defaults.definitionNote ?? words.definitionNote,
    sourceTitle: defaults.sourceTitle ?? (fileName || words.sourceTitle),
    ...(defaults.sourceDate !== null && { sourceDate: defaults.sourceDate }),
    ...read.texts,
    programmeId: around.programmeId,
    municipalityCodes: [municipalityCode],
    periodFrom: period.from,
    periodToEarliest: period.to,
    periodToLatest: period.to,
    households: read.households,
    persons: read.persons,
    relation: around.parent === undefined ? 'root' : 'part_of',
    parentId: around.parent?.id ?? null,
  }
}

/** A count that can be recorded. */
function standing(input: AggregateCreate, parent: Aggregate | undefined): Checked {
  return {
    status: parent === undefined ? 'new' : 'covered',
    household: undefined,
    checked: {
      input,
      coverage: null,
      ref: null,
      expectedVersion: null,
      duplicateOf: [],
      changes: [],
      messages: parent === undefined ? [] : [insideNote(parent)],
    },
  }
}

function insideNote({ households }: Aggregate): ImportMessage {
  return note(
    'inside-aggregate',
    null,
    `A part of the ${households} households that are known together: the county total does not change.`,
  )
}
