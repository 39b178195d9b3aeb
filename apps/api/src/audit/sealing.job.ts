import type { Job } from '../jobs/job.ts'
import { sealAuditTrail } from './sealer.ts'

/** Two processes that seal at once seal one after the other, so it needs no lease. */
export const sealingJob: Job = {
  schedule: () => ({ pattern: '* * * * *' }),
  isQuiet: true,
  work: async (deps, signal) => ({
    events: await sealAuditTrail(deps, { signal, isPatient: true }),
  }),
}
