import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('audit_cut')
    .addColumn('sequence', integer, (c) => c.primaryKey().notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('through_at', text, (c) => c.notNull())
    .addColumn('cut_at', text, (c) => c.notNull())
    .execute()
}
