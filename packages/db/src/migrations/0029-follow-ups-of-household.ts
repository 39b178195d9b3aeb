import type { Kysely } from 'kysely'

/** The follow-ups of one household, voided ones too, without reading those of all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('follow_up_household').on('follow_up').columns(['household_ref']).execute()
}
