import type { JobName } from '@inflytt/domain'
import { sealingJob } from '../audit/sealing.job.ts'
import { backupJob } from '../backups/backup.job.ts'
import { followUpsJob } from '../follow-ups/follow-ups.job.ts'
import { remindersJob } from '../reminders/reminders.job.ts'
import { retentionJob } from '../retention/retention.job.ts'
import { statisticsJob } from '../statistics/statistics.job.ts'
import type { Job } from './job.ts'

export const JOBS: Readonly<Record<JobName, Job>> = {
  backup: backupJob,
  retention: retentionJob,
  followUps: followUpsJob,
  reminders: remindersJob,
  statistics: statisticsJob,
  sealing: sealingJob,
}

/** Several processes look at the same leases. */
export const leaseOf = (name: JobName) => `job/${name}`
