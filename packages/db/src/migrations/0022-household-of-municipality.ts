import type { Kysely } from 'kysely'
import type { Engine } from './column-types.ts'

/**
 * An export goes through one municipality after the other, in slices by ref. PostgreSQL walks along the key itself, in
 * which the refs of a municipality stand together; SQLite would rather sort the municipality for each slice.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine !== 'sqlite') return
  await db.schema
    .createIndex('household_of_municipality')
    .on('household')
    .columns(['municipality_code', 'ref'])
    .execute()
}
