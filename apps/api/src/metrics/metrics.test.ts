import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createTestDeps, type TestDeps, testDepsOver } from '../http/deps.testing.ts'
import { createMetricsServer } from './metrics-server.ts'
import { createMetrics } from './metrics.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps.store.close())

const valueOf = (text: string, name: string) =>
  new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1]

it('counts by the pattern of the route, and by nothing that a sender chose', async () => {
  const metrics = createMetrics(deps)
  const app = createApp({ ...deps, metrics })
  for (const path of [
    '/healthz',
    '/api/v1/households/2305-26-0001?q=hemlig',
    '/api/v1/households/2305-26-0003',
    '/api/v1/households/2305-26-0002',
    '/api/v1/hemlig',
    '/kommuner/hemlig',
  ])
    await app.request(path)
  await app.request('/healthz', { method: 'HEMLIG' })
  const text = await metrics.text()
  const count = (labels: string) =>
    text.includes(`inflytt_http_request_duration_seconds_count{${labels}}`)
  expect(count('method="GET",route="/healthz",status="200"')).toBe(true)
  expect(text).toContain('_count{method="GET",route="/api/v1/households/:ref",status="401"} 2')
  expect(text).toMatch(/_count\{method="other",/)
  expect(text).not.toMatch(/hemlig|2305/)
})

it('tells the size of the store, and has a gap where there is nothing to tell', async () => {
  const text = await createMetrics(deps).text()
  expect(valueOf(text, 'inflytt_store_bytes')).toBe('0')
  expect(valueOf(text, 'nodejs_eventloop_lag_seconds')).toBeDefined()
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeDefined()
  expect(valueOf(text, 'inflytt_backup_age_seconds')).toBeUndefined()
  expect(valueOf(text, 'inflytt_statistics_age_seconds')).toBeUndefined()
})

it('tells how old the newest backup of the folder is, and when one is overdue', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-metrics-'))
  const store = openSqlite(join(folder, 'inflytt.sqlite'))
  try {
    const over = testDepsOver(store, { backups: { ...deps.config.backups, folder } })
    const metrics = createMetrics(over)
    expect(valueOf(await metrics.text(), 'inflytt_backup_is_old')).toBe('1')
    writeFileSync(join(folder, 'inflytt-20261123T110000Z.sqlite.zst'), '')
    writeFileSync(join(folder, 'inflytt-20261122T110000Z.sqlite'), '')
    const read = await metrics.text()
    expect(valueOf(read, 'inflytt_backup_age_seconds')).toBe('3600')
    expect(valueOf(read, 'inflytt_backup_is_old')).toBe('0')
    expect(Number(valueOf(read, 'inflytt_store_bytes'))).toBeGreaterThan(0)
    expect(read).not.toContain(folder)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})

it('answers on a port of its own, GET /metrics alone', async () => {
  const server = createMetricsServer(createMetrics(deps)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const found = await fetch(`${address}/metrics`)
  expect(found.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(await found.text()).toContain('inflytt_store_bytes')
  expect((await fetch(`${address}/`)).status).toBe(404)
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404)
  server.close()
})
