import {
  advanceImport,
  type Db,
  decideImportRow,
  decideImportRows,
  findImportRow,
  type ImportDecision,
  type StoredImportRow,
  type Trx,
  updateImport,
} from '@inflytt/db'
import { columnNumber, DomainError, placeName, placeOfKey, rowKey } from '@inflytt/domain'
import { changedMeanwhile } from '../commit/commit-batch.ts'
import { type ImportBatch, type RowStatus, toBatch } from '../import-batch.ts'
import { progressOf } from '../import-jobs.ts'
import { summarise } from '../import-summary.ts'
import type { Importing } from '../imports.service.ts'
import { mayAccept } from './import-rows.representation.ts'
import { isYearsAcross } from '../columns/years-across.ts'

/** What PostgreSQL can hold as the number of a row. */
const MOST_KEY = 2 ** 31 - 1

/** @throws DomainError `not-found` */
export async function readRow(db: Db, batch: ImportBatch, place: string): Promise<StoredImportRow> {
  const key = keyOf(place, batch)
  const found = key <= MOST_KEY ? await findImportRow(db, batch.id, key) : undefined
  if (found === undefined) throw new DomainError('not-found', '')
  return found
}

/** NaN of what is no place of the batch. */
function keyOf(place: string, batch: ImportBatch): number {
  if (!isYearsAcross(batch)) return /^[1-9]\d{0,7}$/u.test(place) ? Number(place) : Number.NaN
  const [, letters, row] = /^([A-Z]{1,2})([1-9]\d{0,6})$/u.exec(place) ?? []
  return letters === undefined ? Number.NaN : rowKey({ row: Number(row), column: columnNumber(letters) })
}

/** @throws DomainError `conflict` for a row that can only be rejected; `precondition-failed` where it was changed since */
export async function decideRow(
  { deps }: Importing,
  batch: ImportBatch,
  { row, status, version, decision: was }: StoredImportRow,
  decision: ImportDecision,
): Promise<StoredImportRow> {
  assertDecidable(batch, status, decision)
  if (was !== decision)
    await recounted(deps, batch, async (trx, now) => {
      assertDecidable(now, status, decision)
      if (!(await decideImportRow(trx, batch.id, { row, version, decision }))) throw changedMeanwhile()
    })
  return readRow(deps.db, batch, placeName(placeOfKey(row, isYearsAcross(batch))))
}

/**
 * Decides every row of a status.
 * @throws DomainError `conflict` for rows that can only be rejected; `precondition-failed` where the batch was changed
 */
export async function decideRows(
  { deps }: Importing,
  batch: ImportBatch,
  { status, decision }: { status: RowStatus; decision: ImportDecision },
): Promise<ImportBatch> {
  assertDecidable(batch, status, decision)
  return recounted(deps, batch, async (trx, now) => {
    if (now.version !== batch.version + 1) throw changedMeanwhile()
    await decideImportRows(trx, batch.id, { decision, status })
  })
}

/** Decides and counts in one transaction, so that who decides other rows meanwhile waits, and neither is counted out. */
function recounted(
  deps: Importing['deps'],
  { id }: ImportBatch,
  decide: (trx: Trx, now: ImportBatch) => Promise<void>,
): Promise<ImportBatch> {
  return deps.db.transaction().execute(async (trx) => {
    const stored = await advanceImport(trx, id)
    if (stored === undefined) throw new DomainError('not-found', '')
    const now = toBatch(stored)
    await decide(trx, now)
    const summary = await summarise(trx, now)
    const next = { ...now, summary, failure: null, updatedAt: deps.clock().toISOString() }
    await updateImport(trx, next, now.version)
    return next
  })
}

function assertDecidable(batch: ImportBatch, status: string, decision: ImportDecision): void {
  if (batch.state !== 'previewed' || progressOf(batch.id) !== undefined)
    throw new DomainError('conflict', 'Rows are decided while the import is previewed.')
  if (decision === 'accept' && !mayAccept(status))
    throw new DomainError(
      'conflict',
      status === 'faulty'
        ? 'A faulty row cannot be accepted. Correct the file, or how its columns are read.'
        : 'The row changes nothing, so there is nothing to accept.',
    )
}
