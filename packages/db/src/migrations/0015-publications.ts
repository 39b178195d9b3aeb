import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('report_version')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('year', integer, (c) => c.notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('decision_body', text, (c) => c.notNull())
    .addColumn('decision_date', text, (c) => c.notNull())
    .addColumn('diary_ref', text, (c) => c.notNull())
    .addColumn('threshold', integer, (c) => c.notNull())
    .addColumn('reports', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('fixed_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('report_version_of_year')
    .on('report_version')
    .columns(['is_demo', 'year', 'version'])
    .unique()
    .execute()
  await db.schema
    .createTable('published_table')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('report_version_id', text, (c) =>
      c.notNull().references('report_version.id').onDelete('cascade'),
    )
    .addColumn('table_key', text, (c) => c.notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('cells', text, (c) => c.notNull())
    .addColumn('kept', text, (c) => c.notNull())
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('published_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('published_table_version')
    .on('published_table')
    .columns(['is_demo', 'table_key', 'version'])
    .unique()
    .execute()
}
