import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .alterTable('lead')
    .addColumn('stage_history', text, (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('lead')
    .addColumn('is_voided', integer, (c) => c.notNull().defaultTo(0))
    .execute()
}
