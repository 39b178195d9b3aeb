import type { Kysely } from 'kysely'

/** What figures count of an activity: with it in the index, none is read itself, with its texts. */
const COUNTED = [
  'status',
  'tam_phase',
  'programme_id',
  'municipality_codes',
  'actual_participants',
  'id',
]

/** Of costs and activities: what lists and figures ask of many, which read no row of them then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('cost_month').execute()
  await db.schema
    .createIndex('cost_listed')
    .on('cost')
    .columns(['is_voided', 'month', 'id', 'budget_line_id', 'amount_sek'])
    .execute()
  await db.schema
    .createIndex('cost_of_line')
    .on('cost')
    .columns(['budget_line_id', 'is_voided', 'amount_sek'])
    .execute()
  await db.schema
    .createIndex('cost_of_activity')
    .on('cost')
    .columns(['is_voided', 'activity_id', 'budget_line_id', 'amount_sek'])
    .execute()
  await db.schema
    .createIndex('activity_counted')
    .on('activity')
    .columns(['is_demo', 'is_voided', 'date_from', ...COUNTED])
    .execute()
}
