import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seededRandom } from '../src/demo/demo-random.ts'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { type DiskStep, readDiskTrace, traceDisk } from './disk-trace.testing.ts'
import { DiskImage } from './disk-image.testing.ts'
import { keepLogging, officerAt } from './load.testing.ts'
import { HAS_STRACE } from './system-calls.testing.ts'

const HOUSEHOLDS = 150
const OTHER_CUTS = 50
const VERIFIED_EVERY = 30

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-power-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
  server = undefined
})

/** Logs households and gives what the disk was asked for meanwhile, and what it held before. */
async function traceLoad(): Promise<{ image: DiskImage; steps: DiskStep[] }> {
  const path = join(folder, 'inflytt.sqlite')
  await seedStore(path)
  server = await startServer(path)
  const headers = await officerAt(server.address)
  const endTrace = await traceDisk(server.pid, join(folder, 'trace'))
  const before = [path, `${path}-wal`].map((file) => [file, readFileSync(file)] as const)
  const load = keepLogging(server.address, headers)
  await expect.poll(() => load.saved.size, { timeout: 120_000 }).toBeGreaterThan(HOUSEHOLDS)
  await load.end()
  await endTrace()
  await server.kill()
  const steps = await readDiskTrace(join(folder, 'trace'))
  return { image: new DiskImage(before), steps }
}

/** What a machine finds that starts after the cut. */
async function findAfter(
  files: Map<string, Buffer>,
  verify: boolean,
): Promise<{ count: number; differences: unknown[] }> {
  const place = join(folder, 'after')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  for (const [file, bytes] of files) writeFileSync(join(place, file.slice(folder.length + 1)), bytes)
  const path = join(place, 'inflytt.sqlite')
  const store = openSqlite(path)
  const { count } = await store.db
    .selectFrom('household')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await store.close()
  return { count, differences: verify ? await differencesIn(path) : [] }
}

it.runIf(HAS_STRACE)(
  'after a power cut at any point every acknowledged household is there, whatever else the disk kept (strace)',
  async () => {
    const { image, steps } = await traceLoad()
    const acknowledgements = steps.filter(({ kind }) => kind === 'acknowledged').length
    expect(acknowledgements).toBeGreaterThan(HOUSEHOLDS)
    // The log was folded into the store meanwhile, so that both files were written.
    expect(steps.some((step) => step.kind === 'write' && step.path.endsWith('.sqlite'))).toBe(true)

    const random = seededRandom(1)
    const otherCuts = new Set(Array.from({ length: OTHER_CUTS }, () => random(steps.length)))
    let [acknowledged, cuts] = [0, 0]
    for (const [at, step] of steps.entries()) {
      if (step.kind === 'acknowledged') acknowledged += 1
      else image.take(step)
      if (step.kind !== 'acknowledged' && !otherCuts.has(at)) continue
      cuts += 1
      const verify = cuts % VERIFIED_EVERY === 0
      const found = [
        await findAfter(image.synced(), verify),
        await findAfter(
          image.syncedAndSome(() => random(2) === 1),
          verify,
        ),
      ]
      expect(
        found.map(({ count }) => Math.min(count, acknowledged)),
        `cut after step ${at}: only what was synced, and with some of the rest`,
      ).toEqual([acknowledged, acknowledged])
      expect(found.flatMap(({ differences }) => differences)).toEqual([])
    }
    expect(cuts).toBeGreaterThan(HOUSEHOLDS)
  },
)
