import type { TestProject } from 'vitest/node'
import { migrate } from '../store/migrate.ts'
import { openPostgres } from '../store/postgres/open-postgres.ts'
import { addPostgresDatabase, MIGRATED } from './postgres-database.ts'
import { startPostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One server for the whole run: the first project that needs it starts it, the rest find it provided. */
export async function setup({ vitest }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = vitest.getRootProject()
  if (run.getProvidedContext().postgresUrl) return undefined
  const server = await startPostgresServer()
  await makeMigrated(server.connectionString)
  run.provide('postgresUrl', server.connectionString)
  return server.stop
}

/** What a test's store is copied from: applying every migration anew would take most of its time. */
async function makeMigrated(serverUrl: string): Promise<void> {
  const store = openPostgres(await addPostgresDatabase(serverUrl, { name: MIGRATED, from: 'template0' }))
  await migrate(store.db, 'postgres', () => new Date())
  await store.close()
}
