import { deleteImportRows } from './import-rows.queries.ts'
import type { ImportTables } from '../tables/import-tables.ts'
import type { Page } from '../page.ts'
import { leaseTime } from '../running/leases.queries.ts'
import { sql } from 'kysely'
import type { Db, Trx } from '../schema.ts'

export type ImportState =
  | 'checking'
  | 'previewed'
  | 'committed'
  | 'undone'
  | 'cancelled'
  | 'failed'
  | 'expired'

/** A file that was sent for import. `source`, `columns`, `summary` and the like are the api's own, kept as they are. */
export interface StoredImport {
  id: string
  version: number
  kind: 'households' | 'counts'
  municipalityCode: string | null
  fileName: string
  fileHash: string
  source: unknown
  columns: unknown
  defaults: unknown
  needsFile: boolean
  state: ImportState
  failure: unknown
  summary: unknown
  saved: unknown
  createdBy: string
  isDemo: boolean
  createdAt: string
  updatedAt: string
  /** RFC 3339; from then on the rows of one that was not committed are removed. */
  expiresAt: string
  committedAt: string | null
  undoneAt: string | null
}

export interface ImportFilter {
  isDemo: boolean
  /** Undefined asks for every batch; null is of those that are of no single municipality. */
  municipalities?: readonly (string | null)[] | undefined
  kinds?: readonly string[] | undefined
  states?: readonly string[] | undefined
}

export async function findImport(db: Db, id: string): Promise<StoredImport | undefined> {
  const row = await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toImport(row)
}

/** Newest first. */
export async function listImports(
  db: Db,
  { isDemo, municipalities, kinds, states }: ImportFilter,
  { page, limit }: Page,
): Promise<{ items: StoredImport[]; totalRecords: number }> {
  let matching = db.selectFrom('import_batch').where('is_demo', '=', isDemo ? 1 : 0)
  if (municipalities !== undefined)
    matching = matching.where((eb) =>
      eb.or([
        eb('municipality_code', 'in', [...municipalities.filter((code) => code !== null), '']),
        ...(municipalities.includes(null) ? [eb('municipality_code', 'is', null)] : []),
      ]),
    )
  if (kinds !== undefined) matching = matching.where('kind', 'in', [...kinds, ''])
  if (states !== undefined) matching = matching.where('state', 'in', [...states, ''])
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toImport), totalRecords }
}

export async function insertImport(db: Db, batch: StoredImport): Promise<void> {
  await db.insertInto('import_batch').values(toRow(batch)).execute()
}

/** Whether the row still had the version that the change was made from. */
export async function updateImport(db: Db, batch: StoredImport, fromVersion: number): Promise<boolean> {
  const result = await db
    .updateTable('import_batch')
    .set(toRow(batch))
    .where('id', '=', batch.id)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Gives a batch its next version, and keeps it from others until the transaction ends. Undefined where there is none. */
export async function advanceImport(trx: Trx, id: string): Promise<StoredImport | undefined> {
  const row = await trx
    .updateTable('import_batch')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && toImport(row)
}

/** Leaves nothing of a batch. */
export async function deleteImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('import_batch').where('id', '=', id).execute()
}

/** The lease that whoever checks a batch holds. */
export const checkingLease = (batchId: string): string => `${CHECKING}${batchId}`

const CHECKING = 'import-checking/'

/**
 * Ends what nobody goes on with: batches of a state, with `before` only those that expire before it, and never one that
 * somebody holds the lease of.
 */
export async function endImports(
  trx: Db,
  from: ImportState,
  { to, at, before }: { to: ImportState; at: string; before?: string | undefined },
): Promise<number> {
  let ending = trx
    .updateTable('import_batch')
    .set((eb) => ({ state: to, updated_at: at, version: eb('version', '+', 1) }))
    .where('state', '=', from)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('lease')
            .select('lease.name')
            .where('lease.name', '=', sql<string>`${sql.lit(CHECKING)} || import_batch.id`)
            .where('lease.until', '>', leaseTime(trx, at)),
        ),
      ),
    )
  if (before !== undefined) ending = ending.where('expires_at', '<', before)
  const ids = (await ending.returning('id').execute()).map(({ id }) => id)
  if (ids.length > 0) await deleteImportRows(trx, ...ids)
  return ids.length
}

/** How a municipality read a file with these headings before. */
export interface StoredMapping {
  municipalityCode: string | null
  kind: string
  signature: string
  fields: unknown
  defaults: unknown
  answers: unknown
}

type MappingKey = Pick<StoredMapping, 'municipalityCode' | 'kind' | 'signature'>

export async function findImportMapping(db: Db, key: MappingKey): Promise<StoredMapping | undefined> {
  const row = await db
    .selectFrom('import_mapping')
    .selectAll()
    .where('municipality_code', '=', key.municipalityCode ?? '')
    .where('kind', '=', key.kind)
    .where('signature', '=', key.signature)
    .executeTakeFirst()
  return (
    row && {
      ...key,
      fields: JSON.parse(row.fields),
      defaults: JSON.parse(row.defaults),
      answers: JSON.parse(row.answers),
    }
  )
}

export async function putImportMapping(db: Db, mapping: StoredMapping, at: string): Promise<void> {
  const said = {
    fields: JSON.stringify(mapping.fields),
    defaults: JSON.stringify(mapping.defaults),
    answers: JSON.stringify(mapping.answers),
    updated_at: at,
  }
  await db
    .insertInto('import_mapping')
    .values({
      municipality_code: mapping.municipalityCode ?? '',
      kind: mapping.kind,
      signature: mapping.signature,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_code', 'kind', 'signature']).doUpdateSet(said),
    )
    .execute()
}

type Row = ImportTables['import_batch']

function toRow(batch: StoredImport): Row {
  return {
    id: batch.id,
    version: batch.version,
    kind: batch.kind,
    municipality_code: batch.municipalityCode,
    file_name: batch.fileName,
    file_hash: batch.fileHash,
    source: JSON.stringify(batch.source),
    columns: JSON.stringify(batch.columns),
    defaults: JSON.stringify(batch.defaults),
    needs_file: batch.needsFile ? 1 : 0,
    state: batch.state,
    failure: batch.failure === null ? null : JSON.stringify(batch.failure),
    summary: JSON.stringify(batch.summary),
    saved: batch.saved === null ? null : JSON.stringify(batch.saved),
    created_by: batch.createdBy,
    is_demo: batch.isDemo ? 1 : 0,
    created_at: batch.createdAt,
    updated_at: batch.updatedAt,
    expires_at: batch.expiresAt,
    committed_at: batch.committedAt,
    undone_at: batch.undoneAt,
  }
}

function toImport(row: Row): StoredImport {
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
  return {
    id: row.id,
    version: row.version,
    kind: row.kind as StoredImport['kind'],
    municipalityCode: row.municipality_code,
    fileName: row.file_name,
    fileHash: row.file_hash,
    source: parsed(row.source),
    columns: parsed(row.columns),
    defaults: parsed(row.defaults),
    needsFile: row.needs_file === 1,
    state: row.state as ImportState,
    failure: parsed(row.failure),
    summary: parsed(row.summary),
    saved: parsed(row.saved),
    createdBy: row.created_by,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
  }
}
