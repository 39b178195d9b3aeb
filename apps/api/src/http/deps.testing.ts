import { Hono } from 'hono'
import type { Store } from '@inflytt/db'
import { createTestStore } from '@inflytt/db/testing'
import { readConfig } from '../configuration/config.ts'
import type { Config } from '../configuration/config.ts'
import type { Deps } from '../deps.ts'
import { createIdMaker } from '../identifiers.ts'
import { checkAccept } from './answers/accept.ts'
import type { ApiEnv } from './api-env.ts'
import { createLog } from './log.ts'
import { createNotFound } from './requests/methods.ts'
import { onError } from './problems/on-error.ts'
import { refuseForeignOrigin } from './requests/origin.ts'
import { refuseUnreadQuery } from './requests/query-guard.ts'
import { responseHeaders } from './answers/response-headers.ts'

const TEST_BASE_URL = 'http://localhost'
const TEST_NOW = '2026-11-23T12:00:00.000Z'

export interface TestDeps extends Deps {
  store: Store
  /** Lines that were logged, parsed. */
  logged: Record<string, unknown>[]
  setNow(instant: string): void
}

/** Real dependencies over an empty, migrated store in memory, with a clock that stands still. */
export async function createTestDeps(config: Partial<Config> = {}): Promise<TestDeps> {
  return testDepsOver(await createTestStore('sqlite'), config)
}

/** The same over a store of the test's own. */
export function testDepsOver(store: Store, config: Partial<Config> = {}): TestDeps {
  let now = new Date(TEST_NOW)
  const clock = () => now
  const logged: Record<string, unknown>[] = []
  return {
    store,
    logged,
    setNow: (instant) => void (now = new Date(instant)),
    db: store.db,
    config: {
      ...readConfig({}),
      authSecret: 'a secret that only the tests know, 42',
      ...config,
    } as Deps['config'],
    log: createLog('debug', {
      write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>),
    }),
    clock,
    newId: createIdMaker(clock),
    random: () => 0,
    baseUrl: () => TEST_BASE_URL,
  }
}

/** An application with everything that surrounds a route, and none of the product's own. */
export function createTestApp(deps: Deps) {
  const app = new Hono<ApiEnv>()
    .use(responseHeaders(deps))
    .use(refuseForeignOrigin)
    .use('/api/v1/*', checkAccept)
    .use('/api/v1/*', refuseUnreadQuery)
  app.onError(onError)
  app.notFound(createNotFound(app, () => false))
  return app
}

/** What a browser adds to a write with a cookie. */
export function ownOrigin(headers: Record<string, string>): Record<string, string> {
  return headers['Cookie'] === undefined ? {} : { Origin: TEST_BASE_URL }
}

/** The request that most tests make. */
export function jsonRequest(
  method: string,
  body: unknown,
  headers: Record<string, string> = {},
): RequestInit {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...ownOrigin(headers), ...headers },
  }
}
