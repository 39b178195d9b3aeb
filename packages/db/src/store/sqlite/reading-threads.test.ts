import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Store } from '../store.ts'
import { openSqlite } from './open-sqlite.ts'
import { openReadingThreads } from './reading-threads.ts'

let folder: string
let path: string
let store: Store
let threads: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-threads-'))
  path = join(folder, 'store.sqlite')
  store = openSqlite(path)
  await sql`create table line (id integer primary key, text text)`.execute(store.db)
  threads = openReadingThreads(path)
})
afterEach(async () => {
  await threads.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const lines = () => sql`select * from line`.execute(threads.db).then(({ rows }) => rows)

it('reads what takes long while everybody else has their turns', async () => {
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  const counted =
    await sql`with recursive number (n) as (values (1) union all select n + 1 from number where n < 3000000)
    select count(*) as numbers from number`.execute(threads.db)
  clearInterval(turning)
  expect(counted.rows).toEqual([{ numbers: 3_000_000 }])
  expect(turns).toBeGreaterThan(20)
})

it('sees what is committed at once, and writes nothing', async () => {
  expect(await lines()).toEqual([])
  await sql`insert into line values (1, ${'\u00e5'})`.execute(store.db)
  expect(await Promise.all([lines(), lines()])).toEqual([
    [{ id: 1, text: '\u00e5' }],
    [{ id: 1, text: '\u00e5' }],
  ])
  await expect(sql`delete from line returning id`.execute(threads.db)).rejects.toMatchObject({
    code: 'SQLITE_READONLY',
  })
  await expect(threads.db.transaction().execute(async () => {})).rejects.toThrow('one query at a time')
})

it('tells what SQLite finds, and of a file that is not in its place', async () => {
  await expect(sql`select * from missing`.execute(threads.db)).rejects.toThrow('no such table: missing')
  await lines()
  renameSync(path, `${path}.away`)
  await expect.poll(() => lines().catch(({ fault }: { fault: string }) => fault)).toBe('gone')
  renameSync(`${path}.away`, path)
})

it('asks another thread where one is gone before it has answered', async () => {
  const asked = vi.spyOn(Worker.prototype, 'postMessage')
  asked.mockImplementationOnce(function goes(this: Worker) {
    void this.terminate()
  })
  expect((await sql`select 1 as one`.execute(threads.db)).rows).toEqual([{ one: 1 }])
  expect(asked).toHaveBeenCalledTimes(2)
  asked.mockRestore()
})

it('tells who waits when it is closed that the store is open no more', async () => {
  const asked = Array.from({ length: 20 }, () =>
    sql`with recursive number (n) as (values (1) union all select n + 1 from number where n < 200000)
    select count(*) as numbers from number`.execute(threads.db),
  )
  const settled = Promise.allSettled(asked)
  await asked[0]
  await threads.close()
  const left = (await settled).filter((one) => one.status === 'rejected')
  expect(left.length).toBeGreaterThan(0)
  for (const { reason } of left)
    expect(String(reason)).toMatch(/: The database connection is not open: the threads were closed\.$/)
})
