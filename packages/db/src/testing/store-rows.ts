import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Store } from '../store/store.ts'
import type { Db } from '../schema.ts'

/** Every row of a store by its table, as text; what is long by its SHA-256. */
export type StoreRows = ReadonlyMap<string, ReadonlySet<string>>

type Row = Record<string, unknown>

const ROWS_AT_ONCE = 200

/** Everything that a store holds, to be told from what it holds at another time. */
export async function readStoreRows({ db }: Pick<Store, 'db'>): Promise<StoreRows> {
  const held = new Map<string, ReadonlySet<string>>()
  for (const table of await listTables(db))
    held.set(table, new Set((await readRows(db, table)).map(rowText)))
  return held
}

// The reports of a fixed year take megabytes, and quoting them takes ten times as long as hashing them.
const LONG = 10_000

function rowText(row: Row): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'string' && value.length > LONG
      ? createHash('sha256').update(value).digest('hex')
      : value,
  )
}

/** Puts what one store holds into a migrated PostgreSQL store, in place of what that holds. */
export async function copyToPostgres(from: Store, to: Store): Promise<void> {
  const tables = await listTables(from.db)
  await (to.db as unknown as Kysely<Record<string, Row>>).transaction().execute(async (trx) => {
    // The rows come table by table, and only together do they point at what is there.
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const table of tables) {
      await trx.deleteFrom(table).execute()
      const rows = await readRows(from.db, table)
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
        await trx
          .insertInto(table)
          .values(rows.slice(start, start + ROWS_AT_ONCE))
          .execute()
    }
  })
}

async function listTables(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables()
  return tables.map(({ name }) => name).filter((name) => name !== 'schema_migration')
}

async function readRows(db: Db, table: string): Promise<Row[]> {
  return (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows
}
