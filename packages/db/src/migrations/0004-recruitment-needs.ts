import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('recruitment_need')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('reported_by_party_id', text, (c) => c.references('party.id'))
    .addColumn('reported_month', text, (c) => c.notNull())
    .addColumn('municipality_code', text, (c) => c.notNull().references('municipality.code'))
    .addColumn('employer_sector', text, (c) => c.notNull())
    .addColumn('employer_name', text)
    .addColumn('sni_section', text)
    .addColumn('occupation_ssyk', text)
    .addColumn('occupation_field', text, (c) => c.notNull())
    .addColumn('positions', integer, (c) => c.notNull())
    .addColumn('needed_from', text)
    .addColumn('contract', text)
    .addColumn('is_hard_to_fill', integer)
    .addColumn('is_remote_possible', integer)
    .addColumn('note', text)
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('filled_total', integer, (c) => c.notNull())
    .addColumn('filled_by_newcomers', integer, (c) => c.notNull())
    .addColumn('closed_month', text)
    .addColumn('is_voided', integer, (c) => c.notNull())
    .addColumn('search_text', text, (c) => c.notNull())
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .addCheckConstraint(
      'recruitment_need_filled',
      sql`filled_by_newcomers >= 0 and filled_by_newcomers <= filled_total and filled_total <= positions`,
    )
    .execute()
  await db.schema
    .createIndex('recruitment_need_listed')
    .on('recruitment_need')
    .columns(['municipality_code', 'reported_month'])
    .execute()
  await db.schema
    .createTable('recruitment_need_state')
    .addColumn('need_id', text, (c) => c.notNull().references('recruitment_need.id').onDelete('cascade'))
    .addColumn('month', text, (c) => c.notNull())
    .addColumn('positions', integer, (c) => c.notNull())
    .addColumn('filled_total', integer, (c) => c.notNull())
    .addColumn('is_withdrawn', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('recruitment_need_state_key', ['need_id', 'month'])
    .execute()
  await db.schema
    .createTable('recruitment_match')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('need_id', text, (c) => c.notNull().references('recruitment_need.id').onDelete('cascade'))
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('household_ref', text, (c) => c.notNull().references('household.ref').onDelete('cascade'))
    .addColumn('who', text, (c) => c.notNull())
    .addColumn('matched_month', text, (c) => c.notNull())
    .addColumn('is_voided', integer, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('recruitment_match_need')
    .on('recruitment_match')
    .columns(['need_id'])
    .execute()
  // One adult takes one position at a time, also when two say so at once.
  await sql`create unique index recruitment_match_adult on recruitment_match (household_ref, who) where is_voided = 0`.execute(
    db,
  )
}
