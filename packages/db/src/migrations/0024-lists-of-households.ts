import type { Kysely } from 'kysely'

/** What a list is filtered by: with it in the index, neither a count nor a late page reads the households themselves. */
const FILTERS = ['move_in_month', 'programme_id', 'count_status', 'coverage', 'is_late']

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('household_newest').execute()
  await db.schema.dropIndex('household_place').execute()
  await db.schema
    .createIndex('household_newest')
    .on('household')
    .columns(['created_at', 'ref', 'municipality_code', ...FILTERS])
    .execute()
  await db.schema
    .createIndex('household_place')
    .on('household')
    .columns(['municipality_code', 'created_at', 'ref', ...FILTERS])
    .execute()
}
