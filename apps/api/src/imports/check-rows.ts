import { setImmediate as yieldToOthers } from 'node:timers/promises'
import {
  type Db,
  deleteImportRows,
  findHouseholds,
  type ImportDecision,
  insertImportRows,
  replaceImportRows,
  listImportRowsAfter,
  type StoredImportRow,
} from '@inflytt/db'
import {
  type Household,
  holdsPersonalNumber,
  type ImportCell,
  isCellFault,
  cellText,
  readHouseholdRow,
  yearOf,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { untilWritersAreLetGo } from '../write-gate.ts'
import { checkChange } from './check-change.ts'
import type { CheckContext } from './check-context.ts'
import { checkCount } from './check-count.ts'
import { type Checked, checkNewHousehold, withDefaults } from './check-household.ts'
import type { ImportBatch } from './import-batch.ts'
import type { TableRow } from './files/table.ts'
import type { Progress } from './import-jobs.ts'

const SLICE = 200
const WRITTEN_AT_ONCE = 1000
/** The shortest writing of a personal number. */
const SHORTEST_NUMBER = 10
const REJECTED_AT_FIRST = new Set(['duplicate', 'stale', 'unchanged', 'faulty'])

/** A row of the file by its mapped columns alone. */
export interface KeptRow {
  row: number
  cells: Record<string, ImportCell>
}

/** The columns of a batch that are kept, from the rows of its file; what points at a person is left out here. */
export async function* keptRows(
  rows: AsyncIterable<TableRow>,
  { columns, source }: Pick<ImportBatch, 'columns' | 'source'>,
): AsyncGenerator<KeptRow> {
  const kept = columns.filter(({ isKept }) => isKept)
  for await (const { row, cells } of rows) {
    if (row <= source.headerRow) continue
    const found: Record<string, ImportCell> = {}
    for (const { column } of kept) {
      const cell = keptCell(cells[column - 1] ?? '')
      if (cell !== '') found[column] = cell
    }
    yield { row, cells: found }
  }
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

interface Checking {
  db: Db
  batch: ImportBatch
  check: CheckContext
  progress: Progress
}

/** Checks rows and puts them beside their batch, a slice at a time. Gives how many there are, and the last of them. */
export async function checkRows(
  { db, batch, check, progress }: Checking,
  rows: AsyncIterable<KeptRow>,
  from: 'file' | 'store',
): Promise<{ rows: number; last: number }> {
  if (from === 'file') await deleteImportRows(db, batch.id)
  const write = from === 'file' ? insertImportRows : replaceImportRows
  let [count, last] = [0, batch.source.headerRow]
  let slice: KeptRow[] = []
  let checked: StoredImportRow[] = []
  // Fewer, larger writes: each waits for the disk.
  const keep = async () => {
    await untilWritersAreLetGo()
    await write(db, batch.id, checked)
    checked = []
  }
  const flush = async () => {
    checked.push(...(await checkSlice({ db, batch, check }, slice)))
    if (checked.length >= WRITTEN_AT_ONCE) await keep()
    count += slice.length
    last = slice.at(-1)?.row ?? last
    progress.done = count
    slice = []
    await yieldToOthers()
    progress.throwIfStopped()
  }
  for await (const row of rows) {
    slice.push(row)
    if (slice.length === SLICE) await flush()
  }
  if (slice.length > 0) await flush()
  await keep()
  return { rows: count, last }
}

async function checkSlice(
  { db, batch, check }: Omit<Checking, 'progress'>,
  slice: readonly KeptRow[],
): Promise<StoredImportRow[]> {
  const fields = batch.columns.flatMap(({ column, field, isKept }) =>
    field !== null && isKept ? [[field, String(column)] as const] : [],
  )
  const read = slice.map(({ row, cells }) => ({
    row,
    cells,
    byField: new Map(fields.map(([field, column]) => [field, cells[column] ?? ''])),
  }))
  if (batch.kind === 'counts')
    return read.map(({ row, cells, byField }) =>
      toStored({ row, cells }, checkCount(row, byField, batch, check)),
    )
  const households = read.map(({ row, cells, byField }) => ({
    row,
    cells,
    ...readHouseholdRow(byField, IMPORT_WORDS, check.places),
  }))
  const named = households.flatMap(({ sent }) => (typeof sent['ref'] === 'string' ? [sent['ref']] : []))
  const stored = new Map(
    (await findHouseholds(db, named))
      .filter(({ municipalityCode }) => municipalityCode === batch.municipalityCode)
      .map((household) => [household.ref, household]),
  )
  return households.map((each) => toStored(each, checkHousehold(each, stored, batch, check)))
}

function checkHousehold(
  { row, sent, messages }: { row: number } & ReturnType<typeof readHouseholdRow>,
  stored: ReadonlyMap<string, Household>,
  { defaults, municipalityCode }: ImportBatch,
  check: CheckContext,
): Checked {
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
