import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@inflytt/domain'

const HELD_BY_ANOTHER = new Set<unknown>(['55P03', 'SQLITE_BUSY'])
const LOOK_AGAIN_MS = 200
/** More than anybody has the store at a time, and less than who asked waits for an answer. */
const LONGEST_WAIT_MS = 10 * 60_000

const isHeldOnPostgres = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '55P03'

/** At the store, or at the gate before it. */
const isHeld = (error: unknown) =>
  error instanceof DomainError
    ? error.code === 'store-unavailable'
    : error instanceof Error && 'code' in error && HELD_BY_ANOTHER.has(error.code)

/** What a starting server writes first: another that starts beside it may be at it for longer than a writer waits. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isHeldOnPostgres(error)) throw error
      await sleep(LOOK_AGAIN_MS)
    }
  }
}

/**
 * Tries again until it has its turn, for ten minutes: what would be lost is the work of minutes, where others are refused
 * after seconds. Between two tries it has no connection.
 * @param attempt calls `begin` when it has its turn; what fails after that is not tried again
 * @throws what the attempt throws; the reason of `signal` where it is given up
 */
export async function onceFree<T>(
  attempt: (begin: () => void) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const first = performance.now()
  for (;;) {
    let isBegun = false
    try {
      return await attempt(() => void (isBegun = true))
    } catch (error) {
      if (isBegun || !isHeld(error) || performance.now() - first > LONGEST_WAIT_MS) throw error
    }
    await sleep(LOOK_AGAIN_MS)
    signal?.throwIfAborted()
  }
}
