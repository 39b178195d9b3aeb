import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { HeldError, holdFile, isLogLost, migrate, openSqlite, sweepDrafts } from '@inflytt/db'
import { putInPlace, unfinishedName } from '../backups/durable-file.ts'
import { StartError } from '../start-error.ts'

/** What stands beside a store, and never without one. */
const REMAINS = ['-wal', '-journal', '.auth-secret']
const SIDES = ['-wal', '-shm', '-journal']

/** Between the name of a store that was deleted under a server and the moment at which that server saved it. */
export const RESCUED = '.rescued-'

const RESTORE = 'restore a backup: pnpm inflytt restore <file>'

/** Makes the folder of a store where there is none. */
export function makeStoreFolder(path: string): void {
  makeFolder(dirname(resolve(path)))
}

// Step by step: in some file systems Node's own recursive mkdir never comes back.
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** The records can point at people, so a new file is its owner's alone; its log inherits that. */
function makeForOwnerOnly(path: string): void {
  if (!existsSync(path)) writeFileSync(path, '', { flag: 'wx', mode: 0o600 })
}

/** What shows that there was a store where none is; undefined where nothing does. */
export function findRemains(path: string): string | undefined {
  return findRescued(path) ?? REMAINS.map((end) => `${path}${end}`).find((beside) => existsSync(beside))
}

/** The latest that a server saved of a store that was deleted under it; undefined where there is none. */
function findRescued(storePath: string): string | undefined {
  const folder = dirname(resolve(storePath))
  if (!existsSync(folder)) return undefined
  const names = readdirSync(folder).filter((one) => one.startsWith(`${basename(storePath)}${RESCUED}`))
  const latest = names.toSorted().at(-1)
  return latest === undefined ? undefined : join(folder, latest)
}

/**
 * Makes a new store whole or not at all, where there has been none.
 * @throws StartError where there has been one, or an empty file stands in its place
 */
export async function makeStoreFile(path: string, clock: () => Date): Promise<void> {
  if (existsSync(path)) {
    if (statSync(path).size > 0) return
    throw new StartError(
      `The store ${path} (INFLYTT_DB) is an empty file. Move it away, and ${RESTORE}. Without any file there a new, empty store is made.`,
    )
  }
  const rescued = findRescued(path)
  if (rescued !== undefined)
    throw new StartError(
      `There is no store at ${path} (INFLYTT_DB), but ${rescued} holds what a server saved when its store was deleted: pnpm inflytt restore ${rescued}. For a new, empty store move it away.`,
    )
  const remains = findRemains(path)
  if (remains !== undefined)
    throw new StartError(
      `There is no store at ${path} (INFLYTT_DB), but ${remains} shows that there was one. Put it back, or ${RESTORE}. For a new, empty store move ${remains} away.`,
    )
  const unfinished = unfinishedName(path)
  try {
    makeForOwnerOnly(unfinished)
    const store = openSqlite(unfinished)
    try {
      await migrate(store.db, store.engine, clock)
    } finally {
      await store.close()
    }
    putInPlace(unfinished, path)
  } catch (error) {
    // Another process made it in the meantime: that one is the store.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    for (const end of ['', ...SIDES]) rmSync(`${unfinished}${end}`, { force: true })
  }
}

/**
 * Refuses a store whose log was emptied or deleted: SQLite would open it as it was before that, without a word.
 * @throws StartError
 */
export function assertLogThere(path: string): void {
  const real = realPath(path)
  if (isLogLost(real))
    throw new StartError(
      `The log of the store (${real}-wal) was emptied, cut or deleted, and what was recorded last stood in it. Put it back, or restore a backup (pnpm inflytt restore <file>). To go on with what the store holds without it, move ${real}-shm away: see operations.md.`,
    )
}

/**
 * Keeps every other server from the store as long as this one runs, and gives the way to let go. What one that was killed
 * left beside it is removed.
 * @param refusal the sentence where another has it
 * @throws StartError
 */
export function holdStore(
  path: string,
  refusal = `Another server is running on the store ${path} (INFLYTT_DB). Stop it first; several servers at once need PostgreSQL (DATABASE_URL).`,
): () => void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new StartError(`The store ${path} (INFLYTT_DB) is no file: name the path of one.`)
  makeStoreFolder(path)
  const lock = `${realPath(path)}.lock`
  makeForOwnerOnly(lock)
  try {
    const letGo = holdFile(lock)
    sweepDrafts(realPath(path))
    return letGo
  } catch (error) {
    if (!(error instanceof HeldError)) throw error
    throw new StartError(refusal, { cause: error })
  }
}

/** The same for every name that a store has by links. */
function realPath(path: string): string {
  return existsSync(path)
    ? realpathSync(path)
    : join(realpathSync(dirname(resolve(path))), basename(path))
}
