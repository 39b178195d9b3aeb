import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('duplicate_decision')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('ref_a', text, (c) => c.notNull().references('household.ref').onDelete('cascade'))
    .addColumn('ref_b', text, (c) => c.notNull().references('household.ref').onDelete('cascade'))
    .addColumn('decision', text, (c) => c.notNull())
    .addColumn('kept_ref', text)
    .addColumn('voided_ref', text)
    .addColumn('voided_from', text)
    .addColumn('decided_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('duplicate_decision_pair')
    .on('duplicate_decision')
    .columns(['ref_a', 'ref_b'])
    .unique()
    .execute()
  await db.schema
    .createIndex('duplicate_decision_other')
    .on('duplicate_decision')
    .columns(['ref_b'])
    .execute()
  await db.schema
    .createIndex('household_likeness')
    .on('household')
    .columns([
      'adults',
      'children',
      'origin_type',
      'occupation_field',
      'housing_type',
      'move_in_month',
      'municipality_code',
    ])
    .execute()
  await db.schema
    .createIndex('household_case')
    .on('household')
    .columns(['external_ref', 'municipality_code'])
    .execute()
}
