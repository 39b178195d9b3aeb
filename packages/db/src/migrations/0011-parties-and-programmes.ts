import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

/** Parties and programmes were facts that nobody changed; from here on they are written like other records. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { integer } = columnTypes(engine)
  for (const table of ['programme', 'party']) {
    await db.schema
      .alterTable(table)
      .addColumn('version', integer, (c) => c.notNull().defaultTo(1))
      .execute()
    await db.schema
      .alterTable(table)
      .addColumn('is_voided', integer, (c) => c.notNull().defaultTo(0))
      .execute()
  }
}
