import { mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type CheckedStore, checkSqlite, copySqlite } from '@inflytt/db'
import { StartError } from '../start-error.ts'
import { type Coding, encode, encrypterFor, endingOf } from './backup-coding.ts'
import { dumpDatabase } from './database-dump.ts'
import { newMark, putInPlace, sync, unfinishedName } from './durable-file.ts'
import { toStoreError } from '../store/store-error.ts'

export interface Backup {
  path: string
  bytes: number
  checked: CheckedStore
}

export interface BackupOrder extends Coding {
  storePath: string
  /** The PostgreSQL that holds the store in place of the file; its backups are always compressed. */
  databaseUrl?: string | undefined
  /** A file that is not there, or a folder in which one named by the moment is made. */
  out: string
  at: Date
  /** What its unfinished files are known by; any where left out. */
  mark?: string
}

const isFolder = (path: string) =>
  path.endsWith('/') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)

/** `inflytt-20261127T094500Z.sqlite`: sorted by name they are sorted by time. */
function backupName(order: BackupOrder): string {
  const moment = order.at.toISOString().replaceAll(/[-:]|\.\d+/gu, '')
  return `inflytt-${moment}.${order.databaseUrl === undefined ? 'sqlite' : 'pgdump'}${endingOf(order)}`
}

/**
 * Copies a store that may be in use, reads the copy whole, and only then gives it its name.
 * @throws StartError with one sentence; no file has the name then
 */
export async function makeBackup(given: BackupOrder): Promise<Backup> {
  // A file of SQLite is read whole to be checked; of a dump only what is compressed has a checksum.
  const order = { ...given, compress: given.compress || given.databaseUrl !== undefined }
  const { storePath, databaseUrl, out, recipients, compress, mark = newMark() } = order
  encrypterFor(recipients)
  const intoFolder = isFolder(out)
  const path = resolve(intoFolder ? join(out, backupName(order)) : out)
  if (intoFolder) makeFolder(order)
  if (statSync(path, { throwIfNoEntry: false }))
    throw new StartError(`There is a file at ${path} already: name another with --out.`)
  if (!statSync(dirname(path), { throwIfNoEntry: false }))
    throw new StartError(`There is no folder for ${path}.`)
  const isCoded = compress || recipients.length > 0
  // What is to be encrypted does not touch the volume that the backup goes to before it is.
  const besideStore = databaseUrl === undefined ? storePath : join(tmpdir(), basename(path))
  const coded = unfinishedName(path, mark)
  const plain = unfinishedName(recipients.length > 0 ? besideStore : `${path}.plain`, mark)
  const copy = isCoded ? plain : coded
  const mask = process.umask(0o077)
  try {
    const checked = await copyStore(order, copy)
    if (isCoded) await encode(copy, coded, order)
    putInPlace(coded, path)
    return { path, bytes: statSync(path).size, checked }
  } catch (error) {
    throw toBackupError(error, order)
  } finally {
    process.umask(mask)
    for (const left of [copy, coded]) rmSync(left, { force: true })
  }
}

function makeFolder(order: BackupOrder): void {
  try {
    mkdirSync(order.out, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw toBackupError(error, order)
  }
}

/** Copies the store and reads the copy, which is on disk then. */
async function copyStore({ storePath, databaseUrl }: BackupOrder, copy: string): Promise<CheckedStore> {
  if (databaseUrl === undefined) {
    copySqlite(storePath, copy)
    sync(copy)
    return checkSqlite(copy)
  }
  const checked = await dumpDatabase(databaseUrl, copy)
  sync(copy)
  return checked
}

function toBackupError(error: unknown, { storePath, databaseUrl, out }: BackupOrder): unknown {
  if (error instanceof StartError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(?:ENOSPC|EDQUOT|SQLITE_FULL)$/.test(code))
    return new StartError(`There is no room for a backup in ${out}.`, { cause: error })
  if (/^(?:EROFS|EACCES|EPERM|EIO|ENOTDIR|EEXIST|SQLITE_CANTOPEN)/.test(code))
    return new StartError(
      `A backup cannot be written to ${out}${databaseUrl === undefined ? `, or ${storePath} cannot be read` : ''}.`,
      { cause: error },
    )
  return databaseUrl === undefined ? toStoreError(error, storePath) : error
}
