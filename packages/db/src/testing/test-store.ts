import { sql } from 'kysely'
import { migrate } from '../migrate.ts'
import type { Engine } from '../migrations/column-types.ts'
import { openPostgres, openSqlite, type Store } from '../open.ts'
import type { Db } from '../schema.ts'
import { createPostgresDatabase } from './postgres-database.ts'

export const ENGINES: readonly Engine[] = ['sqlite', 'postgres']

/** A new store with every migration applied; `close` leaves nothing of it behind. */
export async function createTestStore(engine: Engine): Promise<Store> {
  if (engine === 'postgres') return openTestDatabase()
  const store = openSqlite(':memory:')
  await migrate(store.db, engine, () => new Date())
  return store
}

async function openTestDatabase(): Promise<Store> {
  const database = await createPostgresDatabase({ isMigrated: true })
  const store = openPostgres(database.connectionString)
  return {
    ...store,
    close: async () => {
      await store.close()
      await database.drop()
    },
  }
}

/** From here on a SQLite store is read and not written, as on a volume that has become read-only. */
export async function refuseWrites(db: Db): Promise<void> {
  await sql`pragma query_only = 1`.execute(db)
}
