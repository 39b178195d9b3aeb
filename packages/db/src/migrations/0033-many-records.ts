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

/** What a list of needs is filtered by; so neither a count nor a late page reads the needs themselves. */
const NEED_FILTERS = [
  'is_demo',
  'is_voided',
  'status',
  'occupation_field',
  'employer_sector',
  'is_hard_to_fill',
  'reported_by_party_id',
]

/** What lists and figures ask of many costs, activities, needs and leads, which read none of them then but those they tell. */
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
  await db.schema.dropIndex('recruitment_need_listed').execute()
  await db.schema
    .createIndex('recruitment_need_place')
    .on('recruitment_need')
    .columns(['municipality_code', 'reported_month', 'id', ...NEED_FILTERS])
    .execute()
  await db.schema
    .createIndex('recruitment_need_newest')
    .on('recruitment_need')
    .columns(['reported_month', 'id', 'municipality_code', ...NEED_FILTERS])
    .execute()
  await db.schema
    .createIndex('lead_place')
    .on('lead')
    .columns(['responsible_municipality', 'is_voided', 'created_at', 'ref', 'stage'])
    .execute()
  await db.schema
    .createIndex('lead_newest')
    .on('lead')
    .columns(['is_voided', 'created_at', 'ref', 'responsible_municipality', 'stage'])
    .execute()
}
