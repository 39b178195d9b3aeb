import { type Progress, Stopped } from '../import-jobs.ts'

/** How many rows are done, and whether to stop: read and written by both threads. */
export type SharedProgress = Int32Array

const DONE = 0
const STOP = 1
const LOOK_EVERY_MS = 100

/** What is to be handed to a thread. */
export function createShared(): SharedProgress {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
}

/** Lets a thread that has begun tell how far it has come, and be stopped. Gives a function that ends the looking. */
export function followShared(progress: Progress, shared: SharedProgress): () => void {
  const looking = setInterval(() => {
    progress.done = Atomics.load(shared, DONE)
    if (progress.isStopped()) Atomics.store(shared, STOP, 1)
  }, LOOK_EVERY_MS)
  return () => clearInterval(looking)
}

/** The same as the thread itself sees it. */
export function sharedProgress(work: Progress['work'], shared: SharedProgress): Progress {
  const isStopped = () => Atomics.load(shared, STOP) === 1
  return {
    work,
    total: null,
    get done() {
      return Atomics.load(shared, DONE)
    },
    set done(rows) {
      Atomics.store(shared, DONE, rows)
    },
    stop: () => undefined,
    isStopped,
    throwIfStopped: () => {
      if (isStopped()) throw new Stopped()
    },
  }
}
