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
  type Household,
  holdsPersonalNumber,
  type ImportCell,
  type ImportColumn,
  type ImportMessage,
  isCellFault,
  cellText,
  PERSONS_COLUMN,
  placeOfKey,
  readCount,
  readHouseholdRow,
  rowKey,
  YEAR_COLUMN,
  yearOf,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { checkChange } from './check-change.ts'
import type { CheckContext } from './check-context.ts'
import { checkCount } from './check-count.ts'
import { FileFault } from './files/file-fault.ts'
import { type Checked, checkNewHousehold, faulty, withDefaults } from './check-household.ts'
import { totalMessage } from './check-total.ts'
import type { ImportBatch } from './import-batch.ts'
import { MAX_ROWS, type TableRow } from './files/table.ts'
import { chosenAnswers } from './unread-answers.ts'
import { isYearsAcross, personsColumns, yearPeriods } from './years-across.ts'
import type { Progress } from './import-jobs.ts'

const SLICE = 200
const WRITTEN_AT_ONCE = 2000
/** The shortest writing of a personal number. */
const SHORTEST_NUMBER = 10
const REJECTED_AT_FIRST = new Set(['duplicate', 'stale', 'unchanged', 'faulty'])

/** A row of the file by its mapped columns alone; of years side by side, one cell of it with what its row says. */
export interface KeptRow {
  /** The key of its place. */
  row: number
  cells: Record<string, ImportCell>
}

/** What was met on the way through a file, below its headings. */
export interface FileTally {
  rows: number
  /** The last row that holds something. */
  last: number
  gapCells: number
  hiddenRows: number
  /** That say something beside the columns that have headings. */
  widerRows: number
}

/** The columns of a batch that are kept, from the rows of its file; what points at a person is left out here. */
export async function* keptRows(
  rows: AsyncIterable<TableRow>,
  { columns, source }: Pick<ImportBatch, 'columns' | 'source'>,
  tally: FileTally,
): AsyncGenerator<KeptRow> {
  const kept = columns.filter(({ isKept }) => isKept)
  const years = kept.filter(({ field }) => field === YEAR_COLUMN)
  const persons = personsColumns({ columns })
  const whole = kept.filter(({ field }) => field !== YEAR_COLUMN && field !== PERSONS_COLUMN)
  const width = Math.max(0, ...columns.filter(isHeaded).map(({ column }) => column))
  let cellsRead = 0
  for await (const { row, cells, isHidden } of rows) {
    if (row <= source.headerRow) continue
    tally.rows += 1
    tally.last = row
    if (isHidden === true) tally.hiddenRows += 1
    if (cells.slice(width).some(saysSomething)) tally.widerRows += 1
    const found: Record<string, ImportCell> = {}
    for (const { column } of whole) {
      const cell = keptCell(cells[column - 1] ?? '')
      if (cell !== '') found[column] = cell
    }
    if (years.length === 0) yield { row, cells: found }
    for (const { column } of years) {
      const cell = keptCell(cells[column - 1] ?? '')
      if (isGap(cell)) tally.gapCells += 1
      else {
        cellsRead += 1
        if (cellsRead > MAX_ROWS) throw new FileFault('too-many-rows')
        const beside = persons.get(column)
        const said = beside === undefined ? '' : keptCell(cells[beside - 1] ?? '')
        const own = beside === undefined || said === '' ? {} : { [beside]: said }
        yield { row: rowKey({ row, column }), cells: { ...found, [column]: cell, ...own } }
      }
    }
  }
}

const isHeaded = ({ header, note }: ImportColumn) => header !== null || note !== null

const saysSomething = (cell: ImportCell) => isCellFault(cell) || cell.trim() !== ''

/** A year of which a file says nothing is not a year with none. */
function isGap(cell: ImportCell): boolean {
  return typeof cell === 'string' && readCount(cellText(cell), IMPORT_WORDS) === null
}

const MOST_TEXT = 1000

function keptCell(cell: ImportCell): ImportCell {
  if (isCellFault(cell)) return cell
  const text = cellText(cell)
  if (text.length >= SHORTEST_NUMBER && holdsPersonalNumber(text)) return { fault: 'personal-number' }
  return text.slice(0, MOST_TEXT)
}

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
      return toStored({ row: key, cells }, checkCount(place, byField, batch, check))
    })
  const answers = chosenAnswers(batch.columns)
  const columnOf = new Map(fields.map(([field, column]) => [field, Number(column)]))
  const households = read.map(({ row, cells, byField }) => {
    const household = readHouseholdRow(byField, IMPORT_WORDS, check.places, answers)
    check.unread.add(byField, household.messages, columnOf)
    return { row, cells, total: totalMessage(byField), ...household }
  })
  const named = households.flatMap(({ sent }) => (typeof sent['ref'] === 'string' ? [sent['ref']] : []))
  const stored = new Map(
    (await findHouseholds(db, named))
      .filter(({ municipalityCode }) => municipalityCode === batch.municipalityCode)
      .map((household) => [household.ref, household]),
  )
  return households.map((each) => toStored(each, checkHousehold(each, stored, batch, check)))
}

interface ReadRow extends ReturnType<typeof readHouseholdRow> {
  row: number
  /** That the row is a total of others, and no household. */
  total: ImportMessage | undefined
}

function checkHousehold(
  { row, total, sent, messages }: ReadRow,
  stored: ReadonlyMap<string, Household>,
  { defaults, municipalityCode }: ImportBatch,
  check: CheckContext,
): Checked {
  if (total !== undefined) return faulty([total])
  const { ref } = sent
  if (typeof ref === 'string')
    return checkChange(row, sent, messages, { check, stored: stored.get(ref) })
  withDefaults(sent, defaults, municipalityCode, check)
  return checkNewHousehold(row, sent, messages, check)
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
