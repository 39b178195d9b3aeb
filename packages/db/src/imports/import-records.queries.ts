import type { ExpressionBuilder } from 'kysely'
import { insertMany } from '../store/bulk-insert.ts'
import type { Database, Db } from '../schema.ts'
import type { ImportTables } from '../tables/import-tables.ts'

/** A record that an import made or changed, with the version that it left. */
export interface ImportRecord {
  recordType: 'household' | 'aggregate_outcome'
  recordId: string
  action: 'create' | 'change'
  recordVersion: number
}

export async function insertImportRecords(
  db: Db,
  batchId: string,
  records: readonly ImportRecord[],
): Promise<void> {
  await insertMany(
    db,
    'import_record',
    records.map((record) => ({
      batch_id: batchId,
      record_type: record.recordType,
      record_id: record.recordId,
      action: record.action,
      record_version: record.recordVersion,
    })),
  )
}

/** A slice of what an import saved, in the order of ids. */
export async function listImportRecordsAfter(
  db: Db,
  batchId: string,
  { recordType, after, limit }: Pick<ImportRecord, 'recordType'> & { after: string; limit: number },
): Promise<ImportRecord[]> {
  const rows = await db
    .selectFrom('import_record')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('record_type', '=', recordType)
    .where('record_id', '>', after)
    .orderBy('record_id')
    .limit(limit)
    .execute()
  return rows.map(toImportRecord)
}

const toImportRecord = (row: ImportTables['import_record']): ImportRecord => ({
  recordType: row.record_type as ImportRecord['recordType'],
  recordId: row.record_id,
  action: row.action as ImportRecord['action'],
  recordVersion: row.record_version,
})

/** The same of some records, in the order of ids. */
export async function listImportRecordsOf(
  db: Db,
  batchId: string,
  recordIds: readonly string[],
): Promise<ImportRecord[]> {
  const rows = await db
    .selectFrom('import_record')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('record_type', '=', 'household')
    .where('record_id', 'in', [...recordIds])
    .orderBy('record_id')
    .execute()
  return rows.map(toImportRecord)
}

/**
 * Voids households that an import made, those of some refs or all that are not voided, each a version further than it left
 * them; what they were is the caller's to know. Gives how many still had that version.
 */
export async function voidMadeHouseholds(
  db: Db,
  { batchId, refs }: { batchId: string; refs: readonly string[] | undefined },
  { voidReason, at }: { voidReason: string; at: string },
): Promise<number> {
  const result = await db
    .updateTable('household')
    .set((eb) => ({
      version: eb('version', '+', 1),
      count_status: 'voided',
      void_reason: voidReason,
      coverage: 'not_applicable',
      aggregate_id: null,
      updated_at: at,
    }))
    .where((eb) =>
      refs === undefined
        ? eb.and([eb('count_status', '!=', 'voided'), eb('ref', 'in', madeBy(eb, batchId))])
        : eb('ref', 'in', [...refs]),
    )
    .where((eb) =>
      eb(
        'version',
        '=',
        eb
          .selectFrom('import_record')
          .select('record_version')
          .where('batch_id', '=', batchId)
          .where('record_type', '=', 'household')
          .whereRef('record_id', '=', 'household.ref'),
      ),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

const madeBy = (eb: ExpressionBuilder<Database, 'household'>, batchId: string) =>
  eb
    .selectFrom('import_record')
    .select('record_id')
    .where('batch_id', '=', batchId)
    .where('record_type', '=', 'household')
    .where('action', '=', 'create')
