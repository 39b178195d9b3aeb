import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { listOwnTables } from '../own-tables.queries.ts'
import type { Db } from '../../schema.ts'

/**
 * Has PostgreSQL learn what lies in the tables after many rows have come at once, outside of a transaction: until
 * autovacuum has, its plans are made for a few rows, and sort on disk. Nothing is done on SQLite, nor where it is refused:
 * the rows are there all the same.
 */
export async function learnTables(db: Db): Promise<void> {
  if (engineOf(db) !== 'postgres') return
  const tables = (await listOwnTables(db)).map(({ name }) => sql.table(name))
  await sql`vacuum (analyze) ${sql.join(tables)}`.execute(db).catch(() => undefined)
}
