import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seedStore, type StartedServer, startServer } from '../src/serving/servers.testing.ts'
import { keepLogging, logOnce, officerAt } from './load.testing.ts'

const PAGE_BYTES = 4096

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-damaged-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

it('a store that is overwritten under a running server answers 503, and the next start says how to restore', async () => {
  const path = join(folder, 'inflytt.sqlite')
  await seedStore(path)
  server = await startServer(path)
  const { address } = server
  const headers = await officerAt(address)
  const load = keepLogging(address, headers)
  await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(20)
  await load.end()
  // Folds the log in, and has the server read from the file again.
  await openSqlite(path).close()
  const file = openSync(path, 'r+')
  const damage = Buffer.alloc(statSync(path).size - PAGE_BYTES, 0xa5)
  writeSync(file, damage, 0, damage.length, PAGE_BYTES)
  closeSync(file)

  const figures = await fetch(`${address}/api/v1/outcomes?by=municipality,year`)
  expect([figures.status, figures.headers.get('content-type')]).toEqual([
    503,
    'application/problem+json',
  ])
  const late = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
  await logOnce(late, address, headers, 'late')
  expect(late.refused).toEqual(['503 application/problem+json store-unavailable'])
  const ready = await fetch(`${address}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ reason: 'The store is damaged: restore a backup.' })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  await server.kill()
  await expect(startServer(path)).rejects.toThrow(/restore a backup: pnpm inflytt restore <file>/)
})
