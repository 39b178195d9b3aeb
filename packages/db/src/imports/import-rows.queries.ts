import { setImmediate as nextTurn } from 'node:timers/promises'
import { insertMany } from '../store/bulk-insert.ts'
import type { ImportTables } from '../tables/import-tables.ts'
import type { Page } from '../page.ts'
import type { Db } from '../schema.ts'

export type ImportDecision = 'accept' | 'reject'

/** One row of a file that waits to be decided. `cells` and `checked` are the api's own, kept as they are. */
export interface StoredImportRow {
  row: number
  version: number
  status: string
  decision: ImportDecision
  aggregateId: string | null
  year: number | null
  countStatus: string | null
  cells: unknown
  checked: unknown
}

export async function insertImportRows(
  db: Db,
  batchId: string,
  rows: readonly StoredImportRow[],
): Promise<void> {
  await insertMany(
    db,
    'import_row',
    rows.map((row) => ({
      batch_id: batchId,
      row_number: row.row,
      version: row.version,
      status: row.status,
      decision: row.decision,
      aggregate_id: row.aggregateId,
      year: row.year,
      count_status: row.countStatus,
      cells: JSON.stringify(row.cells),
      checked: JSON.stringify(row.checked),
    })),
  )
}

/** The same rows checked anew: they take the place of those that stand from the first to the last of them. */
export async function replaceImportRows(
  db: Db,
  batchId: string,
  rows: readonly StoredImportRow[],
): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('import_row')
      .where('batch_id', '=', batchId)
      .where('row_number', '>=', first.row)
      .where('row_number', '<=', last.row)
      .execute()
    await insertImportRows(trx, batchId, rows)
  })
}

export interface ImportRowFilter {
  statuses?: readonly string[] | undefined
  decisions?: readonly string[] | undefined
}

/** In the order of the file. */
export async function listImportRows(
  db: Db,
  batchId: string,
  { statuses, decisions }: ImportRowFilter,
  { page, limit }: Page,
): Promise<{ items: StoredImportRow[]; totalRecords: number }> {
  let matching = db.selectFrom('import_row').where('batch_id', '=', batchId)
  if (statuses !== undefined) matching = matching.where('status', 'in', [...statuses, ''])
  if (decisions !== undefined) matching = matching.where('decision', 'in', [...decisions, ''])
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('row_number')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toImportRow), totalRecords }
}

/** A slice of a batch after a row, in the order of the file. */
export async function listImportRowsAfter(
  db: Db,
  batchId: string,
  { after, limit }: { after: number; limit: number },
): Promise<StoredImportRow[]> {
  const rows = await db
    .selectFrom('import_row')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(limit)
    .execute()
  return rows.map(toImportRow)
}

