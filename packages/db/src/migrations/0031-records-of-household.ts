import type { Kysely } from 'kysely'

/** The lead that a household was and the needs it filled, voided matches too, without reading those of all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('lead_household').on('lead').columns(['household_ref']).execute()
  await db.schema
    .createIndex('recruitment_match_household')
    .on('recruitment_match')
    .columns(['household_ref'])
    .execute()
}
