import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
} from 'kysely'
import type { PostgresPool, TransactionSettings } from 'kysely'
import { LateConnection } from './late-connection.ts'
import type { Turns } from '../turns.ts'
import { WritersQueue } from './writers-queue.ts'

// Any number of our own, so that other advisory locks are not met.
const WRITER_LOCK = 4_442_020
const LONGEST_WAIT_MS = 5000
// One that stopped in the middle of a transaction, or whose machine is gone, must not hold up the others for ever.
const LONGEST_PAUSE = '60s'
// Less than what who comes with long work waits, so that one server that stands still does not cost another its work.
const LONGEST_PAUSE_WITH_THE_TURN = '15s'
/** The one that writes and the next, so that PostgreSQL has somebody to give the turn to. */
const MOST_WRITERS = 2

const lockTimeout = (ms: number) => `set local lock_timeout = '${Math.max(1, Math.ceil(ms))}ms'`

/** How long a transaction may be silent before PostgreSQL ends it. */
export const longestPause = (pause: string) =>
  `set local idle_in_transaction_session_timeout = '${pause}'`

/** What is asked to have the turn within so long. */
export const takingTurn = (withinMs: number) =>
  [
    lockTimeout(withinMs),
    `select pg_advisory_xact_lock(${WRITER_LOCK})`,
    lockTimeout(LONGEST_WAIT_MS),
    longestPause(LONGEST_PAUSE_WITH_THE_TURN),
  ].join('; ')

// Whatever the database has as its default: with a snapshot of its own a writer would not see what was written while it waited.
const BEGIN = `begin isolation level read committed; ${longestPause(LONGEST_PAUSE)}`

/** By it a transaction says itself that it goes on beside those who write; any other leaves it out. */
export const BESIDE = 'read write'

type Opened = Parameters<PostgresDriver['releaseConnection']>[0]
type Connection = LateConnection<Opened>

/**
 * One writing transaction at a time, of however many processes, as `begin immediate` makes it on SQLite: what a write
 * reads first still holds when it writes. Reading waits for nobody, and whoever waits to write has no connection meanwhile,
 * so that those who read have theirs.
 */
class OneWriterDriver extends PostgresDriver {
  readonly #isBeside: boolean
  readonly #writers = new WritersQueue(MOST_WRITERS)

  constructor(pool: PostgresPool, { isBeside = false }: Turns) {
    super({ pool })
    this.#isBeside = isBeside
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    const open = () => super.acquireConnection() as Promise<Opened>
    return Promise.resolve(new LateConnection(open))
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const late = connection as Connection
    try {
      const opened = await late.ifOpened()
      if (opened !== undefined) await super.releaseConnection(opened)
    } finally {
      late.endTurn?.()
    }
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.accessMode === 'read only') return super.beginTransaction(connection, settings)
    const begun = performance.now()
    const isBeside = this.#isBeside || settings.accessMode === BESIDE
    if (!isBeside) (connection as Connection).endTurn = await this.#writers.take(LONGEST_WAIT_MS)
    const turn = isBeside
      ? lockTimeout(LONGEST_WAIT_MS)
      : takingTurn(LONGEST_WAIT_MS - (performance.now() - begun))
    try {
      await connection.executeQuery(CompiledQuery.raw(`${BEGIN}; ${turn}`))
    } catch (error) {
      // Kysely takes what did not begin to need no end, and the connection would go back to the pool half open.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
      throw error
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // One that cannot be rolled back is marked, and must be known by the driver for that.
    await super.rollbackTransaction(await (connection as Connection).opened())
  }
}

export class OneWriterPostgresDialect extends PostgresDialect {
  readonly #createDriver: () => Driver

  constructor(pool: PostgresPool, turns: Turns = {}) {
    super({ pool })
    this.#createDriver = () => new OneWriterDriver(pool, turns)
  }

  override createDriver(): Driver {
    return this.#createDriver()
  }
}
