import type { Job } from '../jobs/job.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'
import { sweepAsOperator } from './retention-runs.service.ts'

/** What is decided and on is done; each rule leaves a run of its own, with its counts. */
export const retentionJob: Job = {
  schedule: ({ retentionSchedule }) =>
    retentionSchedule === undefined ? undefined : { pattern: retentionSchedule },
  steadyDays: 7,
  work: async (deps, signal) => {
    await untilWritersAreLetGo()
    const { runs, failed } = await sweepAsOperator(deps, false, { signal })
    if (failed[0] !== undefined) throw failed[0].cause
    return { rules: runs.length }
  },
}
