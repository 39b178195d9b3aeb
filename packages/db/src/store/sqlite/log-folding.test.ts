import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { foldingLog } from './log-folding.ts'
import { openSqlite } from './open-sqlite.ts'

const MIB = 2 ** 20

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-folding-'))
  path = join(folder, 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function addPages(file: SQLite.Database, pages: number) {
  file.exec('create table if not exists page (bytes blob)')
  const insert = file.prepare('insert into page values (zeroblob(4000))')
  file.transaction(() => {
    for (let each = 0; each < pages; each++) insert.run()
  })()
}

it('keeps the log of a store short while it is written to', async () => {
  const store = openSqlite(path)
  await sql`create table page (bytes blob)`.execute(store.db)
  for (let each = 0; each < 4000; each++)
    await sql`insert into page values (zeroblob(4000))`.execute(store.db)
  expect(statSync(path).size).toBeGreaterThan(8 * MIB)
  expect(statSync(`${path}-wal`).size).toBeLessThan(10 * MIB)
  await store.close()
})

it('leaves a long log that another connection wrote to a thread', async () => {
  const [file, other] = [new SQLite(path), new SQLite(path)]
  file.pragma('journal_mode = WAL')
  const folding = foldingLog(file, path)
  other.pragma('wal_autocheckpoint = 0')
  addPages(other, 5000)
  const told = () => {
    const [pages] = file.pragma('wal_checkpoint(noop)') as { log: number; checkpointed: number }[]
    return pages
  }
  folding.foldIfLong()
  folding.foldIfLong()
  expect(told()).toMatchObject({ checkpointed: 0 })
  await folding.settled()
  expect(told()?.log).toBeGreaterThan(5000)
  expect(told()?.checkpointed).toBe(told()?.log)
  other.close()
  file.close()
})

it('is waited for by a process that does nothing else', () => {
  const other = new SQLite(path)
  other.pragma('journal_mode = WAL')
  other.pragma('wal_autocheckpoint = 0')
  addPages(other, 5000)
  const program = `
    import SQLite from 'better-sqlite3'
    import { foldingLog } from ${JSON.stringify(new URL('./log-folding.ts', import.meta.url).href)}
    const folding = foldingLog(new SQLite(process.argv[1]), process.argv[1])
    folding.foldIfLong()
    await folding.settled()
    console.log('settled')
  `
  const command = ['--input-type=module-typescript', '-e', program, path]
  const ended = spawnSync(process.execPath, command, { cwd: import.meta.dirname, encoding: 'utf8' })
  expect([ended.status, ended.stdout]).toEqual([0, 'settled\n'])
  other.close()
})

it('does not ask the thread again at once where a reader keeps it from folding', async () => {
  const [file, reader] = [new SQLite(path), new SQLite(path)]
  file.pragma('journal_mode = WAL')
  const folding = foldingLog(file, path)
  addPages(file, 1)
  reader.exec('begin; select * from page')
  addPages(file, 5000)
  folding.foldIfLong()
  await folding.settled()
  const sizeThen = statSync(path).size
  reader.exec('commit')
  folding.foldIfLong()
  await folding.settled()
  expect(statSync(path).size).toBe(sizeThen)
  reader.close()
  file.close()
})

it('leaves the log as it is where the system gives no thread', async () => {
  vi.resetModules()
  const Worker = vi.fn<() => void>(function begin() {
    throw new Error('no thread is to be had')
  })
  vi.doMock('node:worker_threads', () => ({ Worker }))
  const { foldingLog: folds } = await import('./log-folding.ts')
  vi.doUnmock('node:worker_threads')
  // Files that share this process would be given what was imported without threads.
  vi.resetModules()
  const file = new SQLite(path)
  file.pragma('journal_mode = WAL')
  const folding = folds(file, path)
  addPages(file, 5000)
  folding.foldIfLong()
  // A promise that nobody catches would end the process.
  await expect(folding.settled()).resolves.toBeUndefined()
  expect(Worker).toHaveBeenCalledOnce()
  file.close()
})
