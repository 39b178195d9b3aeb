import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine)
  await db.schema
    .alterTable('duplicate_decision')
    .addColumn('released_matches', text, (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema.dropIndex('household_likeness').execute()
  // With the status and the ref, pairs are found in the index alone.
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
      'count_status',
      'ref',
    ])
    .execute()
}
