import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSqlite, openSqlite } from '@inflytt/db'
import { createOlderStore, MIGRATIONS } from '@inflytt/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { type Headers, logOnce, officerAt } from './load.testing.ts'
import { failSystemCalls, HAS_STRACE } from './system-calls.testing.ts'

// Enough to be recorded in a thread of its own.
const ROWS = 600
const PROGRAM = join(import.meta.dirname, '../../../dist/server.js')
const clock = () => new Date()

let folder: string
let path: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-midway-'))
  path = join(folder, 'inflytt.sqlite')
})
afterEach(async () => {
  await server?.kill()
  server = undefined
  rmSync(folder, { recursive: true })
})

const of = (name: string) => [name, `${name}-wal`]

async function households(): Promise<number> {
  const store = openSqlite(path)
  const { count } = await store.db
    .selectFrom('household')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await store.close()
  return count
}

describe('a disk that fills up in the middle of a migration', () => {
  const FROM = 12

  /** A store with records, as a program with the first migrations alone left it. */
  async function leaveOlderStore(): Promise<void> {
    const newer = join(folder, 'newer.sqlite')
    await seedStore(newer)
    server = await startServer(newer)
    const headers = await officerAt(server.address)
    const load = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
    for (let at = 0; at < 20; at += 1) await logOnce(load, server.address, headers, `first-${at}`)
    expect(load.saved.size).toBe(20)
    await server.stop()
    const store = openSqlite(newer)
    await (await createOlderStore(store.db, FROM, clock, path)).close()
    await store.close()
  }

  /** Starts the program, whose writes from the given one on find no room; gives how it ended and what it said. */
  async function startWithoutRoom(from: number): Promise<{ code: number | null; said: string }> {
    const fault = `pwrite64:error=ENOSPC:when=${from}+`
    const child = spawn(
      'strace',
      ['-f', '--output=/dev/null', '--trace=pwrite64', `--inject=${fault}`]
        .concat(of(path).flatMap((name) => ['-P', name]))
        .concat([process.execPath, PROGRAM]),
      {
        env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'fatal', INFLYTT_DB: path },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let said = ''
    child.stderr.on('data', (data) => (said += String(data)))
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said }
  }

  it.runIf(HAS_STRACE)(
    'leaves each migration whole or undone, and the next start goes on (strace)',
    async () => {
      await leaveOlderStore()
      const reached = new Set<string>()
      // Each start has done what the one before left, so the same writes are those of later migrations.
      for (const from of [1, 40, 15, 60, 25, 90]) {
        const { code, said } = await startWithoutRoom(from)
        expect(code).toBe(1)
        expect(said).toMatch(/^inflytt: [^\n]+\n$/)
        const { schema } = checkSqlite(path)
        expect(MIGRATIONS.map(({ name }) => name)).toContain(schema)
        reached.add(schema)
        expect(await households()).toBe(20)
      }
      expect([...reached]).not.toContain(MIGRATIONS.at(-1)!.name)
      expect(reached.size).toBeGreaterThan(1)
      server = await startServer(path)
      await server.stop()
      expect(checkSqlite(path)).toMatchObject({ schema: MIGRATIONS.at(-1)!.name, migrationsMissing: 0 })
      expect(await households()).toBe(20)
      expect(await differencesIn(path)).toEqual([])
    },
  )
})

describe('a disk that fills up in the middle of an import', () => {
  const FILE = ['Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag']
    .concat(
      Array.from(
        { length: ROWS },
        (_, at) =>
          `FULL-${at};2025-0${(at % 9) + 1};2;${at % 3};Övriga Sverige;Kontakt före flytten;Hushållet`,
      ),
    )
    .join('\r\n')

  interface Import {
    id: string
    state: string
    counts: { accepted: number }
  }

  const ask = async (address: string, headers: Headers, what: string, init: RequestInit = {}) => {
    const answer = await fetch(`${address}/api/v1/imports${what}`, {
      ...init,
      headers: { ...headers, 'Content-Type': 'text/csv', Origin: address },
    })
    return { status: answer.status, body: (await answer.json()) as Import & { type?: string } }
  }

  it.runIf(HAS_STRACE).each([1, 50, 200])(
    'records nothing of it, says so, and records all of it when there is room (strace, from write %i on)',
    async (from) => {
      await seedStore(path)
      server = await startServer(path)
      const { address, pid } = server
      const headers = await officerAt(address)
      const uploaded = await ask(address, headers, '?municipality=2305&fileName=lista.csv', {
        method: 'POST',
        body: FILE,
      })
      expect(uploaded.status).toBe(201)
      const { id } = uploaded.body
      const read = async () => (await ask(address, headers, `/${id}`)).body
      await expect.poll(async () => (await read()).state, { timeout: 60_000 }).toBe('previewed')
      expect((await read()).counts.accepted).toBe(ROWS)

      const mend = await failSystemCalls(pid, `pwrite64:error=ENOSPC:when=${from}+`, of(path))
      const commit = await ask(address, headers, `/${id}/commit`, { method: 'POST' })
      expect([commit.status, commit.body.type?.split('#')[1]]).toEqual([507, 'storage-full'])
      expect(await households()).toBe(0)
      expect((await read()).state).toBe('previewed')
      await mend()
      await expect
        .poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 10_000 })
        .toBe(200)
      const again = await ask(address, headers, `/${id}/commit`, { method: 'POST' })
      expect(again.status).toBeOneOf([200, 202])
      await expect.poll(async () => (await read()).state, { timeout: 60_000 }).toBe('committed')
      await server.stop()
      expect(existsSync(`${path}-wal`)).toBe(false)
      expect(await households()).toBe(ROWS)
      expect(await differencesIn(path)).toEqual([])
    },
  )
})
