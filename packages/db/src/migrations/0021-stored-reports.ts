import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

interface Before {
  report_version: { id: string; reports: string }
  stored_report: { report_version_id: string; municipality_code: string; report: string }
}

/** Each report of a version in a row of its own, so that a list of versions passes none of them by. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('stored_report')
    .addColumn('report_version_id', text, (c) =>
      c.notNull().references('report_version.id').onDelete('cascade'),
    )
    .addColumn('municipality_code', text, (c) => c.notNull())
    .addColumn('report', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('stored_report_key', ['report_version_id', 'municipality_code'])
    .execute()
  const before = db as Kysely<Before>
  for (const { id, reports } of await before
    .selectFrom('report_version')
    .select(['id', 'reports'])
    .execute()) {
    const { county, municipalities } = JSON.parse(reports) as {
      county: unknown
      municipalities: Record<string, unknown>
    }
    for (const [code, report] of [['', county] as const, ...Object.entries(municipalities)])
      await before
        .insertInto('stored_report')
        .values({ report_version_id: id, municipality_code: code, report: JSON.stringify(report) })
        .execute()
  }
  await db.schema.alterTable('report_version').dropColumn('reports').execute()
  await db.schema
    .alterTable('report_version')
    .addColumn('is_strict', integer, (c) => c.notNull().defaultTo(0))
    .execute()
}
