import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

/** The latest step of time whose code has opened something, so that no code up to it does so again. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { integer } = columnTypes(engine)
  await db.schema.alterTable('two_factor').addColumn('last_step', integer).execute()
}
