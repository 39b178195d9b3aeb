import { setImmediate as nextTurn } from 'node:timers/promises'
import { engineOf } from '../engine.ts'
import { inSavepoint } from './savepoint.ts'
import type { Db, Trx } from '../../schema.ts'

/** A group takes no further write when its writes have taken this long together: who reads what is written waits for it. */
const GROUP_MS = 16

type Work<T> = (trx: Trx) => Promise<T>

export interface Sharing {
  /** It takes so long that nobody else's answer may wait for it: it is committed alone. */
  isLong?: boolean | undefined
}

interface Waiting extends Sharing {
  work: Work<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

const queues = new WeakMap<Db, Waiting[]>()

/**
 * Runs one write, all of it or nothing, and gives what it gives when that is on disk. On SQLite the writes that wait run
 * one after the other, and those of a few milliseconds are committed together, since the disk takes about as long over
 * many as over one. One that fails takes back what it wrote itself and nothing of the others; a commit that fails is the
 * failure of each. Between two writes whoever else has asked is answered.
 */
export function inSharedTransaction<T>(
  db: Db,
  work: Work<T>,
  { isLong = false }: Sharing = {},
): Promise<T> {
  if (engineOf(db) !== 'sqlite') return db.transaction().execute(work)
  return new Promise<T>((resolve, reject) => {
    const waiting = { work, isLong, resolve: resolve as Waiting['resolve'], reject }
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

interface Group {
  queue: Waiting[]
  /** Those that are taken off the queue, and of each that is over what came of it. */
  group: Waiting[]
  results: PromiseSettledResult<unknown>[]
}

async function runGroup(trx: Trx, { queue, group, results }: Group): Promise<void> {
  let atWorkMs = 0
  const hasRoom = () => queue.length > 0 && !queue[0]?.isLong && atWorkMs < GROUP_MS
  do {
    const begun = performance.now()
    const waiting = queue.shift()!
    group.push(waiting)
    // What is committed alone fails with its transaction: nothing has to be kept to take it back.
    if (waiting.isLong) results.push({ status: 'fulfilled', value: await waiting.work(trx) })
    else results.push(await inSavepoint(trx, waiting.work))
    atWorkMs += performance.now() - begun
    // In one turn of the event loop a single connection is accepted: without this, who comes anew waits for many groups. Also
    // after the last, so that a write that has come meanwhile is committed with it.
    await nextTurn()
  } while (!group.at(-1)?.isLong && hasRoom())
}
