import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('audit_waiting')
    .addColumn('event_id', text, (c) => c.primaryKey().notNull())
    .execute()
  await db.schema
    .createTable('audit_seal')
    .addColumn('event_id', text, (c) => c.primaryKey().notNull())
    .addColumn('sequence', integer, (c) => c.notNull())
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('event_hash', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('audit_seal_place')
    .on('audit_seal')
    .columns(['sequence', 'position'])
    .unique()
    .execute()
  await db.schema
    .createTable('audit_batch')
    .addColumn('sequence', integer, (c) => c.primaryKey().notNull())
    .addColumn('sealed_at', text, (c) => c.notNull())
    .addColumn('events', integer, (c) => c.notNull())
    .addColumn('previous_hash', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('audit_event_at').on('audit_event').columns(['at', 'id']).execute()
  await sql`insert into audit_waiting (event_id) select id from audit_event`.execute(db)
}
