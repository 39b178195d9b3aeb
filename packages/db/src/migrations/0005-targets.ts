import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('target')
    .addColumn('scope', text, (c) => c.notNull())
    .addColumn('year', integer, (c) => c.notNull())
    .addColumn('measure', text, (c) => c.notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('value', integer)
    .addColumn('decision_body', text)
    .addColumn('decision_date', text)
    .addColumn('diary_ref', text)
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('target_key', ['scope', 'year', 'measure'])
    .execute()
  await db.schema
    .createTable('late_household')
    .addColumn('household_ref', text, (c) =>
      c.primaryKey().notNull().references('household.ref').onDelete('cascade'),
    )
    .addColumn('municipality_code', text, (c) => c.notNull())
    .addColumn('period', text, (c) => c.notNull())
    .addColumn('period_version', integer, (c) => c.notNull())
    .execute()
}
