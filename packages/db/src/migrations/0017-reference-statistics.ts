import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('statistic_table')
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('table_id', text, (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('fault', text)
    .addColumn('fetched_at', text)
    .addColumn('tried_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('statistic_table_key', ['source', 'table_id'])
    .execute()
  await db.schema
    .createTable('reference_statistic')
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('table_id', text, (c) => c.notNull())
    .addColumn('measure', text, (c) => c.notNull())
    .addColumn('municipality_code', text, (c) => c.notNull().references('municipality.code'))
    .addColumn('year', integer, (c) => c.notNull())
    .addColumn('value', sql`double precision`, (c) => c.notNull())
    .addColumn('is_perturbed', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('reference_statistic_key', [
      'source',
      'table_id',
      'measure',
      'municipality_code',
      'year',
    ])
    .addForeignKeyConstraint('reference_statistic_table', ['source', 'table_id'], 'statistic_table', [
      'source',
      'table_id',
    ])
    .execute()
  await db.schema
    .createTable('lease')
    .addColumn('name', text, (c) => c.primaryKey().notNull())
    .addColumn('holder', text, (c) => c.notNull())
    .addColumn('until', text, (c) => c.notNull())
    .execute()
}
