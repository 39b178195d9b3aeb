import { openPostgres, openSqlite, type Store, type StorePlace } from '@inflytt/db'

/** As of the server's own: a PostgreSQL that is silent for longer stands still. */
const ANSWERS_WITHIN_MS = 30_000

/** A thread's own connection to the store; on PostgreSQL beside those who write, until it takes its turn. */
export function openApart(place: StorePlace): Store {
  return place.engine === 'sqlite'
    ? openSqlite(place.path)
    : openPostgres(place.address, { answersWithinMs: ANSWERS_WITHIN_MS, isBeside: true })
}
