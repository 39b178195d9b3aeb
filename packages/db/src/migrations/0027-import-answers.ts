import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

/** What the cells of a waiting import say that no answer is known by, and what a municipality has said that such cells mean. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('import_unread_answer')
    .addColumn('batch_id', text, (c) => c.notNull().references('import_batch.id').onDelete('cascade'))
    .addColumn('column_number', integer, (c) => c.notNull())
    .addColumn('said', text, (c) => c.notNull())
    .addColumn('row_count', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('import_unread_answer_key', ['batch_id', 'column_number', 'said'])
    .execute()
  await db.schema
    .alterTable('import_mapping')
    .addColumn('answers', text, (c) => c.notNull().defaultTo('{}'))
    .execute()
}
