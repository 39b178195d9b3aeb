import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export interface PostgresDatabase {
  connectionString: string
  drop: () => Promise<void>
}

/** A new, empty database on the server of the test run. Close every connection to it before `drop`. */
export async function createPostgresDatabase(): Promise<PostgresDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = inject('postgresUrl')
  await run(url, `CREATE DATABASE ${name} TEMPLATE template0`)
  return {
    connectionString: url.replace('/postgres?', `/${name}?`),
    // Without FORCE: a pool counts as closed before its sockets are, and a connection cut then is an
    // error that nobody catches. PostgreSQL itself waits some seconds for the last to leave.
    drop: () => run(url, `DROP DATABASE ${name}`),
  }
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
