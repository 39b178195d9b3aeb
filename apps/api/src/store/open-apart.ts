import {
  type Db,
  openPostgres,
  openSqlite,
  openSqliteReader,
  type Store,
  type StorePlace,
} from '@inflytt/db'

/** As of the server's own: a PostgreSQL that is silent for longer stands still. */
const ANSWERS_WITHIN_MS = 30_000
/** It does one thing at a time; who reads a moment takes the turn of those who write beside it. */
const MOST_CONNECTIONS = 2

/**
 * A thread's own connection to the store. On PostgreSQL its transactions go on beside those who write until they take their
 * turn; on SQLite those that begin so.
 */
export function openApart(place: StorePlace, turns: { isBeside?: boolean } = {}): Store {
  return place.engine === 'sqlite'
    ? openSqlite(place.path, turns)
    : openPostgres(place.address, {
        answersWithinMs: ANSWERS_WITHIN_MS,
        mostConnections: MOST_CONNECTIONS,
        isBeside: true,
      })
}

/** Reads within a thread, on a connection of its own that is closed afterwards. */
export async function readApart<T>(place: StorePlace, read: (db: Db) => Promise<T>): Promise<T> {
  const store = place.engine === 'sqlite' ? openSqliteReader(place.path) : openApart(place)
  try {
    return await read(store.db)
  } finally {
    await store.close()
  }
}
