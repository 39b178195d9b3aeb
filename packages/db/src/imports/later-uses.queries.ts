import type { Db } from '../schema.ts'

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
  return [
    ...(await changedHouseholds(db, batchId, areMadeVoided)),
    ...(await followedHouseholds(db, batchId)),
    ...(await matchedHouseholds(db, batchId)),
    ...(await decidedHouseholds(db, batchId)),
    ...(await changedAggregates(db, batchId)),
    ...(await holdingAggregates(db, batchId)),
  ]
}

const use = (recordId: string, what: LaterUse['use']): LaterUse => ({ recordId, use: what })

function householdsOf(db: Db, batchId: string) {
  return db
    .selectFrom('import_record')
    .where('batch_id', '=', batchId)
    .where('record_type', '=', 'household')
}

function madeHouseholds(db: Db, batchId: string) {
  return householdsOf(db, batchId).where('action', '=', 'create')
}

async function changedHouseholds(db: Db, batchId: string, areMadeVoided: boolean): Promise<LaterUse[]> {
  const households = householdsOf(db, batchId)
  const standing = areMadeVoided ? households.where('action', '=', 'change') : households
  const rows = await standing
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
  return rows.map(({ record_id, ref }) => use(record_id, ref === null ? 'erased' : 'changed'))
}

async function followedHouseholds(db: Db, batchId: string): Promise<LaterUse[]> {
  const rows = await madeHouseholds(db, batchId)
    .innerJoin('follow_up', 'follow_up.household_ref', 'record_id')
    .select('record_id')
    .where('follow_up.is_voided', '=', 0)
    .distinct()
    .orderBy('record_id')
    .execute()
  return rows.map(({ record_id }) => use(record_id, 'follow-up'))
}

async function matchedHouseholds(db: Db, batchId: string): Promise<LaterUse[]> {
  const rows = await madeHouseholds(db, batchId)
    .innerJoin('recruitment_match', 'recruitment_match.household_ref', 'record_id')
    .select('record_id')
    .where('recruitment_match.is_voided', '=', 0)
    .distinct()
    .orderBy('record_id')
    .execute()
  return rows.map(({ record_id }) => use(record_id, 'match'))
}

async function decidedHouseholds(db: Db, batchId: string): Promise<LaterUse[]> {
  const rows = await madeHouseholds(db, batchId)
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
  return rows.map(({ record_id }) => use(record_id, 'duplicate-decision'))
}

async function changedAggregates(db: Db, batchId: string): Promise<LaterUse[]> {
  const rows = await db
    .selectFrom('import_record')
    .leftJoin('aggregate_outcome', 'aggregate_outcome.id', 'record_id')
    .select(['record_id', 'aggregate_outcome.version', 'record_version'])
    .where('batch_id', '=', batchId)
    .where('record_type', '=', 'aggregate_outcome')
    .orderBy('record_id')
    .execute()
  return rows.flatMap((row) => {
    if (row.version === null) return [use(row.record_id, 'erased')]
    return row.version === row.record_version ? [] : [use(row.record_id, 'changed')]
  })
}

/** Aggregates that households are counted within which came after the import. */
async function holdingAggregates(db: Db, batchId: string): Promise<LaterUse[]> {
  const rows = await db
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
  return rows.map(({ record_id }) => use(record_id, 'held-households'))
}
