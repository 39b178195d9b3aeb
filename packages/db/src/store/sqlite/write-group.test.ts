import { mkdtempSync, readdirSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Trx } from '../../schema.ts'
import { migrate } from '../migrate.ts'
import type { Store } from '../store.ts'
import { openSqlite, openSqliteReader } from './open-sqlite.ts'
import { createTestStore } from '../../testing/index.ts'
import { inSharedTransaction } from './write-group.ts'

let store: Store
// No write takes any time unless it says so, however slow the machine is.
let now = 0

beforeEach(async () => {
  store = await createTestStore('sqlite')
  now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})

afterEach(async () => {
  vi.restoreAllMocks()
  await store.close()
})

const write = (key: string, then?: (trx: Trx) => Promise<unknown>) =>
  inSharedTransaction(store.db, async (trx) => {
    await trx.insertInto('setting').values({ key, value: '"x"' }).execute()
    await then?.(trx)
    return key
  })

const refused = (reason: string) => () => Promise.reject(new Error(reason))

async function written(): Promise<string[]> {
  const rows = await store.db.selectFrom('setting').select('key').where('value', '=', '"x"').execute()
  return rows.map(({ key }) => key)
}

/** Puts a store in a file in the place of the one in memory, and gives its path. */
async function openFile(): Promise<string> {
  await store.close()
  const path = join(mkdtempSync(join(tmpdir(), 'inflytt-group-')), 'store.sqlite')
  store = openSqlite(path)
  await migrate(store.db, 'sqlite', () => new Date())
  return path
}

const outcomes = (done: PromiseSettledResult<unknown>[]) =>
  done.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))

it('keeps the order, and what one of several writes is refused for takes nothing of the others with it', async () => {
  const told: string[] = []
  const done = await Promise.allSettled([
    write('a', () => Promise.resolve(told.push('a'))),
    write('b', refused('no')),
    write('c', () => Promise.resolve(told.push('c'))),
  ])
  expect(outcomes(done)).toEqual(['a', 'Error: no', 'c'])
  expect(told).toEqual(['a', 'c'])
  expect(await written()).toEqual(['a', 'c'])
})

it('commits those that wait together', async () => {
  const path = await openFile()
  const reader = openSqliteReader(path)
  const seen = async () => (await reader.db.selectFrom('setting').selectAll().execute()).length
  const before = await seen()
  let between: number | undefined
  await Promise.all([write('a'), write('b', async () => (between = await seen()))])
  expect(between).toBe(before)
  expect(await seen()).toBe(before + 2)
  await reader.close()
})

it('commits one that comes while another is written with that', async () => {
  const path = await openFile()
  const reader = openSqliteReader(path)
  const seen = async () => (await reader.db.selectFrom('setting').selectAll().execute()).length
  const before = await seen()
  let between: number | undefined
  let later: Promise<unknown> | undefined
  const asked = () => {
    later = write('b', async () => (between = await seen()))
  }
  await write('a', () => Promise.resolve(setImmediate(asked)))
  await later
  expect(between).toBe(before)
  await reader.close()
})

it('commits one that takes long by itself', async () => {
  const path = await openFile()
  const reader = openSqliteReader(path)
  const seen = async () => (await reader.db.selectFrom('setting').selectAll().execute()).length
  const before = await seen()
  let [during, after] = [0, 0]
  await Promise.all([
    write('a'),
    inSharedTransaction(store.db, async () => (during = await seen()), { isLong: true }),
    write('b', async () => (after = await seen())),
  ])
  expect([during, after]).toEqual([before + 1, before + 1])
  const failing = inSharedTransaction(store.db, refused('no'), { isLong: true })
  await expect(failing).rejects.toThrow('no')
  await reader.close()
})

it('lets others in between two that take long', async () => {
  const told: string[] = []
  const over = new AbortController()
  const others = (async () => {
    while (!over.signal.aborted) {
      await nextTurn()
      told.push('other')
    }
  })()
  const long = (key: string) =>
    write(key, async () => {
      now += 1000
      told.push(key)
    })
  await Promise.all([long('a'), long('b')])
  over.abort()
  await others
  expect(told.slice(told.indexOf('a') + 1, told.indexOf('b'))).toContain('other')
})

it('lets others in between two that are committed together', async () => {
  const path = await openFile()
  const reader = openSqliteReader(path)
  const seen = async () => (await reader.db.selectFrom('setting').selectAll().execute()).length
  const before = await seen()
  let [turns, counted] = [0, -1]
  const first = write('a', () => Promise.resolve(setImmediate(() => (turns += 1))))
  const second = write('b', async () => {
    counted = await seen()
    expect(turns).toBe(1)
  })
  await Promise.all([first, second])
  expect(counted).toBe(before)
  await reader.close()
})

it('tells each that it failed when the commit does, and nothing is stored', async () => {
  const orphan = async (trx: Trx) => {
    await sql`pragma defer_foreign_keys = on`.execute(trx)
    await sql`insert into aggregate_municipality values ('none', '2305')`.execute(trx)
  }
  const done = await Promise.allSettled([write('a'), write('b', refused('no')), write('c', orphan)])
  const failed = expect.stringContaining('FOREIGN KEY')
  expect(outcomes(done)).toEqual([failed, 'Error: no', failed])
  expect(await written()).toEqual([])
  expect(await write('d')).toBe('d')
})

it('stores nothing of a group that the store itself gives up, and takes the next', async () => {
  const givenUp = (trx: Trx) =>
    sql`insert or rollback into setting (key, value) values ('b', '1')`.execute(trx)
  const done = await Promise.allSettled([write('a'), write('b', givenUp), write('c')])
  const failed = expect.stringContaining('UNIQUE')
  expect(outcomes(done)).toEqual([failed, failed, 'c'])
  expect(await written()).toEqual(['c'])
})

it('tells all who wait when no transaction can be begun', async () => {
  const whole = await createTestStore('sqlite')
  await store.close()
  const done = await Promise.allSettled([write('a'), write('b')])
  store = whole
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

const deletedFiles = () =>
  readdirSync('/proc/self/fd').filter((file) => {
    try {
      return readlinkSync(`/proc/self/fd/${file}`).endsWith('(deleted)')
    } catch {
      return false
    }
  }).length

it('keeps what a write could take back in memory: no temporary file is made, so none can be refused', async () => {
  await openFile()
  const rows = Array.from({ length: 60 }, (_, at) => ({ key: `k${at}`, value: `"${'x'.repeat(4000)}"` }))
  await store.db.insertInto('setting').values(rows).execute()
  const before = deletedFiles()
  const seen: number[] = []
  const writes = ['"a"', '"b"', '"c"'].map((value) =>
    inSharedTransaction(store.db, async (trx) => {
      await trx.updateTable('setting').set({ value }).execute()
      seen.push(deletedFiles())
    }),
  )
  await Promise.all(writes)
  expect(seen).toEqual([before, before, before])
})
