import { type Kysely, sql } from 'kysely'
import { migrate } from '../store/migrate.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import type { Store } from '../store/store.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'
import type { Db } from '../schema.ts'

type AnyTables = Kysely<Record<string, Record<string, unknown>>>
const anyTables = (db: Db) => db as unknown as AnyTables

const tablesOf = async (db: Db) =>
  (await db.introspection.getTables()).filter(({ name }) => name !== 'schema_migration')

/**
 * A store, in memory unless `path` is given, as a program with the first `length` migrations left it, with what `today` holds in the tables and
 * columns that there were then.
 */
export async function createOlderStore(
  today: Db,
  length: number,
  now: () => Date,
  path = ':memory:',
): Promise<Store> {
  const store = openSqlite(path)
  await migrate(store.db, 'sqlite', now, MIGRATIONS.slice(0, length))
  const tables = new Map((await tablesOf(today)).map((table) => [table.name, table]))
  await sql`pragma foreign_keys = off`.execute(store.db)
  for (const { name, columns } of await tablesOf(store.db)) {
    const standing = tables.get(name)?.columns.map((column) => column.name) ?? []
    const shared = columns.map((column) => column.name).filter((column) => standing.includes(column))
    if (shared.length === 0) continue
    const rows = await anyTables(today).selectFrom(name).select(shared).execute()
    for (const row of rows) await anyTables(store.db).insertInto(name).values(row).execute()
  }
  await sql`pragma foreign_keys = on`.execute(store.db)
  return store
}

/** How many rows each table holds, and how many point at rows that are not there. */
export async function countRows(db: Db): Promise<{ rows: Map<string, number>; loose: number }> {
  const rows = new Map<string, number>()
  for (const { name } of await tablesOf(db)) {
    const { count } = await anyTables(db)
      .selectFrom(name)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    rows.set(name, count)
  }
  const { rows: loose } = await sql`pragma foreign_key_check`.execute(db)
  return { rows, loose: loose.length }
}
