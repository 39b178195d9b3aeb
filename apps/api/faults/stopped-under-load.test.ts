import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { keepLogging, officerAt, storedRefs } from './load.testing.ts'

const CLIENTS = 20
const STOPS = 5

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-stop-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

it(`a server that is told to stop under load, ${STOPS} times, answers everything that it has begun`, async () => {
  const path = join(folder, 'inflytt.sqlite')
  await seedStore(path)
  const saved: string[] = []
  let headers: Record<string, string> | undefined
  for (let stop = 0; stop < STOPS; stop += 1) {
    server = await startServer(path)
    headers ??= await officerAt(server.address)
    const load = keepLogging(
      server.address,
      { ...headers, Origin: server.address },
      { clients: CLIENTS },
    )
    await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(CLIENTS)
    expect(await server.stop()).toBe(0)
    await load.end()
    // The log is folded into the store.
    expect(existsSync(`${path}-wal`)).toBe(false)
    const allowed = '503 application/problem+json store-unavailable'
    expect(load.refused.filter((refusal) => refusal !== allowed)).toEqual([])
    saved.push(...load.saved.values())
    // Nothing was saved whose answer did not arrive.
    server = await startServer(path)
    expect(await storedRefs(server.address, headers)).toEqual(saved.toSorted())
    expect(await server.stop()).toBe(0)
  }
  expect(await differencesIn(path)).toEqual([])
})
