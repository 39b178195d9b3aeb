import { setImmediate as yieldToOthers } from 'node:timers/promises'
import {
  type Db,
  deleteImportRows,
  findHouseholds,
  type ImportDecision,
  insertImportRows,
  replaceImportRows,
  replaceUnreadAnswers,
  listImportRowsAfter,
  type StoredImportRow,
} from '@inflytt/db'
import {
  type Cells,
  type Household,
  type ImportMessage,
  PERSONS_COLUMN,
  placeOfKey,
  readHouseholdRow,
  YEAR_COLUMN,
  yearOf,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { checkChange } from './check-change.ts'
import type { CheckContext } from './check-context.ts'
import { checkCount } from './check-count.ts'
import { type Checked, checkNewHousehold, faulty, withDefaults } from './check-household.ts'
import { totalMessage } from './check-total.ts'
import { loneMonthMessage } from './lone-month.ts'
import type { ImportBatch } from '../import-batch.ts'
import { chosenAnswers } from '../columns/unread-answers.ts'
import { isYearsAcross, personsColumns, yearPeriods } from '../columns/years-across.ts'
import type { Progress } from '../import-jobs.ts'
import type { KeptRow } from './kept-rows.ts'
import { otherYear } from './other-year.ts'
import { ownOrigin } from './own-origin.ts'
import { unsaidPlace } from './unsaid-place.ts'
import { noteDayOrder, noteShared, takeBack, wholeRowMessage } from './take-back.ts'

const SLICE = 200
const WRITTEN_AT_ONCE = 2000
const REJECTED_AT_FIRST = new Set(['duplicate', 'stale', 'unchanged', 'faulty'])

/** The rows that are kept already, in slices; each slice is written anew before the next is read. */
export async function* storedRows(db: Db, batchId: string): AsyncGenerator<KeptRow> {
  let after = 0
  for (;;) {
    const slice = await listImportRowsAfter(db, batchId, { after, limit: SLICE })
    for (const { row, cells } of slice) yield { row, cells: cells as KeptRow['cells'] }
    const last = slice.at(-1)
    if (last === undefined) return
    after = last.row
  }
}

/** Does a write when the store is free for it. */
export type WriteInTurn = (write: () => Promise<void>) => Promise<void>

export interface Checking {
  db: Db
  batch: ImportBatch
  check: CheckContext
  progress: Progress
  inTurn: WriteInTurn
}

/** Checks rows and puts them beside their batch, a slice at a time. */
export async function checkRows(
  { db, batch, check, progress, inTurn }: Checking,
  rows: AsyncIterable<KeptRow>,
  from: 'file' | 'store',
): Promise<void> {
  if (from === 'file') await inTurn(() => deleteImportRows(db, batch.id))
  const write = from === 'file' ? insertImportRows : replaceImportRows
  let count = 0
  let rowsRead: KeptRow[] = []
  let checked: StoredImportRow[] = []
  // Fewer, larger writes: each waits for the disk.
  const keep = async () => {
    const slice = checked
    checked = []
    await inTurn(() => write(db, batch.id, slice))
  }
  const flush = async () => {
    checked.push(...(await checkSlice({ db, batch, check }, rowsRead)))
    if (checked.length >= WRITTEN_AT_ONCE) await keep()
    count += rowsRead.length
    progress.done = count
    rowsRead = []
    await yieldToOthers()
    progress.throwIfStopped()
  }
  for await (const row of rows) {
    rowsRead.push(row)
    if (rowsRead.length === SLICE) await flush()
  }
  if (rowsRead.length > 0) await flush()
  await keep()
  await takeBack({ db, batch, check, progress, inTurn })
  await inTurn(() => replaceUnreadAnswers(db, batch.id, check.unread.list()))
}

async function checkSlice(
  { db, batch, check }: Pick<Checking, 'db' | 'batch' | 'check'>,
  slice: readonly KeptRow[],
): Promise<StoredImportRow[]> {
  const fields = batch.columns.flatMap(({ column, field, isKept }) =>
    field !== null && field !== YEAR_COLUMN && field !== PERSONS_COLUMN && isKept
      ? [[field, String(column)] as const]
      : [],
  )
  const periods = yearPeriods(batch)
  const persons = personsColumns(batch)
  const isAcross = isYearsAcross(batch)
  for (const { row, cells } of slice) noteShared(check.shared, row, cells, isAcross)
  const read = slice.map(({ row, cells }) => ({
    row,
    cells,
    byField: new Map(fields.map(([field, column]) => [field, cells[column] ?? ''])),
  }))
  if (batch.kind === 'counts')
    return read.map(({ row: key, cells, byField }) => {
      const place = placeOfKey(key, isAcross)
      const { column } = place
      if (column !== null) {
        byField.set('period', periods.get(column) ?? '')
        byField.set('households', cells[column] ?? '')
        byField.set('persons', cells[persons.get(column) ?? 0] ?? '')
      }
      const unread = wholeRowMessage(cells)
      const checked = unread ? faulty([unread]) : checkCount(place, byField, batch, check)
      return toStored({ row: key, cells }, checked)
    })
  const answers = chosenAnswers(batch.columns)
  const columnOf = new Map(fields.map(([field, column]) => [field, Number(column)]))
  const households = read.map(({ row, cells, byField }) => {
    const household = readHouseholdRow(byField, IMPORT_WORDS, check.places, answers)
    check.unread.add(byField, household.messages, columnOf)
    noteDayOrder(check.dayOrders, row, byField)
    return { row, cells, byField, none: noHousehold(byField, cells), ...household }
  })
  const named = households.flatMap(({ sent }) => (typeof sent['ref'] === 'string' ? [sent['ref']] : []))
  const stored = new Map(
    (await findHouseholds(db, named))
      .filter(({ municipalityCode }) => municipalityCode === batch.municipalityCode)
      .map((household) => [household.ref, household]),
  )
  return households.map((each) => toStored(each, checkHousehold(each, stored, batch, check)))
}

/** Why a row is no household, where it is none. */
const noHousehold = (byField: Cells, cells: KeptRow['cells']) =>
  totalMessage(byField) ?? wholeRowMessage(cells) ?? loneMonthMessage(byField)

interface ReadRow extends ReturnType<typeof readHouseholdRow> {
  row: number
  byField: Cells
  /** Why the row is no household. */
  none: ImportMessage | undefined
}

function checkHousehold(
  { row, byField, none, sent, messages }: ReadRow,
  stored: ReadonlyMap<string, Household>,
  { defaults, municipalityCode, source }: ImportBatch,
  check: CheckContext,
): Checked {
  if (none !== undefined) return faulty([none])
  const { ref } = sent
  if (typeof ref === 'string')
    return checkChange(row, sent, messages, { check, stored: stored.get(ref), cells: byField })
  const said = sent['municipalityCode'] as string | null | undefined
  const unsaid = byField.has('municipalityCode') && unsaidPlace(said, municipalityCode, check)
  withDefaults(sent, defaults, municipalityCode, check)
  const own = ownOrigin(byField, sent['municipalityCode'])
  const told = [unsaid, own, otherYear(sent['moveInMonth'], source.year)].filter(
    (message) => message !== undefined && message !== false,
  )
  return checkNewHousehold(row, sent, [...messages, ...told], check)
}

function toStored({ row, cells }: KeptRow, { status, household, checked }: Checked): StoredImportRow {
  const decision: ImportDecision = REJECTED_AT_FIRST.has(status) ? 'reject' : 'accept'
  const isNew = household !== undefined && checked.ref === null
  return {
    row,
    version: 1,
    status,
    decision,
    aggregateId: isNew ? household.coveredByAggregateId : null,
    year: household === undefined ? null : yearOf(household.moveInMonth),
    countStatus: isNew ? household.countStatus : null,
    cells,
    checked,
  }
}
