import type { TestProject } from 'vitest/node'
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
  run.provide('postgresUrl', server.connectionString)
  return server.stop
}
