import { nameOf } from '@inflytt/reference'
import { type Job, JobFault } from '../jobs/job.ts'
import { refreshStatistics } from './refresh-statistics.ts'

export const statisticsJob: Job = {
  schedule: ({ statistics: { refreshHours } }) =>
    refreshHours === undefined ? undefined : { hours: refreshHours },
  work: async (deps, signal) => {
    const { refreshHours: _, ...addresses } = deps.config.statistics
    const refreshed = (await refreshStatistics(deps, { ...addresses, signal })) ?? []
    for (const table of refreshed) {
      const { figures, failure } = table
      const said = { statistics: nameOf(table) }
      if (failure === null) deps.log.info({ ...said, figures }, 'statistics fetched')
      else deps.log.warn({ ...said, failure }, 'statistics not fetched')
    }
    const failed = refreshed.filter(({ failure }) => failure !== null).length
    const counts = { tables: refreshed.length - failed }
    if (failed > 0) throw new JobFault('source_failed', { counts: { ...counts, failedTables: failed } })
    return counts
  },
}
