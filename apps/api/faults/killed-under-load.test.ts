import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSqlite, openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seededRandom } from '../src/demo/demo-random.ts'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { keepLogging, logOnce, officerAt, storedRefs } from './load.testing.ts'

const KILLS = 50
const LONGEST_LIFE_MS = 400
const START_WITHIN_MS = 2000

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-kills-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

/** The references that the audit trail says were logged, in order. */
async function auditedRefs(path: string): Promise<string[]> {
  const store = openSqlite(path)
  const events = await store.db
    .selectFrom('audit_event')
    .where('record_type', '=', 'household')
    .where('action', '=', 'create')
    .select('record_id')
    .execute()
  await store.close()
  return events.map(({ record_id }) => record_id).toSorted()
}

it(`a server that is killed ${KILLS} times under load keeps every acknowledged household, once and whole`, async ({
  annotate,
}) => {
  const path = join(folder, 'inflytt.sqlite')
  await seedStore(path)
  const random = seededRandom(1)
  const saved = new Map<string, string>()
  let headers: Record<string, string> | undefined
  let unknown: string[] = []
  let resent = 0
  const starts: number[] = []
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const before = performance.now()
    server = await startServer(path)
    if (kill > 0) starts.push(performance.now() - before)
    headers ??= await officerAt(server.address)
    // Nobody knows of these whether they were saved, so they are sent again under the same key.
    const again = { saved, refused: [], unanswered: new Set<string>() }
    for (const key of unknown) await logOnce(again, server.address, headers, key)
    expect([again.refused, again.unanswered.size]).toEqual([[], 0])
    resent += unknown.length
    const refs = [...saved.values()].toSorted()
    expect(new Set(refs).size).toBe(refs.length)
    expect(await storedRefs(server.address, headers)).toEqual(refs)

    const load = keepLogging(server.address, headers)
    await expect.poll(() => load.saved.size, { timeout: 20_000, interval: 10 }).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, random(LONGEST_LIFE_MS)))
    const isLast = kill === KILLS
    // Nothing is begun any more in the moment of the kill, so that what stays unanswered was under way.
    const ended = load.end()
    if (!isLast) await server.kill()
    await ended
    expect(load.refused).toEqual([])
    unknown = [...load.unanswered]
    for (const [key, ref] of load.saved) saved.set(key, ref)
  }
  expect([unknown, await server!.stop()]).toEqual([[], 0])
  expect(resent).toBeGreaterThan(0)
  const slowest = Math.max(...starts)
  await annotate(`slowest of ${starts.length} starts: ${Math.round(slowest)} ms`)
  expect(slowest).toBeLessThan(START_WITHIN_MS)
  expect(await auditedRefs(path)).toEqual([...saved.values()].toSorted())
  expect(await differencesIn(path)).toEqual([])
  expect(checkSqlite(path).migrationsMissing).toBe(0)
}, 1_200_000)
