import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@inflytt/domain'

const HELD_BY_ANOTHER = new Set<unknown>(['55P03', 'SQLITE_BUSY'])
const LOOK_AGAIN_MS = 200
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

/** How long a turn is waited for. */
export interface Patience {
  withinMs: number
  /** Gives it up before. */
  signal?: AbortSignal | undefined
}

/**
 * Tries again until it has its turn, for longer than the store itself lets a writer wait; between two tries it has no
 * connection.
 * @param attempt calls `begin` when it has its turn: what fails after that is not tried again
 * @throws what the attempt throws; the reason of `signal`
 */
export async function onceFree<T>(
  { withinMs, signal }: Patience,
  attempt: (begin: () => void) => Promise<T>,
): Promise<T> {
  const first = performance.now()
  for (;;) {
    let isBegun = false
    try {
      return await attempt(() => void (isBegun = true))
    } catch (error) {
      if (isBegun || !isHeld(error) || performance.now() - first >= withinMs) throw error
    }
    await sleep(LOOK_AGAIN_MS)
    signal?.throwIfAborted()
  }
}
