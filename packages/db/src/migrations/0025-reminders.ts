import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine)
  await db.schema
    .createTable('sent_reminder')
    .addColumn('user_id', text, (c) => c.notNull().references('app_user.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('sent_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('sent_reminder_key', ['user_id', 'kind', 'subject'])
    .execute()
}
