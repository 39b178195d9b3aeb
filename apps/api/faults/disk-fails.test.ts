import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { type Headers, keepLogging, logOnce, officerAt, storedRefs } from './load.testing.ts'
import type { Load } from './load.testing.ts'
import { failSystemCalls, HAS_STRACE } from './system-calls.testing.ts'
import { CAN_MOUNT, mountVolume, type Volume } from './volume.testing.ts'

const FAULT_LASTS_MS = 1500
const HEALS_WITHIN_MS = 10_000

const UNAVAILABLE = '503 application/problem+json store-unavailable'
const FULL = '507 application/problem+json storage-full'
const NOT_WRITTEN =
  'The disk refuses what is written to the store: it fails, has become read-only, or a quota is reached. The log of the system says which.'
const DISK_FULL = 'The disk is full.'

let folder: string
let server: StartedServer | undefined
let volume: Volume | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-disk-'))
})
afterEach(async () => {
  await server?.kill()
  volume?.remove()
  rmSync(folder, { recursive: true })
  server = undefined
  volume = undefined
})

/** Starts the server under load, and waits until it is well under way. */
async function startUnderLoad(path: string): Promise<{ headers: Headers; load: Load }> {
  await seedStore(path)
  server = await startServer(path)
  const headers = await officerAt(server.address)
  const load = keepLogging(server.address, headers)
  await whenSaved(load, 20)
  return { headers, load }
}

const whenSaved = (load: Load, more: number) => {
  const before = load.saved.size
  return expect.poll(() => load.saved.size, { timeout: HEALS_WITHIN_MS }).toBeGreaterThan(before + more)
}

/** While the fault lasts: nothing is written, `readyz` says why, and everything that was there is read. */
async function expectOnlyReads(load: Load, headers: Headers, reason: string): Promise<void> {
  const { address } = server!
  await expect.poll(() => load.refused.length, { timeout: HEALS_WITHIN_MS }).toBeGreaterThan(0)
  const saved = load.saved.size
  await new Promise((resolve) => setTimeout(resolve, FAULT_LASTS_MS))
  expect(load.saved.size).toBe(saved)
  const ready = await fetch(`${address}/readyz`)
  expect([ready.status, ready.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
  expect(await ready.json()).toMatchObject({ reason })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/api/v1/outcomes?by=municipality,year`)).status).toBe(200)
  expect(await storedRefs(address, headers)).toEqual(refsOf(load))
}

/** After it: the same process writes and is ready, and holds what it acknowledged, once, and nothing else. */
async function expectHealed(load: Load, headers: Headers, refusal: string): Promise<void> {
  const { address } = server!
  await whenSaved(load, 20)
  await load.end()
  await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(200)
  expect(new Set(load.refused)).toEqual(new Set([refusal]))
  expect(load.unanswered.size).toBe(0)
  const refs = refsOf(load)
  expect(new Set(refs).size).toBe(refs.length)
  expect(await storedRefs(address, headers)).toEqual(refs)
}

/** What the store holds after the server was killed and started again. */
async function refsOfNextStart(path: string, headers: Headers): Promise<string[]> {
  await server!.kill()
  expect(await differencesIn(path)).toEqual([])
  server = await startServer(path)
  return storedRefs(server.address, headers)
}

const refsOf = ({ saved }: Load) => [...saved.values()].toSorted()

describe('a store whose disk fails is read on and heals by itself', () => {
  it.runIf(CAN_MOUNT)('when its volume is full (root)', async () => {
    volume = mountVolume(folder, 32)
    const path = join(volume.path, 'inflytt.sqlite')
    const { headers, load } = await startUnderLoad(path)
    volume.fill()
    await expectOnlyReads(load, headers, DISK_FULL)
    volume.free()
    await expectHealed(load, headers, FULL)
    expect(await refsOfNextStart(path, headers)).toEqual(refsOf(load))
  })

  it.runIf(HAS_STRACE).each([
    ['its log cannot be synced', 'fsync,fdatasync:error=EIO', UNAVAILABLE, NOT_WRITTEN],
    ['its disk fails to write', 'pwrite64:error=EIO', UNAVAILABLE, NOT_WRITTEN],
    ['its volume has become read-only', 'pwrite64:error=EROFS', UNAVAILABLE, NOT_WRITTEN],
    ['there is no room', 'pwrite64:error=ENOSPC', FULL, DISK_FULL],
    ['a quota is reached', 'pwrite64:error=EDQUOT', UNAVAILABLE, NOT_WRITTEN],
  ])('when %s (strace, %s)', async (_what, fault, refusal, reason) => {
    const path = join(folder, 'inflytt.sqlite')
    const { headers, load } = await startUnderLoad(path)
    const mend = await failSystemCalls(server!.pid, fault, [path, `${path}-wal`])
    await expectOnlyReads(load, headers, reason)
    await mend()
    await expectHealed(load, headers, refusal)
    expect(await refsOfNextStart(path, headers)).toEqual(refsOf(load))
  })
})

it.runIf(CAN_MOUNT)(
  'a file system that breaks and becomes read-only is read on, and mended holds everything (root)',
  async () => {
    volume = mountVolume(folder, 32)
    const path = join(volume.path, 'inflytt.sqlite')
    const { headers, load } = await startUnderLoad(path)
    volume.breakDown()
    await expectOnlyReads(load, headers, NOT_WRITTEN)
    await load.end()
    expect(new Set(load.refused)).toEqual(new Set([UNAVAILABLE]))
    await server!.kill()
    volume.repair()
    server = await startServer(path)
    const again = { ...headers, Origin: server.address }
    expect(await storedRefs(server.address, again)).toEqual(refsOf(load))
    expect(await logOnce(load, server.address, again, 'after')).toBe(true)
    await server.stop()
    expect(await differencesIn(path)).toEqual([])
  },
)
