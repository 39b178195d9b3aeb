import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { FAKETIME } from './faketime.testing.ts'
import { type Headers, keepLogging, logOnce, officerAt, storedRefs } from './load.testing.ts'

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-clock-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, 'inflytt.sqlite')

/** As libfaketime has it: an offset such as `+10y`, or an instant that stands still. */
const setClock = (to: string) => writeFileSync(join(folder, 'clock'), `${to}\n`)

const startAt = (clock: string) => {
  setClock(clock)
  return startServer(path(), {
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: join(folder, 'clock'),
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    TZ: 'UTC',
  })
}

async function start(): Promise<string> {
  await seedStore(path())
  server = await startAt('+0')
  return server.address
}

const statusFor = async (address: string, headers: Headers) =>
  (await fetch(`${address}/api/v1/households`, { headers })).status

it.runIf(existsSync(FAKETIME))(
  'a clock that jumps by years loses nothing and lets nobody in who was out (libfaketime)',
  async () => {
    const address = await start()
    const saved: string[] = []
    const old = await officerAt(address)
    const first = keepLogging(address, old)
    await expect.poll(() => first.saved.size, { timeout: 20_000 }).toBeGreaterThan(5)
    await first.end()
    saved.push(...first.saved.values())

    setClock('+10y')
    expect(await statusFor(address, old)).toBe(401)
    const future = await officerAt(address)
    const later = keepLogging(address, future)
    await expect.poll(() => later.saved.size, { timeout: 20_000 }).toBeGreaterThan(5)
    await later.end()
    saved.push(...later.saved.values())

    setClock('+0')
    // What was found expired stays out.
    expect(await statusFor(address, old)).toBe(401)
    const now = await officerAt(address)
    const back = keepLogging(address, now)
    await expect.poll(() => back.saved.size, { timeout: 20_000 }).toBeGreaterThan(5)
    await back.end()
    saved.push(...back.saved.values())
    expect([...first.refused, ...later.refused, ...back.refused]).toEqual([])
    expect(await storedRefs(address, now)).toEqual(saved.toSorted())
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(await server!.stop()).toBe(0)
    expect(await differencesIn(path())).toEqual([])
  },
)

it.runIf(existsSync(FAKETIME))(
  'the year turns in Stockholm, an hour before it does in UTC (libfaketime)',
  async () => {
    const address = await start()
    const sendAt = async (instant: string, key: string) => {
      setClock(instant)
      const load = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
      const headers = await officerAt(address)
      await logOnce(load, address, headers, key, '2028-01')
      return { saved: load.saved.size, refused: load.refused }
    }
    expect(await sendAt('2027-12-31 22:30:00', 'before')).toEqual({
      saved: 0,
      refused: ['422 application/problem+json validation-failed'],
    })
    expect(await sendAt('2027-12-31 23:30:00', 'after')).toEqual({ saved: 1, refused: [] })
    await server!.kill()
    expect(await differencesIn(path())).toEqual([])
  },
)

it.runIf(existsSync(FAKETIME))(
  'a clock set back to before everything that is recorded loses nothing, and one that nobody has set is refused (libfaketime)',
  async () => {
    const address = await start()
    const load = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
    const logAt = async (instant: string, moveInMonth: string) => {
      setClock(instant)
      const headers = await officerAt(address)
      expect(await logOnce(load, address, headers, moveInMonth, moveInMonth)).toBe(true)
      return headers
    }
    const headers = await logAt('+0', '2025-03')
    await logAt('-5y', '2020-03')
    setClock('1969-12-31 23:00:00')
    const ready = await fetch(`${address}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({
        reason: expect.stringMatching(/^The clock of the server stands at 1969-/) as unknown,
      }),
    ])
    expect(await statusFor(address, headers)).toBe(503)
    const now = await logAt('+0', '2025-04')
    expect(await storedRefs(address, now)).toEqual([...load.saved.values()].toSorted())
    expect(await server!.stop()).toBe(0)
    expect(await differencesIn(path())).toEqual([])
    await expect(startAt('1970-01-01 00:00:00')).rejects.toThrow('before the record begins')
  },
)
