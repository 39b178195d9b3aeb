import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StartedServer } from '../src/serving/servers.testing.ts'
import { type Headers, keepLogging } from './load.testing.ts'
import { serveManyHouseholds } from './many-households.testing.ts'

const HOUSEHOLDS = 60_000
const READS_FOR_MS = 60_000
const EVERY_MS = 500
// SQLite folds the log into the store after 1000 pages of 4 kB.
const LONGEST_LOG_BYTES = 16 * 1024 * 1024
const LEAST_BYTES_A_HOUSEHOLD = 4 * 4096

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-slow-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
  server = undefined
})

async function startExport(address: string, headers: Headers): Promise<IncomingMessage> {
  const request = get(`${address}/api/v1/households?format=csv`, {
    headers: { ...headers, Accept: 'text/csv' },
  })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return answer
}

it('a reader who takes a minute over a file keeps nobody from writing, and the log from growing', async () => {
  const path = join(folder, 'inflytt.sqlite')
  const many = await serveManyHouseholds(path, HOUSEHOLDS)
  const { headers } = many
  server = many.server

  const answer = await startExport(server.address, headers)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  const load = keepLogging(server.address, headers)
  let [longest, lines] = [0, 0]
  const count = (chunk: Buffer | null) => (lines += chunk?.filter((byte) => byte === 0x0a).length ?? 0)
  for (let passed = 0; passed < READS_FOR_MS; passed += EVERY_MS) {
    count(answer.read() as Buffer | null)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    longest = Math.max(longest, statSync(`${path}-wal`).size)
  }
  // Most of the file is still to come.
  expect(lines).toBeLessThan(HOUSEHOLDS)
  expect(answer.readableEnded).toBe(false)
  await load.end()
  for await (const chunk of answer) count(chunk as Buffer)

  expect([load.refused, load.unanswered.size]).toEqual([[], 0])
  expect(longest).toBeLessThan(LONGEST_LOG_BYTES)
  // Without folding the log would have been longer than that.
  expect(load.saved.size * LEAST_BYTES_A_HOUSEHOLD).toBeGreaterThan(LONGEST_LOG_BYTES)
  // Every household that was there at the start is in the file, under two lines of heading.
  expect(lines).toBeGreaterThanOrEqual(HOUSEHOLDS + 2)
})
