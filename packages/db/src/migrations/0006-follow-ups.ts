import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema.alterTable('household').addColumn('current_municipality_code', text).execute()
  await sql`update household set current_municipality_code = municipality_code`.execute(db)
  await db.schema
    .alterTable('household')
    .addColumn('welcome_steps', text, (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .createTable('follow_up')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('household_ref', text, (c) => c.notNull().references('household.ref').onDelete('cascade'))
    .addColumn('milestone', integer, (c) => c.notNull())
    .addColumn('outcome', text, (c) => c.notNull())
    .addColumn('new_municipality_code', text)
    .addColumn('leave_reason', text)
    .addColumn('satisfaction', integer)
    .addColumn('belonging', integer)
    .addColumn('partner_working', text)
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('answered_month', text, (c) => c.notNull())
    .addColumn('is_voided', integer, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
  // One answer a milestone, also when two say so at once.
  await sql`create unique index follow_up_answered on follow_up (household_ref, milestone) where is_voided = 0`.execute(
    db,
  )
  await db.schema
    .createTable('answer_code')
    .addColumn('code_hash', text, (c) => c.primaryKey().notNull())
    .addColumn('household_ref', text, (c) => c.notNull().references('household.ref').onDelete('cascade'))
    .addColumn('issued_at', text, (c) => c.notNull())
    .addColumn('expires_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('answer_code_household')
    .on('answer_code')
    .columns(['household_ref'])
    .unique()
    .execute()
}
