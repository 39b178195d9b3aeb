import { setImmediate as nextTurn } from 'node:timers/promises'
import { listDueFollowUps, listParticipating } from '@inflytt/db'
import { stockholmMonth } from '@inflytt/domain'
import type { Job } from '../jobs/job.ts'

/** Counts what has fallen due on the work lists, which are made anew whenever somebody looks. */
export const followUpsJob: Job = {
  schedule: () => ({ pattern: '0 6 * * 1-5' }),
  work: async ({ db, clock }, signal) => {
    const until = stockholmMonth(clock())
    let due = 0
    // One after the other: of a whole country at once, nobody would be answered for the better part of a minute.
    for (const { code } of await listParticipating(db)) {
      await nextTurn()
      if (signal.aborted) break
      const { totalRecords } = await listDueFollowUps(
        db,
        { municipalities: [code], until },
        { page: 1, limit: 1 },
      )
      due += totalRecords
    }
    return { due }
  },
}
