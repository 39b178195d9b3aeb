import { Hono } from 'hono'
import { withCaller } from '../access/with-caller.ts'
import { checkAccept } from '../http/answers/accept.ts'
import { openToOtherSites } from '../http/answers/open-to-other-sites.ts'
import { responseHeaders } from '../http/answers/response-headers.ts'
import { requireClock } from '../http/requests/clock-set.ts'
import { refuseForeignOrigin } from '../http/requests/origin.ts'
import { refuseUnreadQuery } from '../http/requests/query-guard.ts'
import { waitToWrite } from '../http/requests/wait-to-write.ts'
import { fromReplica } from '../store/replica.ts'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { onError } from '../http/problems/on-error.ts'

/** What every request passes on its way to its noun, and how its failure is told. */
export function createBaseApp(deps: Deps): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  if (deps.metrics) app.use(deps.metrics.meter)
  app.use(responseHeaders(deps))
  app.use('/api/v1/open-data/*', openToOtherSites)
  app.use(refuseForeignOrigin)
  app.use('/api/*', requireClock(deps))
  app.use('/api/*', withCaller(deps))
  app.use(
    '/api/*',
    fromReplica(deps, (request, env) => app.fetch(request, env)),
  )
  app.use('/api/*', checkAccept)
  app.use('/api/*', refuseUnreadQuery)
  app.use('/api/*', waitToWrite)
  app.onError(onError)
  return app
}
