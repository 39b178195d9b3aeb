import { sql } from 'kysely'
import { POSTGRES_NAME } from '../engine.ts'
import type { Db } from '../../schema.ts'

export interface PostgresState {
  version: string
  /** How many connections to this database wait for a lock that another holds. */
  waiting: number
  /** How many connections it allows all that are no superusers together. */
  allowed: number
  /** The last migration; undefined where the tables are not made yet. */
  schema: string | undefined
}

/** What PostgreSQL says of itself and of the store in it. Nothing is written. */
export async function readPostgresState(db: Db): Promise<PostgresState> {
  const asked = await sql<{ version: string; waiting: number; allowed: number; book: string | null }>`
    select current_setting('server_version') as version,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true), '0')::int as allowed,
      (select count(distinct pid) from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()) as waiting,
      to_regclass('schema_migration')::text as book`.execute(db)
  const { version = '', waiting = 0, allowed = 0, book = null } = asked.rows[0] ?? {}
  const schema = book === null ? undefined : await readSchemaName(db)
  return { version, waiting, allowed, schema }
}

/** The last migration of a store that has tables. */
export async function readSchemaName(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string | null
  }>`select max(name) as name from schema_migration`.execute(db)
  return rows[0]?.name ?? undefined
}

/** What a database, or its user, is set up for. */
export interface DatabaseTraits {
  encoding: string
  dateStyle: string
  /** Where tables are made; null where the search path names no schema that is there. */
  schema: string | null
}

export async function readDatabaseTraits(db: Db): Promise<DatabaseTraits> {
  const { rows } = await sql<DatabaseTraits>`
    select current_setting('server_encoding') as encoding, current_setting('datestyle') as "dateStyle",
      current_schema() as schema`.execute(db)
  return rows[0]!
}

/** Whether it follows another PostgreSQL, as a standby does until it is promoted. */
export async function isStandby(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select pg_is_in_recovery() as "is"`.execute(db)
  return rows[0]?.is === true
}

/** How many connections of this program the database has beside the one that asks. */
export async function countOtherConnections(db: Db): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = ${POSTGRES_NAME}
      and pid <> pg_backend_pid()`.execute(db)
  return rows[0]?.others ?? 0
}
