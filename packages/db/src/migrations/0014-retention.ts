import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .alterTable('household')
    .addColumn('move_in_precision', text, (c) => c.notNull().defaultTo('month'))
    .execute()
  await db.schema
    .createTable('retention_rule')
    .addColumn('kind', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('after', integer, (c) => c.notNull())
    .addColumn('decision_ref', text)
    .addColumn('decision_date', text)
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('retention_run')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('actor_id', text)
    .addColumn('actor_role', text, (c) => c.notNull())
    .addColumn('is_dry_run', integer, (c) => c.notNull())
    .addColumn('after', integer, (c) => c.notNull())
    .addColumn('decision_ref', text)
    .addColumn('changed', text, (c) => c.notNull())
    .addColumn('held', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('archived_count')
    .addColumn('municipality_code', text, (c) => c.notNull().references('municipality.code'))
    .addColumn('year', integer, (c) => c.notNull())
    .addColumn('programme_id', text, (c) => c.notNull())
    .addColumn('standing', text, (c) => c.notNull())
    .addColumn('coverage', text, (c) => c.notNull())
    .addColumn('aggregate_id', text, (c) => c.notNull())
    .addColumn('households', integer, (c) => c.notNull())
    .addColumn('persons', integer, (c) => c.notNull())
    .addColumn('households_with_known_persons', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('archived_count_key', [
      'municipality_code',
      'year',
      'programme_id',
      'standing',
      'coverage',
      'aggregate_id',
    ])
    .execute()
}
