import SQLite from 'better-sqlite3'
import { DamagedStoreError, ForeignStoreError } from '../store.ts'
import { isOwnFile } from './open-sqlite.ts'
import { type CheckedStore, checkedStore } from '../checked-store.ts'

const SHOWN = 3

/**
 * Writes a SQLite store as it is at one moment to a file that is not there yet; others read and write meanwhile. The copy
 * is whole by itself and holds nothing of what was deleted. It is not on disk before it is synced by the caller.
 * @throws ForeignStoreError; Error when one of the two cannot be read or written
 */
export function copySqlite(from: string, to: string): void {
  const file = new SQLite(from, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    if (!isOwnFile(file)) throw new ForeignStoreError('The file is a database of another program.')
    file.prepare('vacuum into ?').run(to)
  } finally {
    file.close()
  }
}

/**
 * Reads a whole SQLite store that nobody has open, and tells whether this program can use it.
 * @throws ForeignStoreError, NewerStoreError; DamagedStoreError with what SQLite found
 */
export function checkSqlite(path: string): CheckedStore {
  try {
    const file = new SQLite(path, { readonly: true, fileMustExist: true })
    try {
      return checkOpened(file)
    } finally {
      file.close()
    }
  } catch (error) {
    const code = error instanceof SQLite.SqliteError ? error.code : ''
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
      throw new DamagedStoreError(error instanceof Error ? error.message : code, { cause: error })
    throw error
  }
}

function checkOpened(file: SQLite.Database): CheckedStore {
  const has = (table: string) =>
    file.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table) !==
    undefined
  if (!isOwnFile(file) || !has('schema_migration'))
    throw new ForeignStoreError('The file is no inflytt store.')
  const found = file.prepare('pragma integrity_check').pluck().all().map(String)
  if (found.join() !== 'ok') throw new DamagedStoreError(found.slice(0, SHOWN).join('; '))
  const loose = file.prepare('pragma foreign_key_check').all()
  if (loose.length > 0)
    throw new DamagedStoreError(`${loose.length} rows point at rows that are not there`)
  const migrations = file.prepare('select name from schema_migration').pluck().all().map(String)
  return checkedStore(migrations, countRows(file))
}

function countRows(file: SQLite.Database): number {
  const tables = file
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
    .map(String)
  return tables.reduce(
    (sum, table) => sum + Number(file.prepare(`select count(*) from "${table}"`).pluck().get()),
    0,
  )
}

/** Ends every session and sign-in under way of a store that nobody has open: what was ended after a backup stays so. */
export function endSessions(path: string): void {
  const file = new SQLite(path, { fileMustExist: true })
  try {
    file.exec('delete from session; delete from verification')
  } finally {
    file.close()
  }
}
