import { sql } from 'kysely'
import { ForeignStoreError } from '../store.ts'
import type { Db } from '../../schema.ts'
import { readSnapshot } from '../snapshot.ts'
import { type CheckedStore, checkedStore } from '../checked-store.ts'

/** How many rows each table has, by its name. */
export type RowsByTable = ReadonlyMap<string, number>

export interface ExportedSnapshot {
  /** What another connection names to read the same moment. */
  id: string
  /** The number of PostgreSQL itself, such as 18. */
  serverMajor: number
  rows: RowsByTable
}

/** Holds a moment of a PostgreSQL store for as long as the work goes on, so that others can read it too. */
export function withExportedSnapshot<T>(
  db: Db,
  work: (snapshot: ExportedSnapshot) => Promise<T>,
): Promise<T> {
  return readSnapshot(db, async (held) => {
    const asked = await sql<{ id: string; version: number }>`
      select pg_export_snapshot() as id, current_setting('server_version_num')::int as version`.execute(
      held,
    )
    const { id = '', version = 0 } = asked.rows[0] ?? {}
    return work({ id, serverMajor: Math.floor(version / 10_000), rows: await countRowsByTable(held) })
  })
}

/** Of every table of the schema that the program uses; none for an empty database. */
export async function countRowsByTable(db: Db): Promise<RowsByTable> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(db)
  const counts = new Map<string, number>()
  for (const { name } of tables) {
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from ${sql.table(name)}`.execute(db)
    counts.set(name, rows[0]?.count ?? 0)
  }
  return counts
}

/**
 * What a copy is by the rows and the migrations that it holds.
 * @throws ForeignStoreError, NewerStoreError
 */
export function checkedCopy(rows: RowsByTable, migrations: readonly string[]): CheckedStore {
  if (!rows.has('schema_migration')) throw new ForeignStoreError('The copy is no inflytt store.')
  return checkedStore(
    migrations,
    [...rows.values()].reduce((sum, count) => sum + count, 0),
  )
}

/** Ends every session and sign-in under way: what was ended after a backup stays so. */
export async function endDatabaseSessions(db: Db): Promise<void> {
  await sql`delete from session`.execute(db)
  await sql`delete from verification`.execute(db)
}
