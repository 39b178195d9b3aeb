import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type SQLite from 'better-sqlite3'

/** Pages of log, about 4 MB, that whoever writes next folds into the file. */
const FOLD_FROM = 1000
/** So many, about 16 MB, would keep everybody waiting: a thread folds them. */
const APART_FROM = 4000
// Where a reader keeps the thread from folding all, it is not asked again at each write.
const PAUSE_MS = 1000

export interface LogFolding {
  /** To be called before something is begun that writes. Never fails: what is not folded stays in the log. */
  foldIfLong(): void
  /** Ends when no thread folds any more. */
  settled(): Promise<void>
}

/**
 * Folds the log of a SQLite file into it as it grows, in the place of SQLite itself, whose next writer folds all of it
 * however much another connection has left.
 */
export function foldingLog(file: SQLite.Database, path: string): LogFolding {
  file.pragma('wal_autocheckpoint = 0')
  const ask = file.prepare<[], { log: number; checkpointed: number }>('pragma wal_checkpoint(noop)')
  const fold = file.prepare('pragma wal_checkpoint(passive)')
  let apart: { worker: Worker; folding: Promise<void> } | undefined
  let pausedUntil = 0

  function foldWhatThereIs(): void {
    const { log, checkpointed } = ask.get() ?? { log: 0, checkpointed: 0 }
    const pages = log - checkpointed
    if (pages < FOLD_FROM) return
    if (pages < APART_FROM) {
      fold.get()
      return
    }
    if (performance.now() < pausedUntil) return
    pausedUntil = performance.now() + PAUSE_MS
    const worker = new Worker(new URL('./fold.worker.ts', import.meta.url), { workerData: path })
    // A command that is done does not wait for it: to close a store folds what is left.
    worker.unref()
    const folding = ended(worker).finally(() => {
      apart = undefined
      pausedUntil = performance.now() + PAUSE_MS
    })
    apart = { worker, folding }
  }

  return {
    foldIfLong() {
      if (apart !== undefined) return
      try {
        foldWhatThereIs()
      } catch {
        // A disk that is full or fails is told of by the write itself; for want of threads the log is left as it is.
      }
    },
    async settled() {
      // Nothing else may keep the process until then.
      apart?.worker.ref()
      await apart?.folding
    },
  }
}

async function ended(worker: Worker): Promise<void> {
  await Promise.race([once(worker, 'exit'), once(worker, 'error')]).catch(() => undefined)
}
