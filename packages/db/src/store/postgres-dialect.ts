import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
} from 'kysely'
import type { PostgresPool, TransactionSettings } from 'kysely'

// Any number of our own, so that other advisory locks are not met.
const WRITER_LOCK = 4_442_020
const LONGEST_WAIT = '5s'
// One that stopped in the middle of a transaction, or whose machine is gone, must not hold up the others for ever.
const LONGEST_PAUSE = '60s'

const BEGIN_WRITING = [
  'begin',
  `set local lock_timeout = '${LONGEST_WAIT}'`,
  `set local idle_in_transaction_session_timeout = '${LONGEST_PAUSE}'`,
  `select pg_advisory_xact_lock(${WRITER_LOCK})`,
].join('; ')

/**
 * One writing transaction at a time, of however many processes, as `begin immediate` makes it on SQLite: what a write
 * reads first still holds when it writes. Reading waits for nobody.
 */
class OneWriterDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.accessMode === 'read only') return super.beginTransaction(connection, settings)
    try {
      await connection.executeQuery(CompiledQuery.raw(BEGIN_WRITING))
    } catch (error) {
      // Kysely takes what did not begin to need no end, and the connection would go back to the pool half open.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
      throw error
    }
  }
}

export class OneWriterPostgresDialect extends PostgresDialect {
  readonly #pool: PostgresPool

  constructor(pool: PostgresPool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): Driver {
    return new OneWriterDriver({ pool: this.#pool })
  }
}
