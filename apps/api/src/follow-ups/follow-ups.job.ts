import { listDueFollowUps, listParticipating } from '@inflytt/db'
import { stockholmMonth } from '@inflytt/domain'
import type { Job } from '../jobs/job.ts'

/** Counts what has fallen due on the work lists, which are made anew whenever somebody looks. */
export const followUpsJob: Job = {
  schedule: () => ({ pattern: '0 6 * * 1-5' }),
  work: async ({ db, clock }) => {
    const municipalities = (await listParticipating(db)).map(({ code }) => code)
    const until = stockholmMonth(clock())
    const { totalRecords } = await listDueFollowUps(db, { municipalities, until }, { page: 1, limit: 1 })
    return { due: totalRecords }
  },
}
