import { type LastJobRuns, listLastJobRuns } from '@inflytt/db'
import type { JobName } from '@inflytt/domain'
import type { JobDeps } from './job.ts'
import { JOBS } from './job-list.ts'
import { latestStart, nextRunAt, onceSteady } from './job-schedule.ts'

/** When each job ran last, and when it is to run next; undefined where it is started by hand alone. */
export interface JobTimes {
  lastRuns: ReadonlyMap<JobName, LastJobRuns>
  nextRunOf: (name: JobName) => Date | undefined
}

export async function readJobTimes({ db, config }: JobDeps, now: Date): Promise<JobTimes> {
  const { lastRuns, starts } = await listLastJobRuns(db, latestStart(now))
  const nextRunOf = (name: JobName) => {
    const { schedule: scheduleBy, steadyDays } = JOBS[name]
    const schedule = scheduleBy(config)
    if (schedule === undefined) return undefined
    const next = nextRunAt(schedule, lastRuns.get(name)?.last, now)
    return steadyDays === undefined ? next : onceSteady(next, steadyDays, { starts, now })
  }
  return { lastRuns, nextRunOf }
}
