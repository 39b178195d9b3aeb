import type { Kysely } from 'kysely'

/** An export goes through one municipality after the other, in slices by ref. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('household_of_municipality')
    .on('household')
    .columns(['municipality_code', 'ref'])
    .execute()
}
