import { Worker } from 'node:worker_threads'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { type FileFault, StoreFileError } from './file-watch.ts'
import type { Store } from '../store.ts'
import type { Database } from '../../schema.ts'

/** One question that takes long holds up those who come after it, and two do. */
const MOST_THREADS = 2

export interface Asked {
  id: number
  sql: string
  parameters: readonly unknown[]
}

export type Told =
  | { id: number; rows: unknown[] }
  | { id: number; fault: FileFault }
  | { id: number; message: string; code: string | undefined }

type Waiting = PromiseWithResolvers<unknown[]>

/** The thread was gone before it had answered. */
class ThreadGoneError extends Error {
  override readonly name = 'ThreadGoneError'
}

/** A thread with a connection of its own to the file, begun when it is first asked. */
class ReadingThread {
  readonly #path: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #asked = 0
  #isOver = false

  constructor(path: string) {
    this.#path = path
  }

  get load(): number {
    return this.#waiting.size
  }

  async ask(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    if (this.#isOver)
      throw new ThreadGoneError('The database connection is not open: the threads were closed.')
    const worker = (this.#worker ??= this.#begin())
    const id = ++this.#asked
    const waiting: Waiting = Promise.withResolvers()
    this.#waiting.set(id, waiting)
    worker.postMessage({ id, sql, parameters } satisfies Asked, [])
    return waiting.promise
  }

  async end(): Promise<void> {
    this.#isOver = true
    await this.#worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), {
      workerData: this.#path,
    })
    worker.unref()
    worker.on('message', (told: Told) => this.#hear(told))
    // Whoever asks next begins another.
    const over = (cause?: unknown) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      const left = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const { reject } of left) reject(new ThreadGoneError('The reading thread ended.', { cause }))
    }
    worker.on('error', over)
    worker.on('exit', () => over())
    return worker
  }

  #hear(told: Told): void {
    const waiting = this.#waiting.get(told.id)
    this.#waiting.delete(told.id)
    if ('rows' in told) waiting?.resolve(told.rows)
    else if ('fault' in told) waiting?.reject(new StoreFileError(told.fault))
    else waiting?.reject(Object.assign(new Error(told.message), { code: told.code }))
  }
}

/** Asks the thread that fewest wait for. */
class ThreadsDriver implements Driver {
  readonly #threads: readonly ReadingThread[]

  constructor(path: string) {
    this.#threads = Array.from({ length: MOST_THREADS }, () => new ReadingThread(path))
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const [first, ...others] = this.#threads as [ReadingThread, ...ReadingThread[]]
    const thread = others.reduce((least, other) => (other.load < least.load ? other : least), first)
    return {
      async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
        const ask = async () => ({ rows: (await thread.ask(sql, parameters)) as Row[] })
        try {
          return await ask()
        } catch (error) {
          // It has written nothing, so that another may be asked the same.
          if (error instanceof ThreadGoneError) return ask()
          throw error
        }
      },
      streamQuery: () => readsAlone(),
    }
  }

  async releaseConnection(): Promise<void> {}

  beginTransaction = readsAlone
  commitTransaction = readsAlone
  rollbackTransaction = readsAlone

  async destroy(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }
}

function readsAlone(): never {
  throw new Error('A reading thread answers one query at a time.')
}

class ManyConnections extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/**
 * Threads that read a file that `openSqlite` has open, for what takes long: nobody else waits for it. What is committed is
 * seen at once. It writes nothing and knows no transactions.
 */
export function openReadingThreads(path: string): Store {
  const dialect: Dialect = {
    createAdapter: () => new ManyConnections(),
    createDriver: () => new ThreadsDriver(path),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
  const db = new Kysely<Database>({ dialect })
  return { db, engine: 'sqlite', close: () => db.destroy() }
}
