import { type Kysely, PostgresAdapter } from 'kysely'
import type { Engine } from './migrations/column-types.ts'

/** Which engine a store runs on; only those who must be told ask. */
export function engineOf<Schema>(db: Kysely<Schema>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}
