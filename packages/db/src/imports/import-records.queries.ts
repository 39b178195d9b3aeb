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

/** What keeps an import from being undone: a record, and what came later. */
export interface LaterUse {
  recordId: string
  use: 'changed' | 'erased' | 'follow-up' | 'match' | 'duplicate-decision' | 'held-households'
}

/**
 * Every record of an import that something later depends on, by kind and then id. Of households that are voided already
 * within the transaction it is known that nobody has changed them.
 */
export async function listLaterUses(
  db: Db,
  batchId: string,
  { areMadeVoided = false }: { areMadeVoided?: boolean } = {},
): Promise<LaterUse[]> {
  const households = db
    .selectFrom('import_record')
    .where('batch_id', '=', batchId)
    .where('record_type', '=', 'household')
  const standing = areMadeVoided ? households.where('action', '=', 'change') : households
  const changed = await standing
    .leftJoin('household', 'household.ref', 'record_id')
    .select(['record_id', 'household.ref'])
    .where((eb) =>
      eb.or([
        eb('household.ref', 'is', null),
        eb('household.version', '!=', eb.ref('import_record.record_version')),
      ]),
    )
    .orderBy('record_id')
    .execute()
  const made = households.where('action', '=', 'create')
  const followed = await made
    .innerJoin('follow_up', 'follow_up.household_ref', 'record_id')
    .select('record_id')
    .where('follow_up.is_voided', '=', 0)
    .distinct()
    .orderBy('record_id')
    .execute()
  const matched = await made
    .innerJoin('recruitment_match', 'recruitment_match.household_ref', 'record_id')
    .select('record_id')
    .where('recruitment_match.is_voided', '=', 0)
    .distinct()
    .orderBy('record_id')
    .execute()
  const decided = await made
    .innerJoin('duplicate_decision', (join) =>
      join.on((eb) =>
        eb.or([
          eb('duplicate_decision.ref_a', '=', eb.ref('record_id')),
          eb('duplicate_decision.ref_b', '=', eb.ref('record_id')),
        ]),
      ),
    )
    .select('record_id')
    .where('duplicate_decision.decision', '!=', 'undecided')
    .distinct()
    .orderBy('record_id')
    .execute()
  const aggregates = await db
    .selectFrom('import_record')
    .leftJoin('aggregate_outcome', 'aggregate_outcome.id', 'record_id')
    .select(['record_id', 'aggregate_outcome.version', 'record_version'])
    .where('batch_id', '=', batchId)
    .where('record_type', '=', 'aggregate_outcome')
    .orderBy('record_id')
    .execute()
  const held = await db
    .selectFrom('import_record')
    .innerJoin('import_batch', 'import_batch.id', 'import_record.batch_id')
    .innerJoin('household', 'household.aggregate_id', 'record_id')
    .select('record_id')
    .where('import_record.batch_id', '=', batchId)
    .where('record_type', '=', 'aggregate_outcome')
    .whereRef('household.created_at', '>', 'import_batch.committed_at')
    .distinct()
    .orderBy('record_id')
    .execute()
  return [
    ...changed.map(({ record_id, ref }) => use(record_id, ref === null ? 'erased' : 'changed')),
    ...followed.map(({ record_id }) => use(record_id, 'follow-up')),
    ...matched.map(({ record_id }) => use(record_id, 'match')),
    ...decided.map(({ record_id }) => use(record_id, 'duplicate-decision')),
    ...aggregates.flatMap((row) => {
      if (row.version === null) return [use(row.record_id, 'erased')]
      return row.version === row.record_version ? [] : [use(row.record_id, 'changed')]
    }),
    ...held.map(({ record_id }) => use(record_id, 'held-households')),
  ]
}

const use = (recordId: string, what: LaterUse['use']): LaterUse => ({ recordId, use: what })
