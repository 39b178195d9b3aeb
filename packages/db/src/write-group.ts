import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { inSavepoint } from './savepoint.ts'
import type { Db, Trx } from './schema.ts'

/** A group takes no further write when it has been at work for this long: meanwhile nobody else is answered. */
const GROUP_MS = 8

type Work<T> = (trx: Trx) => Promise<T>

interface Waiting {
  work: Work<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

const queues = new WeakMap<Db, Waiting[]>()
const keepingInMemory = new WeakSet<Db>()

/**
 * Runs one write, all of it or nothing, and gives what it gives when that is on disk. On SQLite the writes that wait run
 * one after the other, and those of a few milliseconds are committed together, since the disk takes about as long over
 * many as over one. One that fails takes back what it wrote itself and nothing of the others; a commit that fails is the
 * failure of each. Between two groups whoever else has asked is answered.
 */
export function inSharedTransaction<T>(db: Db, work: Work<T>): Promise<T> {
  if (engineOf(db) !== 'sqlite') return db.transaction().execute(work)
  return new Promise<T>((resolve, reject) => {
    const waiting = { work, resolve: resolve as Waiting['resolve'], reject }
    const queue = queues.get(db)
    if (queue !== undefined) {
      queue.push(waiting)
      return
    }
    const first = [waiting]
    queues.set(db, first)
    void empty(db, first)
  })
}

async function empty(db: Db, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    await nextTurn()
    await commitGroup(db, queue)
  }
  queues.delete(db)
}

/** Takes as many writes off the queue as there is time for, and settles each. Never fails itself. */
async function commitGroup(db: Db, queue: Waiting[]): Promise<void> {
  const group: Waiting[] = []
  const results: PromiseSettledResult<unknown>[] = []
  let fault: { error: unknown } | undefined
  try {
    await keepInMemory(db)
    await db.transaction().execute((trx) => runGroup(trx, { queue, group, results }))
  } catch (error) {
    fault = { error }
  }
  // Where not even a transaction could be begun, everybody has waited for it.
  const settled = group.length > 0 ? group : queue.splice(0)
  settled.forEach(({ resolve, reject }, index) => {
    const result = results[index]
    if (result?.status === 'rejected') reject(result.reason)
    else if (fault !== undefined) reject(fault.error)
    else resolve(result?.value)
  })
}

/** What a savepoint may have to take back would else stand in a temporary file, and a server may have no folder for those. */
async function keepInMemory(db: Db): Promise<void> {
  if (keepingInMemory.has(db)) return
  await sql`pragma temp_store = memory`.execute(db)
  keepingInMemory.add(db)
}

interface Group {
  queue: Waiting[]
  /** Those that are taken off the queue, and of each that is over what came of it. */
  group: Waiting[]
  results: PromiseSettledResult<unknown>[]
}

async function runGroup(trx: Trx, { queue, group, results }: Group): Promise<void> {
  const begun = performance.now()
  do {
    const waiting = queue.shift()!
    group.push(waiting)
    results.push(await inSavepoint(trx, waiting.work))
  } while (queue.length > 0 && performance.now() - begun < GROUP_MS)
}
