import { type Db, openSqliteReader, type Store } from '@inflytt/db'
import type { Config } from '../configuration/config.ts'
import { openStore } from './open-store.ts'
import { toStoreError } from './store-error.ts'
import { holdStore } from './store-file.ts'

/** All that a server has open of what is stored. */
export interface OpenedStores {
  store: Store
  replica: Db | undefined
  /** One more connection to the file of the store, which only reads; undefined where the store is no file. */
  openReader(open?: (path: string) => Store): Db | undefined
  /** Before the store, which folds its log into the file when nobody reads it any more. */
  closeReaders(): Promise<void>
  close(): Promise<void>
}

/** A PostgreSQL that is silent for longer stands still, or its machine is gone. */
const ANSWERS_WITHIN_MS = 30_000
/** A replica's question goes to the primary then. */
const REPLICA_ANSWERS_WITHIN_MS = 5000

async function openReplicaOf(config: Config): Promise<Store | undefined> {
  if (config.databaseReadUrl === undefined) return undefined
  const { openReplica } = await import('./open-database.ts')
  return openReplica(config, REPLICA_ANSWERS_WITHIN_MS)
}

/** Takes hold of the store and opens it, and its replica where there is one. */
export async function openStores(config: Config, clock: () => Date): Promise<OpenedStores> {
  const letGo = hold(config)
  const replica = await openReplicaOf(config)
  const store = await openStore({ ...config, answersWithinMs: ANSWERS_WITHIN_MS }, clock).catch(
    async (error: unknown) => {
      await replica?.close()
      letGo()
      throw error
    },
  )
  const readers: Store[] = []
  return {
    store,
    replica: replica?.db,
    openReader: (open = openSqliteReader) => {
      if (store.engine !== 'sqlite') return undefined
      const reader = open(config.storePath)
      readers.push(reader)
      return reader.db
    },
    closeReaders: async () => {
      await replica?.close()
      await Promise.all(readers.map((reader) => reader.close()))
    },
    close: async () => {
      await store.close()
      letGo()
    },
  }
}

// Several servers may share PostgreSQL, which keeps them apart by itself.
function hold({ storePath, databaseUrl }: Config): () => void {
  if (databaseUrl !== undefined) return () => {}
  try {
    return holdStore(storePath)
  } catch (error) {
    throw toStoreError(error, storePath)
  }
}
