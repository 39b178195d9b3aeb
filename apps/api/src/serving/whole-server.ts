import { createApp } from '../app.ts'
import { fixDemoYearsLater } from '../demo/demo-publications.ts'
import type { Deps } from '../deps.ts'
import { keepEndingImports } from '../imports/stale-imports.ts'
import { keepJobs } from '../jobs/keep-jobs.ts'

export interface WholeServer {
  fetch: ReturnType<typeof createApp>['fetch']
  /** Gives when what works beside requests has ended, and all of them are answered. */
  stop: (drained: Promise<void>) => Promise<void>
}

/** Every noun, and what is done without being asked. */
export function startWholeServer(deps: Deps): WholeServer {
  const demoYears = fixDemoYearsLater(deps)
  const stopJobs = keepJobs(deps)
  const stopEnding = keepEndingImports(deps)
  return {
    fetch: createApp(deps).fetch,
    stop: async (drained) => {
      await Promise.all([drained, demoYears.stop(), stopJobs()])
      await stopEnding()
    },
  }
}
