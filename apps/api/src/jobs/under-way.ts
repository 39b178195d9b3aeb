import { DomainError } from '@inflytt/domain'

interface UnderWay {
  over: AbortController
  works: Set<Promise<unknown>>
}

// What this process does on a store, so that it can be ended before the store is closed.
const underWay = new WeakMap<object, UnderWay>()

function of(db: object): UnderWay {
  const found = underWay.get(db) ?? { over: new AbortController(), works: new Set() }
  underWay.set(db, found)
  return found
}

/**
 * Does what goes on after whoever asked for it was answered: `signal` tells when it is to end.
 * @throws DomainError `store-unavailable` where everything has been ended
 */
export async function goOn<T>(db: object, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { over, works } = of(db)
  if (over.signal.aborted) throw new DomainError('store-unavailable', '')
  const done = work(over.signal)
  works.add(done)
  return done.finally(() => works.delete(done))
}

/** Ends what goes on in this process, and waits for it. Nothing begins in it any more. */
export async function endJobs(db: object): Promise<void> {
  const { over, works } = of(db)
  over.abort()
  await Promise.allSettled(works)
}

export const areJobsEnded = (db: object) => of(db).over.signal.aborted
