import { setTimeout as sleep } from 'node:timers/promises'
import { countDueFollowUps, type Db, type DueFilter } from '@inflytt/db'

const AT_ONCE_MS = 10
// In one turn of the event loop a single connection is accepted; in this time, as many as come.
const PAUSE_MS = 10

/**
 * How many follow-ups are due, counted one municipality after the other: of a whole country at once, nobody would be
 * answered until its end.
 * @throws the reason of `signal` where it is given up
 */
export async function countDue(
  db: Db,
  { municipalities, until }: DueFilter,
  signal?: AbortSignal,
): Promise<number> {
  let due = 0
  let begun = performance.now()
  for (const code of municipalities) {
    due += await countDueFollowUps(db, { municipalities: [code], until })
    if (performance.now() - begun < AT_ONCE_MS) continue
    await sleep(PAUSE_MS)
    signal?.throwIfAborted()
    begun = performance.now()
  }
  return due
}
