import { setTimeout as sleep } from 'node:timers/promises'
import { countDueFollowUps, listParticipating } from '@inflytt/db'
import { stockholmMonth } from '@inflytt/domain'
import type { Job } from '../jobs/job.ts'

// In one turn of the event loop a single connection is accepted; in this time, as many as come.
const PAUSE_MS = 10

/** Counts what has fallen due on the work lists, which are made anew whenever somebody looks. */
export const followUpsJob: Job = {
  schedule: () => ({ pattern: '0 6 * * 1-5' }),
  work: async ({ db, clock }, signal) => {
    const until = stockholmMonth(clock())
    let due = 0
    // One after the other: of a whole country at once, nobody would be answered for the better part of a minute.
    for (const { code } of await listParticipating(db)) {
      await sleep(PAUSE_MS)
      if (signal.aborted) break
      due += await countDueFollowUps(db, { municipalities: [code], until })
    }
    return { due }
  },
}
