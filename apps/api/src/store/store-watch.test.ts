import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Headers, logOnce, officerAt } from '../../faults/load.testing.ts'
import { restoreBackup } from '../backups/restore-backup.ts'
import { differencesIn, seedStore, type StartedServer, startServer } from '../serving/servers.testing.ts'

const MOVED = /^503 The file of the store was moved or deleted\. Put it back/
const REPLACED = /^503 Another file stands in the place of the store\./
const ROBBED = /^503 A file beside the store \(-wal or -shm\) was removed or replaced\. Restart/
const EMPTIED = /^503 The log of the store \(-wal\) was emptied or overwritten/
// An answer of /readyz serves for a second.
const SOON = { timeout: 10_000 }
const FIGURES = '/api/v1/outcomes?by=municipality,year'

let folder: string
let path: string
let server: StartedServer
let officer: Headers
let load: { saved: Map<string, string>; refused: string[]; unanswered: Set<string> }
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-watch-'))
  path = join(folder, 'inflytt.sqlite')
  load = { saved: new Map(), refused: [], unanswered: new Set() }
  await seedStore(path)
  server = await startServer(path)
  officer = await officerAt(server.address)
})
afterEach(async () => {
  await server.kill()
  rmSync(folder, { recursive: true })
})

const log = (key: string) => logOnce(load, server.address, officer, key)

/** Everything answers 503 and says why, and nothing is acknowledged. */
async function expectRefusal(sentence: RegExp): Promise<void> {
  expect(await log('refused')).toBe(false)
  expect(load.refused.splice(0)).toEqual(['503 application/problem+json store-unavailable'])
  for (const asked of [FIGURES, '/api/v1/households', '/readyz']) {
    const told = async () => {
      const answer = await fetch(server.address + asked, { headers: officer })
      const { reason } = (await answer.json()) as { reason?: string }
      return `${answer.status} ${reason}`
    }
    await expect.poll(told, SOON).toMatch(sentence)
  }
}

async function expectService(key: string): Promise<void> {
  await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status, SOON).toBe(200)
  expect((await fetch(server.address + FIGURES)).status).toBe(200)
  expect(await log(key)).toBe(true)
}

async function refsIn(at: string): Promise<string[]> {
  const store = openSqlite(at)
  const rows = await store.db.selectFrom('household').select('ref').execute()
  await store.close()
  return rows.map(({ ref }) => ref).toSorted()
}

it('a store that is moved or replaced under the server is refused, and what is deleted is saved', async () => {
  const [aside, other] = [join(folder, 'aside.sqlite'), join(folder, 'other.sqlite')]
  expect(await log('first')).toBe(true)
  renameSync(path, aside)
  await expectRefusal(MOVED)
  renameSync(aside, path)
  await expectService('second')

  copyFileSync(path, other)
  renameSync(path, aside)
  renameSync(other, path)
  await expectRefusal(REPLACED)
  // Nothing of the one may come to belong to the other at the next start.
  await expect.poll(() => statSync(`${path}-wal`).size, SOON).toBe(0)
  renameSync(aside, path)
  await expectService('third')

  rmSync(`${path}-wal`)
  await expectRefusal(ROBBED)
  for (const end of ['', '-shm']) rmSync(`${path}${end}`)
  await expectRefusal(MOVED)
  expect(await server.stop()).toBe(0)

  const saved = readdirSync(folder).filter((name) => name.includes('rescued'))
  expect(saved).toHaveLength(1)
  const backup = join(folder, saved[0]!)
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  await expect(startServer(path)).rejects.toThrow(`but ${backup} holds what a server saved`)
  expect(existsSync(path)).toBe(false)
  await restoreBackup({ backup, storePath: path, identityFile: undefined, isDryRun: false })
  expect(await differencesIn(path)).toEqual([])
  expect(await refsIn(path)).toEqual([...load.saved.values()].toSorted())
  expect(load.saved.size).toBe(3)
})

it('a log that is emptied in its place is told, and what the file itself holds stays whole', async () => {
  expect(await log('first')).toBe(true)
  const folded = openSqlite(path)
  await folded.close()
  expect(await log('second')).toBe(true)
  truncateSync(`${path}-wal`)
  await expectRefusal(EMPTIED)
  expect(await server.stop()).toBe(0)

  await expect(startServer(path)).rejects.toThrow('what was recorded last stood in it')
  rmSync(`${path}-shm`)
  expect(await differencesIn(path)).toEqual([])
  expect(await refsIn(path)).toEqual([load.saved.get('first')])
})
