import { Worker } from 'node:worker_threads'
import { type Db, findLastPlace, findStorePlace } from '@inflytt/db'

/** The households at the places of a file behind `after`, up to `upTo`. */
export interface ExportOrder {
  after: number
  upTo: number
}

export type ExportAnswer = { lines: Uint8Array<ArrayBuffer> } | { failure: string }

// Two threads take a tenth of a second to begin.
const MANY_HOUSEHOLDS = 20_000
const THREADS = 2
/** So few that what an order makes is gone before its thread sweeps: with 2000 it takes twice as long. */
const PLACES = 50
const MOST_YOUNG_MB = 8
const MOST_HEAP_MB = 32
/** So many orders are under way: a slow reader holds no more than that. */
const AHEAD = 16

/** A second export meanwhile is read without threads: ten of them would be twenty. */
let isBusy = false

/**
 * All households as lines: those of a large SQLite file in its order, read and written by two threads, so that nobody else
 * waits and it takes half the time; those of other stores, and while it is done for somebody else, as `otherwise` has them.
 */
export async function* piecesApart(
  db: Db,
  otherwise: () => AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const place = await findStorePlace(db)
  const last = place?.engine === 'sqlite' ? await findLastPlace(db) : 0
  const isApart = place?.engine === 'sqlite' && last >= MANY_HOUSEHOLDS && !isBusy
  const threads = isApart ? beginThreads(place.path) : []
  if (threads.length === 0) yield* otherwise()
  else yield* readByThreads(threads, last)
}

/** As many as the system gives. */
function beginThreads(path: string): ExportThread[] {
  const threads: ExportThread[] = []
  try {
    while (threads.length < THREADS) threads.push(new ExportThread(path))
  } catch {
    // One does alone what two would, and none is for `otherwise`.
  }
  return threads
}

async function* readByThreads(
  threads: readonly ExportThread[],
  last: number,
): AsyncGenerator<Uint8Array> {
  isBusy = true
  try {
    yield* inOrder(threads, last)
  } finally {
    isBusy = false
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

async function* inOrder(threads: readonly ExportThread[], last: number): AsyncGenerator<Uint8Array> {
  const asked: Promise<Uint8Array>[] = []
  for (let after = 0; after < last || asked.length > 0;) {
    for (; after < last && asked.length < AHEAD; after += PLACES) {
      const thread = threads[(after / PLACES) % threads.length]
      if (thread) asked.push(thread.lines({ after, upTo: after + PLACES }))
    }
    const lines = await asked.shift()
    if (lines) yield lines
  }
}

/** A thread that answers its orders one after the other. */
class ExportThread {
  readonly #worker: Worker
  readonly #waiting: PromiseWithResolvers<Uint8Array>[] = []

  constructor(path: string) {
    this.#worker = new Worker(new URL('./export.worker.ts', import.meta.url), {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
    })
    this.#worker.unref()
    this.#worker.on('message', (answer: ExportAnswer) => {
      const waiting = this.#waiting.shift()
      if ('lines' in answer) waiting?.resolve(answer.lines)
      else waiting?.reject(new Error(answer.failure))
    })
    this.#worker.on('error', (cause) => this.#fail(cause))
    this.#worker.on('exit', () => this.#fail())
  }

  lines(order: ExportOrder): Promise<Uint8Array> {
    const waiting = Promise.withResolvers<Uint8Array>()
    // One that fails is told of in its turn, or not at all.
    waiting.promise.catch(() => {})
    this.#waiting.push(waiting)
    this.#worker.postMessage(order, [])
    return waiting.promise
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(cause?: unknown): void {
    for (const { reject } of this.#waiting.splice(0))
      reject(new Error('A thread of the export ended early.', { cause }))
  }
}
