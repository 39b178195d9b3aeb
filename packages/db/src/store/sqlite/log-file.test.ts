import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isLogLost, watchLog } from './log-file.ts'

let folder: string
let path: string
let file: SQLite.Database
let isEmptied: () => boolean
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-log-'))
  path = join(folder, 'store.sqlite')
  file = new SQLite(path)
  file.pragma('journal_mode = WAL')
  isEmptied = watchLog(file, `${path}-wal`)
  file.exec('create table word (text text); insert into word values (hex(randomblob(9000)))')
})
afterEach(() => {
  file.close()
  rmSync(folder, { recursive: true })
})

it('finds a log whole that grows, is folded by another connection, and begins anew', () => {
  expect(isEmptied()).toBe(false)
  const other = new SQLite(path)
  other.pragma('wal_checkpoint(truncate)')
  expect(statSync(`${path}-wal`).size).toBe(0)
  expect(isEmptied()).toBe(false)
  other.exec("insert into word values ('after')")
  expect(isEmptied()).toBe(false)
  expect(isLogLost(path)).toBe(false)
  other.close()
})

const DAMAGE: Record<string, () => void> = {
  emptied: () => truncateSync(`${path}-wal`),
  cut: () => truncateSync(`${path}-wal`, statSync(`${path}-wal`).size - 1),
  overwritten: () => writeSync(openSync(`${path}-wal`, 'r+'), Buffer.alloc(32)),
  'emptied before the next commit': () => {
    truncateSync(`${path}-wal`)
    file.exec("insert into word values ('beyond')")
  },
}

it.each(Object.keys(DAMAGE))(
  'finds that a log was %s, while it is open and from its index alone',
  (how) => {
    DAMAGE[how]!()
    expect(isEmptied()).toBe(true)
    expect(isLogLost(path)).toBe(true)
  },
)

const WITHOUT_HANDLES = `
  import { openSync } from 'node:fs'
  import SQLite from '${import.meta.resolve('better-sqlite3')}'
  import { isLogLost, watchLog } from '${import.meta.resolve('./log-file.ts')}'
  const path = process.argv[1]
  const file = new SQLite(path)
  const isEmptied = watchLog(file, path + '-wal')
  file.exec("insert into word values ('here')")
  try { for (;;) openSync(path + '-wal') } catch {}
  console.log(isEmptied(), isLogLost(path))
`

it('calls no log emptied that this process has no file handle left to look at', () => {
  const script = ['--input-type=module', '-e', WITHOUT_HANDLES, path]
  const limited = ['-c', 'ulimit -n 60; exec "$@"', 'limited', process.execPath, ...script]
  expect(execFileSync('bash', limited, { encoding: 'utf8' })).toBe('false false\n')
})

it('finds that a log was deleted, where its index was left', () => {
  rmSync(`${path}-wal`)
  expect(isLogLost(path)).toBe(true)
  rmSync(`${path}-shm`)
  expect(isLogLost(path)).toBe(false)
})
