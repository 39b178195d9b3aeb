import { type Kysely, PostgresAdapter } from 'kysely'
import type { Engine } from '../migrations/column-types.ts'

/** What the connections of this program are called on PostgreSQL. */
export const POSTGRES_NAME = 'inflytt'

/** Which engine a store runs on; only those who must be told ask. */
export function engineOf<Schema>(db: Kysely<Schema>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

/** The same object for a store and all its transactions, for what is kept beside it while it is open. */
export function storeOf<Schema>(db: Kysely<Schema>): object {
  return db.getExecutor().adapter
}
