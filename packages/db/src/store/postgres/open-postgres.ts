import { Kysely } from 'kysely'
import pg from 'pg'
import { AnsweringPool } from './answering-pool.ts'
import { POSTGRES_NAME } from '../engine.ts'
import { OneWriterPostgresDialect } from './postgres-dialect.ts'
import { rememberAddress } from '../store-place.ts'
import type { Store } from '../store.ts'
import type { Turns } from '../turns.ts'
import type { Database } from '../../schema.ts'

const NUMBERS = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC])

/** What should be the address of a PostgreSQL database is none. It does not say what was given. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
}

const MOST_CONNECTIONS = 20
const CONNECT_WITHIN_MS = 5000
/** How often PostgreSQL looks whether who asked is still there, while it works on an answer. */
const LOOKS_EVERY = '2s'

export interface OpeningPostgres extends Turns {
  answersWithinMs?: number | undefined
  /** How many connections are taken at most. */
  mostConnections?: number | undefined
}

/**
 * Opens PostgreSQL; nothing is asked of it yet. Counts and sums arrive as numbers: none here exceeds 2^53. What it does
 * not answer within `answersWithinMs` fails and its connection is ended; left out, it is waited for.
 * @throws AddressError
 */
export function openPostgres(
  connectionString: string,
  { answersWithinMs, mostConnections = MOST_CONNECTIONS, ...turns }: OpeningPostgres = {},
): Store {
  const types = {
    getTypeParser: ((oid, format) =>
      NUMBERS.has(oid) ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  }
  if (!isAddress(connectionString))
    throw new AddressError('This is no address of a PostgreSQL database.')
  const pool = new pg.Pool({
    connectionString,
    types,
    // One is kept while nothing is asked: it is how others see that the store is in use.
    min: 1,
    max: mostConnections,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    application_name: POSTGRES_NAME,
    onConnect: watchForLeaving,
  })
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => {})
  // The same of one that is in use: whoever uses it gets the error of its query.
  pool.on('connect', (client) => client.on('error', () => {}))
  const asked = answersWithinMs === undefined ? pool : new AnsweringPool(pool, answersWithinMs)
  const db = new Kysely<Database>({ dialect: new OneWriterPostgresDialect(asked, turns) })
  rememberAddress(db, connectionString)
  return { db, engine: 'postgres', close: () => db.destroy() }
}

/**
 * Has PostgreSQL give up what nobody waits for any more: else a question that was given up, or whose server was killed, goes
 * on to its end, with the locks that it holds. One before version 14 cannot, and does without. What it gives is waited for,
 * which the types of the pool leave out.
 */
function watchForLeaving(client: pg.ClientBase): unknown {
  const asked = {
    text: `set client_connection_check_interval = '${LOOKS_EVERY}'`,
    query_timeout: CONNECT_WITHIN_MS,
  }
  return client.query(asked).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError)) throw error
  })
}

/** Reads the address and connects to nothing. What it throws quotes the address, and the password in it. */
function isAddress(connectionString: string): boolean {
  try {
    return new pg.Client({ connectionString }).port > 0
  } catch {
    return false
  }
}
