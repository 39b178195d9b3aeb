import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import {
  type CheckedStore,
  checkSqlite,
  DamagedStoreError,
  endSessions,
  ForeignStoreError,
  NewerStoreError,
} from '@inflytt/db'
import { StartError } from '../start-error.ts'
import { decode, isDump } from './backup-coding.ts'
import { checkDump, restoreDump } from './database-dump.ts'
import { putInPlace, standingFolder, unfinishedName } from './durable-file.ts'

export interface RestoreOrder {
  backup: string
  storePath: string
  /** The empty PostgreSQL that it becomes the store of in place of a file. */
  databaseUrl?: string | undefined
  /** The file of the secret key of age; undefined for a backup that is not encrypted. */
  identityFile: string | undefined
  /** Everything but putting it in place. */
  isDryRun: boolean
}

const SIDES = ['', '-wal', '-shm', '-journal']

function refuseOccupied(storePath: string): void {
  const there = SIDES.map((side) => `${storePath}${side}`).find((path) => existsSync(path))
  if (there !== undefined)
    throw new StartError(
      `${there} is there already, and a restore overwrites nothing. Stop the server and move ${storePath} and what begins with its name (-wal, -shm) to another folder, or name another INFLYTT_DB.`,
    )
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new StartError(`The folder ${folder} (INFLYTT_DB) cannot be made.`, { cause })
  }
}

function readIdentity(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : readFileSync(path, 'utf8')
  } catch (cause) {
    throw new StartError(`${path} (--identity) cannot be read.`, { cause })
  }
}

/**
 * Reads a backup whole and, unless it is a dry run, makes it the store, where none is. Everybody signs in anew.
 * @throws StartError with one sentence; no store is made then
 */
export async function restoreBackup(order: RestoreOrder): Promise<CheckedStore> {
  const { backup, storePath, databaseUrl, isDryRun } = order
  if (!statSync(backup, { throwIfNoEntry: false })?.isFile())
    throw new StartError(`There is no file ${backup}.`)
  const identity = readIdentity(order.identityFile)
  if (databaseUrl === undefined && !isDryRun) refuseOccupied(storePath)
  const working = workingName(order)
  if (databaseUrl === undefined && !isDryRun) makeFolder(dirname(resolve(storePath)))
  try {
    await decode(backup, working, identity)
    refuseOtherEngine(working, order)
    if (databaseUrl !== undefined)
      return await (isDryRun ? checkDump(working) : restoreDump(working, databaseUrl))
    const checked = checkSqlite(working)
    if (isDryRun) return checked
    endSessions(working)
    putInPlace(working, storePath)
    return checked
  } catch (error) {
    throw toRestoreError(error, order)
  } finally {
    for (const end of [...SIDES, '.packed']) rmSync(`${working}${end}`, { force: true })
  }
}

/** Beside where the store will be, since it holds all of it; of a database that is elsewhere, where files go that do not stay. */
function workingName({ storePath, databaseUrl, isDryRun }: RestoreOrder): string {
  if (databaseUrl !== undefined) return unfinishedName(join(tmpdir(), 'restore'))
  return isDryRun
    ? unfinishedName(join(standingFolder(storePath), 'restore'))
    : unfinishedName(storePath)
}

function refuseOtherEngine(working: string, { backup, databaseUrl }: RestoreOrder): void {
  const kind = isDump(working) ? 'postgres' : 'sqlite'
  if (kind === 'postgres' && databaseUrl === undefined)
    throw new StartError(
      `${backup} is a backup of PostgreSQL: name an empty database of it with DATABASE_URL.`,
    )
  if (kind === 'sqlite' && databaseUrl !== undefined)
    throw new StartError(
      `${backup} is no backup of PostgreSQL. One of SQLite is restored without DATABASE_URL, and then moved: pnpm inflytt move.`,
    )
}

function toRestoreError(error: unknown, { backup, storePath }: RestoreOrder): unknown {
  if (error instanceof StartError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof NewerStoreError)
    return new StartError(`${backup}: ${error.message}`, { cause: error })
  if (error instanceof ForeignStoreError)
    return new StartError(`${backup} is no backup of inflytt.`, { cause: error })
  if (error instanceof DamagedStoreError)
    return new StartError(`${backup} is damaged (${error.message}): use another backup.`, {
      cause: error,
    })
  if (code === 'EEXIST')
    return new StartError(`${storePath} came there meanwhile, and was left as it is.`, { cause: error })
  if (/^(?:ENOSPC|EDQUOT)$/.test(code))
    return new StartError(`There is no room for the store at ${storePath}.`, { cause: error })
  if (/^(?:EROFS|EACCES|EPERM|EIO)$/.test(code))
    return new StartError(`${backup} cannot be read, or ${storePath} cannot be written.`, {
      cause: error,
    })
  return error
}
