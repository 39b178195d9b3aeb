import { JOB_NAMES, type JobName } from '@inflytt/domain'
import { Cron } from 'croner'
import type { JobDeps } from './job.ts'
import { JOBS } from './job-list.ts'
import { readJobTimes } from './job-times.ts'
import { runQuietJob, startJob } from './run-job.ts'
import { areJobsEnded, endJobs } from './under-way.ts'

/**
 * Does what is due, once, whichever process looks first; whoever looks while it goes on, or after, leaves it. Gives
 * when all that began here is done.
 */
export async function doDueJobs(deps: JobDeps): Promise<void> {
  const isDue = await findDue(deps)
  await Promise.all(JOB_NAMES.filter(isDue).map((name) => doJob(deps, name)))
}

async function findDue(deps: JobDeps): Promise<(name: JobName) => boolean> {
  const now = deps.clock()
  const { nextRunOf } = await readJobTimes(deps, now)
  return (name) => {
    const next = nextRunOf(name)
    return next !== undefined && next <= now
  }
}

async function doJob(deps: JobDeps, name: JobName): Promise<void> {
  if (JOBS[name].isQuiet) return runQuietJob(deps, name)
  const isDue = async () => (await findDue(deps))(name)
  await (
    await startJob(deps, name, { isDue })
  )?.done
}

/** Looks every minute, and at once, for what is due, until stopped; what is under way then is ended. */
export function keepJobs(deps: JobDeps): () => Promise<void> {
  const look = () => {
    if (areJobsEnded(deps.db)) return
    doDueJobs(deps).catch((error: unknown) =>
      deps.log.error({ cause: error }, 'jobs were not looked at'),
    )
  }
  const timer = new Cron('* * * * *', { unref: true }, look)
  look()
  return async () => {
    timer.stop()
    await endJobs(deps.db)
  }
}
