import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyStore } from '../../verify/verify.service.ts'

// Enough to be recorded in a thread of its own, for longer than the kill takes.
const ROWS = 2_500
const KILL_AFTER_MS = 150

let folder: string
let server: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-killed-'))
})
afterEach(async () => {
  await kill()
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, 'inflytt.sqlite')

async function kill() {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGKILL')
  await once(server, 'exit')
}

/** Starts the server in demo mode, whose accounts are known, and gives its address. */
async function start(): Promise<string> {
  server = spawn(process.execPath, [join(import.meta.dirname, '../../../../../dist/server.js')], {
    env: {
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      INFLYTT_DB: path(),
      LOG_LEVEL: 'error',
      INFLYTT_DEMO: '1',
    },
    cwd: folder,
  })
  let output = ''
  for await (const chunk of server.stdout!) {
    output += String(chunk)
    const address = /^inflytt: (http:\/\/\S+)\n/m.exec(output)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`the server stopped: ${output}`)
}

async function signIn(address: string): Promise<Record<string, string>> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ email: 'naringsliv.braecke@demo.invalid', password: 'demo-inflytt' }),
  })
  return { Cookie: answer.headers.get('set-cookie')!.split(';')[0]!, Origin: address }
}

async function households(): Promise<number> {
  const store = openSqlite(path())
  const { count } = await store.db
    .selectFrom('household')
    .where('external_ref', 'like', 'KILLED-%')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect((await verifyStore(store.db, new Date())).differences).toEqual([])
  await store.close()
  return count
}

it('an import whose server is killed in the middle of it is recorded whole or not at all, and can be saved after the next start', async () => {
  const address = await start()
  const session = await signIn(address)
  const lines = Array.from(
    { length: ROWS },
    (_, at) =>
      `KILLED-${at};2026-0${(at % 9) + 1};2;${at % 3};\u00d6vriga Sverige;Kontakt f\u00f6re flytten;Hush\u00e5llet`,
  )
  const file = ['\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag', ...lines].join(
    '\r\n',
  )
  const uploaded = await fetch(`${address}/api/v1/imports?municipality=2305&fileName=lista.csv`, {
    method: 'POST',
    headers: { ...session, 'Content-Type': 'text/csv' },
    body: file,
  })
  expect(uploaded.status).toBe(201)
  const { id } = (await uploaded.json()) as { id: string }
  const read = async (at: string, as: Record<string, string>) =>
    (await (await fetch(`${at}/api/v1/imports/${id}`, { headers: as })).json()) as {
      state: string
      counts: { accepted: number }
    }
  await expect
    .poll(async () => (await read(address, session)).state, { timeout: 60_000 })
    .toBe('previewed')
  const { counts } = await read(address, session)
  expect(counts.accepted).toBe(ROWS)
  void fetch(`${address}/api/v1/imports/${id}/commit`, { method: 'POST', headers: session }).catch(
    () => undefined,
  )
  await new Promise((resolve) => setTimeout(resolve, KILL_AFTER_MS))
  await kill()
  const saved = await households()
  expect([0, ROWS]).toContain(saved)

  const next = await start()
  const again = await signIn(next)
  expect((await read(next, again)).state).toBe(saved === 0 ? 'previewed' : 'committed')
  const commit = await fetch(`${next}/api/v1/imports/${id}/commit`, { method: 'POST', headers: again })
  expect(commit.status).toBeOneOf(saved === 0 ? [200, 202] : [409])
  await expect.poll(async () => (await read(next, again)).state, { timeout: 60_000 }).toBe('committed')
  await kill()
  expect(await households()).toBe(ROWS)
}, 180_000)