/** What was found of the accepted rows after a row, in the order of the file: all that recording them needs. */
export async function listAcceptedAfter(
  db: Db,
  batchId: string,
  { after, limit }: { after: number; limit: number },
): Promise<Pick<StoredImportRow, 'row' | 'checked'>[]> {
  const rows = await db
    .selectFrom('import_row')
    .select(['row_number', 'checked'])
    .where('batch_id', '=', batchId)
    .where('row_number', '>', after)
    .where('decision', '=', 'accept')
    .orderBy('row_number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ row: row.row_number, checked: JSON.parse(row.checked) }))
}

/** The same of some rows, as many as one statement can name. */
export async function listAcceptedOf(
  db: Db,
  batchId: string,
  rowNumbers: readonly number[],
): Promise<Pick<StoredImportRow, 'row' | 'checked'>[]> {
  const rows = await db
    .selectFrom('import_row')
    .select(['row_number', 'checked'])
    .where('batch_id', '=', batchId)
    .where('decision', '=', 'accept')
    .where('row_number', 'in', [...rowNumbers])
    .orderBy('row_number')
    .execute()
  return rows.map((row) => ({ row: row.row_number, checked: JSON.parse(row.checked) }))
}

export async function findImportRow(
  db: Db,
  batchId: string,
  row: number,
): Promise<StoredImportRow | undefined> {
  const found = await db
    .selectFrom('import_row')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('row_number', '=', row)
    .executeTakeFirst()
  return found && toImportRow(found)
}

/** Decides the rows of a status; what can be accepted is the caller's to ask. In slices, as `inSlices`. */
export async function decideImportRows(
  db: Db,
  batchId: string,
  { decision, status }: { decision: ImportDecision; status: string },
): Promise<void> {
  await inSlices(db, batchId, async ({ after, to }) => {
    await db
      .updateTable('import_row')
      .set((eb) => ({ decision, version: eb('version', '+', 1) }))
      .where('batch_id', '=', batchId)
      .where('row_number', '>', after)
      .where('row_number', '<=', to)
      .where('decision', '!=', decision)
      .where('status', '=', status)
      .execute()
  })
}

/** Decides one row; false where it no longer has the version that was read. */
export async function decideImportRow(
  db: Db,
  batchId: string,
  { row, version, decision }: Pick<StoredImportRow, 'row' | 'version' | 'decision'>,
): Promise<boolean> {
  const result = await db
    .updateTable('import_row')
    .set({ decision, version: version + 1 })
    .where('batch_id', '=', batchId)
    .where('row_number', '=', row)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Leaves nothing of what stood in the file. In slices, as `inSlices`. */
export async function deleteImportRows(db: Db, ...batchIds: string[]): Promise<void> {
  for (const batchId of batchIds) {
    await db.deleteFrom('import_unread_answer').where('batch_id', '=', batchId).execute()
    await inSlices(db, batchId, async ({ after, to }) => {
      await db
        .deleteFrom('import_row')
        .where('batch_id', '=', batchId)
        .where('row_number', '>', after)
        .where('row_number', '<=', to)
        .execute()
    })
  }
}

// What SQLite does with a row of some kilobytes, as many times, takes a few milliseconds.
const SLICE = 2000
const LAST_KEY = 2 ** 31 - 1

interface Slice {
  /** The row before the first, and the last. */
  after: number
  to: number
}

/** Goes through the rows of a batch in their order, some thousand at a time; whoever else has asked is answered between them. */
async function inSlices(db: Db, batchId: string, work: (slice: Slice) => Promise<void>): Promise<void> {
  for (let after = 0; after < LAST_KEY; await nextTurn()) {
    const last = await db
      .selectFrom('import_row')
      .select('row_number')
      .where('batch_id', '=', batchId)
      .where('row_number', '>', after)
      .orderBy('row_number')
      .limit(1)
      .offset(SLICE - 1)
      .executeTakeFirst()
    const to = last?.row_number ?? LAST_KEY
    await work({ after, to })
    after = to
  }
}

/** How many rows there are of each kind. */
export interface ImportTally {
  status: string
  decision: ImportDecision
  aggregateId: string | null
  year: number | null
  countStatus: string | null
  rows: number
}

/** By year and status. In slices, as `inSlices`. */
export async function tallyImportRows(db: Db, batchId: string): Promise<ImportTally[]> {
  const tallies = new Map<string, ImportTally>()
  await inSlices(db, batchId, async (slice) => {
    for (const found of await tallySlice(db, batchId, slice)) {
      const key = JSON.stringify({ ...found, rows: 0 })
      const known = tallies.get(key)
      if (known === undefined) tallies.set(key, found)
      else known.rows += found.rows
    }
  })
  const inOrder = (a: ImportTally, b: ImportTally) =>
    (a.year ?? 0) - (b.year ?? 0) || (a.status < b.status ? -1 : 1)
  return [...tallies.values()].toSorted(inOrder)
}

async function tallySlice(db: Db, batchId: string, { after, to }: Slice): Promise<ImportTally[]> {
  const kinds = ['status', 'decision', 'aggregate_id', 'year', 'count_status'] as const
  const rows = await db
    .selectFrom('import_row')
    .select([...kinds, (eb) => eb.fn.countAll<number>().as('rows')])
    .where('batch_id', '=', batchId)
    .where('row_number', '>', after)
    .where('row_number', '<=', to)
    .groupBy([...kinds])
    .execute()
  return rows.map((row) => ({
    status: row.status,
    decision: row.decision as ImportDecision,
    aggregateId: row.aggregate_id,
    year: row.year,
    countStatus: row.count_status,
    rows: row.rows,
  }))
}

function toImportRow(row: ImportTables['import_row']): StoredImportRow {
  return {
    row: row.row_number,
    version: row.version,
    status: row.status,
    decision: row.decision as ImportDecision,
    aggregateId: row.aggregate_id,
    year: row.year,
    countStatus: row.count_status,
    cells: JSON.parse(row.cells),
    checked: JSON.parse(row.checked),
  }
}
