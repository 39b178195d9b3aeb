import { readdirSync, realpathSync, statSync } from 'node:fs'
import type SQLite from 'better-sqlite3'
import { watchLog } from './log-file.ts'

/**
 * What is wrong with the file of a store that is open: it is not at its path (`gone`), another is there (`replaced`), or
 * its write-ahead log or the index of it is another or none (`log-gone`), or the log was emptied or overwritten where it is
 * (`log-emptied`).
 */
export type FileFault = 'gone' | 'replaced' | 'log-gone' | 'log-emptied'

/** The file that a store has open is not the one at its path: what is written to it would be lost. */
export class StoreFileError extends Error {
  override readonly name = 'StoreFileError'
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(`The file of the store is not in its place (${fault}).`)
    this.fault = fault
  }
}

export interface FileWatch {
  /** Compares the files at the path with those that were opened. */
  look(): FileFault | undefined
  /** Whether the file that was opened has no name left, so that it ends with this process. Linux alone tells. */
  isDeleted(): boolean
  /** @throws StoreFileError; `isUrgent` unless a look a moment ago will do */
  assertInPlace(isUrgent: boolean): void
}

const SIDES = ['-wal', '-shm']
const MOMENT_MS = 100
const OWN_FILES = '/proc/self/fd'

interface Identity {
  dev: bigint
  ino: bigint
}

/** Undefined where there is none, and where it cannot be seen. */
function identify(path: string): Identity | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isSame = (a: Identity | undefined, b: Identity | undefined) =>
  a?.dev === b?.dev && a?.ino === b?.ino

/** Watches the files of a SQLite store that has just been opened. A file that is put back is in its place again. */
export function watchFile(path: string, file: SQLite.Database): FileWatch {
  const [real, opened] = [realpathSync(path), identify(path)]
  const sides = new Map<string, Identity>()
  const isLogEmptied = watchLog(file, `${real}-wal`)
  let latest: { at: number; fault: FileFault | undefined } | undefined

  function lookAtFiles(): FileFault | undefined {
    const found = identify(path)
    if (!isSame(found, opened)) return found === undefined ? 'gone' : 'replaced'
    for (const side of SIDES) {
      const [first, now] = [sides.get(side), identify(`${real}${side}`)]
      // They stay the same from when they are first there until the last connection is closed.
      if (first === undefined && now !== undefined) sides.set(side, now)
      else if (!isSame(first, now)) return 'log-gone'
    }
    return isLogEmptied() ? 'log-emptied' : undefined
  }

  function look(): FileFault | undefined {
    latest = { at: performance.now(), fault: lookAtFiles() }
    return latest.fault
  }

  return {
    look,
    isDeleted: () => ownFiles().some((own) => isSame(own, opened) && own.nlink === 0n),
    assertInPlace(isUrgent) {
      const isOld = latest === undefined || performance.now() - latest.at >= MOMENT_MS
      const fault = isUrgent || isOld ? look() : latest?.fault
      if (fault !== undefined) throw new StoreFileError(fault)
    },
  }
}

// Not opened to be asked: to close a file of SQLite's gives up every lock that this process has on it.
function ownFiles() {
  try {
    return readdirSync(OWN_FILES).flatMap((name) => {
      const file = statSync(`${OWN_FILES}/${name}`, { bigint: true, throwIfNoEntry: false })
      return file === undefined ? [] : [file]
    })
  } catch {
    return []
  }
}
