import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('annotation')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('date', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('measures', text, (c) => c.notNull())
    .addColumn('municipality_codes', text, (c) => c.notNull())
    .addColumn('is_voided', integer, (c) => c.notNull())
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
}
