import { sql } from 'kysely'
import type { Db } from './schema.ts'

export interface PostgresState {
  version: string
  /** How many wait for a lock that another holds. */
  waiting: number
  /** The last migration; undefined where the tables are not made yet. */
  schema: string | undefined
}

/** What PostgreSQL says of itself and of the store in it. Nothing is written. */
export async function readPostgresState(db: Db): Promise<PostgresState> {
  const asked = await sql<{ version: string; waiting: number; book: string | null }>`
    select current_setting('server_version') as version,
      (select count(*) from pg_locks where not granted) as waiting,
      to_regclass('schema_migration')::text as book`.execute(db)
  const { version = '', waiting = 0, book = null } = asked.rows[0] ?? {}
  if (book === null) return { version, waiting, schema: undefined }
  const { rows } = await sql<{
    name: string | null
  }>`select max(name) as name from schema_migration`.execute(db)
  return { version, waiting, schema: rows[0]?.name ?? undefined }
}
