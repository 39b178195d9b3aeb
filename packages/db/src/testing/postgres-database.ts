import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export interface PostgresDatabase {
  name: string
  connectionString: string
  drop: () => Promise<void>
}

/** The database of the test run that every migration has been applied to. */
export const MIGRATED = 'migrated'

/**
 * A new database on the server of the test run: empty, or a copy of another that nobody is connected to. Close every
 * connection to it before `drop`.
 */
export async function createPostgresDatabase({
  from = 'template0',
}: { from?: string } = {}): Promise<PostgresDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = inject('postgresUrl')
  return {
    name,
    connectionString: await addPostgresDatabase(url, { name, from }),
    // Without FORCE: a pool counts as closed before its sockets are, and a connection cut then is an
    // error that nobody catches. PostgreSQL itself waits some seconds for the last to leave.
    drop: () => run(url, `DROP DATABASE ${name}`),
  }
}

/** Makes a database as a copy of another and answers how to reach it. */
export async function addPostgresDatabase(
  serverUrl: string,
  { name, from }: { name: string; from: string },
): Promise<string> {
  // To copy its files takes a third of the time that it takes to log every page of them, and nothing is to be recovered.
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`)
  return serverUrl.replace('/postgres?', `/${name}?`)
}

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
