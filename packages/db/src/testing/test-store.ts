import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrate } from '../store/migrate.ts'
import type { Engine } from '../migrations/column-types.ts'
import type { Store } from '../store/store.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'
import { openPostgres } from '../store/postgres/open-postgres.ts'
import type { Db } from '../schema.ts'
import { createPostgresDatabase, MIGRATED } from './postgres-database.ts'

export const ENGINES: readonly Engine[] = ['sqlite', 'postgres']

/** A new store with every migration applied; `close` leaves nothing of it behind. */
export async function createTestStore(engine: Engine): Promise<Store> {
  if (engine === 'postgres') return createPostgresStore(MIGRATED)
  migrated ??= makeMigrated()
  return openSqlite(await migrated)
}

// To migrate a store takes many times as long as to open what was migrated.
let migrated: Promise<Buffer> | undefined

async function makeMigrated(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'inflytt-migrated-'))
  const path = join(folder, 'migrated.sqlite')
  const store = openSqlite(':memory:')
  await migrate(store.db, 'sqlite', () => new Date())
  await sql`vacuum into ${path}`.execute(store.db)
  await store.close()
  const bytes = await readFile(path)
  await rm(folder, { recursive: true })
  return bytes
}

/** A store on PostgreSQL as the database `from` has it, such as `makePostgresTemplate` leaves. */
export async function createPostgresStore(from: string): Promise<Store> {
  const database = await createPostgresDatabase({ from })
  const store = openPostgres(database.connectionString)
  return {
    ...store,
    close: async () => {
      await store.close()
      await database.drop()
    },
  }
}

/** Fills a migrated database once for the stores that are copies of it, and gives its name. */
export async function makePostgresTemplate(fill: (store: Store) => Promise<void>): Promise<string> {
  const { name, connectionString } = await createPostgresDatabase({ from: MIGRATED })
  const store = openPostgres(connectionString)
  await fill(store)
  await store.close()
  return name
}

/** From here on a SQLite store is read and not written, as on a volume that has become read-only. */
export async function refuseWrites(db: Db): Promise<void> {
  await sql`pragma query_only = 1`.execute(db)
}
