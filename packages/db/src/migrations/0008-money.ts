import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

const VERSIONED = ['agreement', 'agreement_party', 'contribution', 'carry_over'] as const
const DAWN = '2024-10-28T00:00:00.000Z'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  for (const table of VERSIONED) {
    await db.schema
      .alterTable(table)
      .addColumn('version', integer, (c) => c.notNull().defaultTo(1))
      .execute()
    await db.schema
      .alterTable(table)
      .addColumn('is_voided', integer, (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .alterTable(table)
      .addColumn('updated_at', text, (c) => c.notNull().defaultTo(DAWN))
      .execute()
  }
  for (const column of ['fixed_sek', 'population'])
    await db.schema.alterTable('contribution').addColumn(column, integer).execute()
  // Decimals are kept as they were written.
  for (const column of ['per_capita_sek', 'share_pct', 'population_date'])
    await db.schema.alterTable('contribution').addColumn(column, text).execute()
  await db.schema
    .alterTable('carry_over')
    .addColumn('total_sek', integer, (c) => c.notNull().defaultTo(0))
    .execute()
  await sql`update carry_over set total_sek = (select coalesce(sum(amount_sek), 0) from carry_over_line where carry_over_id = carry_over.id)`.execute(
    db,
  )
  // What was left of a year is carried over once, also when two say so at once.
  await sql`create unique index carry_over_once on carry_over (from_year, is_demo) where is_voided = 0`.execute(
    db,
  )
  await db.schema
    .createTable('budget_line')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('agreement_id', text, (c) => c.notNull().references('agreement.id').onDelete('cascade'))
    .addColumn('category', text, (c) => c.notNull())
    .addColumn('amount_sek', integer)
    .addColumn('is_voided', integer, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('budget_line_agreement')
    .on('budget_line')
    .columns(['agreement_id'])
    .execute()
  await db.schema
    .createTable('cost')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('budget_line_id', text, (c) =>
      c.notNull().references('budget_line.id').onDelete('cascade'),
    )
    .addColumn('activity_id', text)
    .addColumn('month', text, (c) => c.notNull())
    .addColumn('amount_sek', integer)
    .addColumn('is_voided', integer, (c) => c.notNull())
    .addColumn('updated_at', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('cost_month').on('cost').columns(['budget_line_id', 'month']).execute()
}
