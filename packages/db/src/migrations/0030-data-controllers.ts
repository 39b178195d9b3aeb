import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('data_controller')
    .addColumn('scope', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('name', text)
    .addColumn('address', text)
    .addColumn('email', text)
    .addColumn('phone', text)
    .addColumn('contact_url', text)
    .addColumn('officer_email', text)
    .addColumn('officer_phone', text)
    .addColumn('legal_basis', text)
    .addColumn('legal_basis_note', text)
    .addColumn('information_url', text)
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
}
