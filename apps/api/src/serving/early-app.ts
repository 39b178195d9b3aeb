import type { Hono } from 'hono'
import { createBaseApp } from './base-app.ts'
import type { Deps } from '../deps.ts'
import { healthRoutes } from '../health/health.routes.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { outcomesRoutes } from '../outcomes/outcomes.routes.ts'
import { isPage, readSite, serveSite } from '../site/site.ts'

const EARLY = new Set(['/healthz', '/readyz', '/api/v1/outcomes'])

/** Whether the early application answers it, before the rest is read and after. */
export function isEarly({ method, url }: Request): boolean {
  const { pathname } = new URL(url)
  return method === 'GET' && (EARLY.has(pathname) || isPage(pathname))
}

/** How the server is, its figures and its pages: what is asked of a server that has just started. */
export function createEarlyApp(deps: Deps): Hono<ApiEnv> {
  const app = createBaseApp(deps)
  app.route('/', healthRoutes(deps))
  app.route('/api/v1/outcomes', outcomesRoutes())
  app.get('*', serveSite(readSite))
  return app
}
