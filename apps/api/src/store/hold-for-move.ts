import { countOtherConnections, openPostgres } from '@inflytt/db'
import type { Config } from '../configuration/config.ts'
import { toStartError } from './open-database.ts'
import { StartError } from '../start-error.ts'
import { holdStore } from './store-file.ts'

/**
 * Keeps every server from a store that is moved, and gives the way to let go. On PostgreSQL those that are connected are
 * seen, and none is kept from starting meanwhile.
 * @throws StartError where a server is running on it
 */
export async function holdForMove({
  storePath,
  databaseUrl,
}: Pick<Config, 'storePath' | 'databaseUrl'>): Promise<() => void> {
  const name = databaseUrl === undefined ? `the store ${storePath}` : 'the PostgreSQL database'
  const refusal = `A server, or another command, is running on ${name}. Stop it first: what it records while the store is moved would be left behind. Nothing was moved.`
  if (databaseUrl === undefined) return holdStore(storePath, refusal)
  if ((await countOthers(databaseUrl)) > 0) throw new StartError(refusal)
  return () => {}
}

async function countOthers(databaseUrl: string): Promise<number> {
  try {
    const store = openPostgres(databaseUrl)
    try {
      return await countOtherConnections(store.db)
    } finally {
      await store.close()
    }
  } catch (error) {
    throw toStartError(error)
  }
}
