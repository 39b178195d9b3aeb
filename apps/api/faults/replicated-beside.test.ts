import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listArchivedTables, openSqlite } from '@inflytt/db'
import { type Replicator, startReplicator } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { keepLogging, officerAt, storedRefs } from './load.testing.ts'

async function archivedTables(path: string): Promise<string[]> {
  const store = openSqlite(path)
  const tables = (await listArchivedTables(store.db)).map(({ name }) => name)
  await store.close()
  return tables
}

const LOAD_MS = 8000
const FEWEST_FOLDINGS = 3
const LONGEST_FOLDING_MS = 5000

let folder: string
let server: StartedServer | undefined
let replicator: Replicator | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-replicated-'))
})
afterEach(async () => {
  replicator?.stop()
  await server?.kill()
  rmSync(folder, { recursive: true })
})

it('another program that folds the log, as Litestream does, keeps nobody from logging, stopping and starting', async () => {
  const path = join(folder, 'inflytt.sqlite')
  await seedStore(path)
  server = await startServer(path)
  const headers = await officerAt(server.address)
  replicator = startReplicator(path, 200)
  const load = keepLogging(server.address, headers)
  const logSize = () => statSync(`${path}-wal`).size
  const sizes = [logSize()]
  for (let waited = 0; waited < LOAD_MS; waited += 100) {
    await wait(100)
    sizes.push(logSize())
  }
  expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ status: 'ready' })
  await load.end()
  expect([load.refused, [...load.unanswered]]).toEqual([[], []])
  expect([...replicator.folded.keys()].toSorted()).toEqual(['passive', 'restart', 'truncate'])

  // How large it is between two foldings is how fast is written; a log that one of the server's readers held for the
  // whole load would be as large as all that was written, and nobody could empty it after.
  const grown = sizes.reduce((sum, size, at) => sum + Math.max(0, size - (sizes[at - 1] ?? 0)), 0)
  expect(replicator.folded.get('truncate')).toBeGreaterThanOrEqual(FEWEST_FOLDINGS)
  expect(Math.max(...sizes)).toBeLessThan(grown / 2)
  await expect.poll(logSize, { timeout: LONGEST_FOLDING_MS }).toBeLessThan(Math.max(...sizes) / 10)

  // What it holds is left as it is.
  expect(await server.stop()).toBe(0)
  server = await startServer(path)
  const again = { ...headers, Origin: server.address }
  expect(await storedRefs(server.address, again)).toEqual([...load.saved.values()].toSorted())
  const tables = await archivedTables(path)
  expect(tables).toContain('household')
  expect(tables.filter((name) => name.includes('litestream'))).toEqual([])
  replicator.stop()
  replicator = undefined
  expect(await server.stop()).toBe(0)
  expect(await differencesIn(path)).toEqual([])
})
