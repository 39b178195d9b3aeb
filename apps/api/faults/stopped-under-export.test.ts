import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type StartedServer, startServer } from '../src/serving/servers.testing.ts'
import { type Headers, keepLogging, storedRefs } from './load.testing.ts'
import { serveManyHouseholds } from './many-households.testing.ts'

// Longer than what the connection and the server hold, so that most of the file is still to come.
const HOUSEHOLDS = 20_000
const HEADING = 2

let folder: string
let path: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-export-'))
  path = join(folder, 'inflytt.sqlite')
})
afterEach(async () => {
  await server?.kill()
  server = undefined
  rmSync(folder, { recursive: true })
})

/** Starts a server of so many households, and an export of them of which nothing is read yet. */
async function startExport(): Promise<{ answer: IncomingMessage; headers: Headers }> {
  const many = await serveManyHouseholds(path, HOUSEHOLDS)
  const { headers } = many
  server = many.server
  const request = get(`${server.address}/api/v1/households?format=csv`, {
    headers: { ...headers, Accept: 'text/csv' },
  })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(200)
  return { answer, headers }
}

it('a server that is told to stop sends an export that is under way to its end, and then stops', async () => {
  const { answer, headers } = await startExport()
  const load = keepLogging(server!.address, headers)
  await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(20)
  const stopped = server!.stop()
  let lines = 0
  for await (const chunk of answer) lines += (chunk as Buffer).filter((byte) => byte === 0x0a).length
  expect(answer.complete).toBe(true)
  expect(lines).toBeGreaterThanOrEqual(HOUSEHOLDS + HEADING)
  expect(await stopped).toBe(0)
  await load.end()
  expect(existsSync(`${path}-wal`)).toBe(false)
})

it('where nobody reads on it stops nevertheless, and whoever has part of the file can tell', async () => {
  const { answer, headers } = await startExport()
  const load = keepLogging(server!.address, headers)
  await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(20)
  expect(await server!.stop()).toBe(0)
  await load.end()
  expect(existsSync(`${path}-wal`)).toBe(false)
  await expect(answer.toArray()).rejects.toThrow('aborted')
  expect(answer.complete).toBe(false)
  const saved = load.saved.size
  server = await startServer(path)
  const refs = await storedRefs(server.address, headers)
  expect(refs).toHaveLength(HOUSEHOLDS + saved)
  expect(refs).toEqual(expect.arrayContaining([...load.saved.values()]))
})
