import type { Db } from '@inflytt/db'
import type { Config } from './configuration/config.ts'
import type { Log } from './http/log.ts'
import type { Metrics } from './metrics/metrics.ts'

/** All that the routes and services are given; nothing else reaches them from outside. */
export interface Deps {
  db: Db
  /** A replica of `db`, for what anybody may read. */
  replica?: Db | undefined
  /** Another connection to the same SQLite file, for figures and for who is asking: it waits for no write. */
  reader?: Db | undefined
  /** A third, for what reads one moment for a while, one after the other. */
  snapshots?: Db | undefined
  /** Threads that read the same SQLite file, for lists that may read much of it. */
  threads?: Db | undefined
  /** Where `db` is that replica, that reader or those threads: what must be asked of, or written to, the store itself. */
  primary?: Db | undefined
  config: Config & { authSecret: string }
  log: Log
  /** Undefined where nothing is measured. */
  metrics?: Metrics | undefined
  clock: () => Date
  /** A UUIDv7 for a new row. */
  newId: () => string
  /** A whole number from 0 up to, and not including, `below`. */
  random: (below: number) => number
  /** Scheme, host and port under which the server is reached, without a slash at the end. */
  baseUrl: () => string
}

/** What is asked by every request of one who writes: it waits for no write, and what is committed is seen at once. */
export function withoutWaiting({ reader, db }: Pick<Deps, 'reader' | 'db'>): Db {
  return reader ?? db
}
