import {
  type Db,
  decideImportRows,
  findImportRow,
  type ImportDecision,
  type StoredImportRow,
} from '@inflytt/db'
import { columnNumber, DomainError, placeName, placeOfKey, rowKey } from '@inflytt/domain'
import type { ImportBatch, RowStatus } from '../import-batch.ts'
import { progressOf } from '../import-jobs.ts'
import { summarise } from '../import-summary.ts'
import { change, type Importing } from '../imports.service.ts'
import { mayAccept } from './import-rows.representation.ts'
import { isYearsAcross } from '../columns/years-across.ts'

/** @throws DomainError `not-found` */
export async function readRow(db: Db, batch: ImportBatch, place: string): Promise<StoredImportRow> {
  const key = keyOf(place, batch)
  const found = Number.isSafeInteger(key) ? await findImportRow(db, batch.id, key) : undefined
  if (found === undefined) throw new DomainError('not-found', '')
  return found
}

/** NaN of what is no place of the batch. */
function keyOf(place: string, batch: ImportBatch): number {
  if (!isYearsAcross(batch)) return Number(place)
  const [, letters, row] = /^([A-Z]{1,2})([1-9]\d{0,6})$/u.exec(place) ?? []
  return letters === undefined ? Number.NaN : rowKey({ row: Number(row), column: columnNumber(letters) })
}

/** @throws DomainError `conflict` for a row that can only be rejected */
export async function decideRow(
  { deps }: Importing,
  batch: ImportBatch,
  { row, status, decision: was }: StoredImportRow,
  decision: ImportDecision,
): Promise<StoredImportRow> {
  assertDecidable(batch, status, decision)
  if (was !== decision) {
    await decideImportRows(deps.db, batch.id, { decision, row })
    await recount(deps, batch)
  }
  return readRow(deps.db, batch, placeName(placeOfKey(row, isYearsAcross(batch))))
}

/** Decides every row of a status. @throws DomainError `conflict` for rows that can only be rejected */
export async function decideRows(
  { deps }: Importing,
  batch: ImportBatch,
  { status, decision }: { status: RowStatus; decision: ImportDecision },
): Promise<ImportBatch> {
  assertDecidable(batch, status, decision)
  await decideImportRows(deps.db, batch.id, { decision, status })
  return recount(deps, batch)
}

async function recount(deps: Importing['deps'], batch: ImportBatch): Promise<ImportBatch> {
  return change(deps, batch, { summary: await summarise(deps.db, batch), failure: null })
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
