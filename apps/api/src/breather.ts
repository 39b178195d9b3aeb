import { setTimeout as sleep } from 'node:timers/promises'

const AT_ONCE_MS = 10
// In one turn of the event loop a single connection is accepted; in this time, as many as come.
const PAUSE_MS = 10
/** Of a work for which others wait: as long a pause as the work would double what they wait. */
export const SHORT_PAUSE_MS = 2

/** To be awaited between the pieces of a long work. */
export type Breather = () => Promise<void>

/**
 * Lets everybody else be answered whenever the work has gone on for a while: what SQLite reads of a whole country at once
 * nobody could interrupt.
 * @throws the reason of `signal` where the work is given up
 */
export function createBreather(signal?: AbortSignal, pauseMs = PAUSE_MS): Breather {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun < AT_ONCE_MS) return
    await sleep(pauseMs)
    signal?.throwIfAborted()
    begun = performance.now()
  }
}
