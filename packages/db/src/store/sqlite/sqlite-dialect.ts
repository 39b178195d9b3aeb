import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { LONGEST_WAIT_AT_THE_END_MS, type Turns } from '../turns.ts'
import type { Trx } from '../../schema.ts'

/** How long a writer waits for another connection. */
export const BUSY_TIMEOUT_MS = 5000
const LOOK_AGAIN_MS = 10

class PatientAdapter extends SqliteAdapter {
  readonly isBeside: boolean
  patienceMs: number

  constructor(isBeside: boolean) {
    super()
    this.isBeside = isBeside
    this.patienceMs = isBeside ? LONGEST_WAIT_AT_THE_END_MS : BUSY_TIMEOUT_MS
  }

  // Kysely would keep the one connection from everybody else for as long as one waits.
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** How long a statement of this store waits for another connection that writes; those who read meanwhile do not. */
export function setBusyTimeout<Schema>(db: Kysely<Schema>, ms: number): void {
  const { adapter } = db.getExecutor()
  if (adapter instanceof PatientAdapter) adapter.patienceMs = ms
}

const HARDLY_MS = 100
const patience = new AsyncLocalStorage<number>()

/**
 * What is written beside reading, and can be left out until the next time: where another connection writes it fails soon, as
 * after the whole of the wait.
 */
export const hardlyWaiting = <T>(work: () => Promise<T>): Promise<T> => patience.run(HARDLY_MS, work)

const readingAlone = (is: 0 | 1) => CompiledQuery.raw(`pragma query_only = ${is}`)

/** The turn of a transaction that began beside those who write; any other has it. */
export async function beginTurn(trx: Trx): Promise<void> {
  const { adapter } = trx.getExecutor()
  if (!(adapter instanceof PatientAdapter && adapter.isBeside)) return
  await trx.executeQuery(readingAlone(0))
  await trx.executeQuery(CompiledQuery.raw('begin'))
}

/** One at a time, in the order in which they came. */
class Queue {
  #last: Promise<void> = Promise.resolve()
  #end = () => {}

  async take(): Promise<void> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    this.#end = resolve
  }

  give(): void {
    this.#end()
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/**
 * One connection, that those who use it take in turns. Who finds that another connection writes gives its turn to others
 * and tries again later: SQLite itself would wait with the whole thread, and everybody with it.
 */
class PatientDriver extends SqliteDriver {
  readonly #file: Pick<SQLite.Database, 'inTransaction'>
  readonly #adapter: PatientAdapter
  readonly #turns = new Queue()
  #connection: DatabaseConnection | undefined

  constructor(
    database: SqliteDatabase,
    file: Pick<SQLite.Database, 'inTransaction'>,
    adapter: PatientAdapter,
  ) {
    super({ database })
    this.#file = file
    this.#adapter = adapter
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take()
    return (this.#connection ??= this.#patient(await super.acquireConnection()))
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // Until its turn it is none: what it wrote would be there at once.
    if (this.#adapter.isBeside) await connection.executeQuery(readingAlone(1))
    else await super.beginTransaction(connection)
  }

  override releaseConnection(): Promise<void> {
    this.#turns.give()
    return Promise.resolve()
  }

  #patient(connection: DatabaseConnection): DatabaseConnection {
    const tryAgain: DatabaseConnection['executeQuery'] = async (query, options) => {
      const begun = performance.now()
      for (;;) {
        try {
          return await connection.executeQuery(query, options)
        } catch (error) {
          // Within a transaction it has the file already, or could not have it without beginning anew.
          const withinMs = patience.getStore() ?? this.#adapter.patienceMs
          const isLate = performance.now() - begun >= withinMs
          if (!isBusy(error) || this.#file.inTransaction || isLate) throw error
        }
        this.#turns.give()
        await sleep(LOOK_AGAIN_MS)
        await this.#turns.take()
      }
    }
    return {
      executeQuery: tryAgain,
      streamQuery: (...given) => connection.streamQuery(...given),
    }
  }
}

export class PatientSqliteDialect extends SqliteDialect {
  readonly #adapter: PatientAdapter
  readonly #createDriver: () => Driver

  constructor(
    database: SqliteDatabase,
    file: Pick<SQLite.Database, 'inTransaction'>,
    { isBeside = false }: Turns = {},
  ) {
    super({ database })
    this.#adapter = new PatientAdapter(isBeside)
    this.#createDriver = () => new PatientDriver(database, file, this.#adapter)
  }

  override createDriver(): Driver {
    return this.#createDriver()
  }

  override createAdapter(): PatientAdapter {
    return this.#adapter
  }
}
