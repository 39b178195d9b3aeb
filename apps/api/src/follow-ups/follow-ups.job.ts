import { listParticipating } from '@inflytt/db'
import { stockholmMonth } from '@inflytt/domain'
import type { Job } from '../jobs/job.ts'
import { countDue } from './due-follow-ups.ts'

/** Counts what has fallen due on the work lists, which are made anew whenever somebody looks. */
export const followUpsJob: Job = {
  schedule: () => ({ pattern: '0 6 * * 1-5' }),
  work: async ({ db, clock }, signal) => {
    const municipalities = (await listParticipating(db)).map(({ code }) => code)
    return { due: await countDue(db, { municipalities, until: stockholmMonth(clock()) }, signal) }
  },
}
