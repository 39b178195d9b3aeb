import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DamagedStoreError, ForeignStoreError, NewerStoreError, StoreFileError } from '@inflytt/db'
import { StartError } from '../start-error.ts'

const UNWRITABLE =
  /^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|ENOSPC|EDQUOT|EIO|EISDIR|ELOOP|EMFILE|ENFILE|ENAMETOOLONG)$/

/** What a driver or the system calls the error; empty where it has no name of it. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Which of what belongs to a store this user may not write, after a colon; nothing where that is not it. */
function whereOf(path: string): string {
  const closed = [dirname(resolve(path)), ...['', '-wal', '-shm', '.lock'].map((end) => `${path}${end}`)]
    .filter((each) => existsSync(each))
    .find((each) => !isWritable(each))
  return closed === undefined ? '' : `: ${closed} is not this user's to write`
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What keeps a store from being used, as one sentence for whoever started. */
export function toStoreError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (error instanceof NewerStoreError) return new StartError(error.message, { cause: error })
  if (error instanceof ForeignStoreError)
    return new StartError(`${path} (INFLYTT_DB) is a database of another program: name another file.`, {
      cause: error,
    })
  if (error instanceof StoreFileError)
    return new StartError(
      `The store ${path} (INFLYTT_DB) was moved, deleted or replaced meanwhile. See that the right file is there, and try again.`,
      { cause: error },
    )
  if (/^SQLITE_(?:CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(code) || UNWRITABLE.test(code)) {
    return new StartError(`The store ${path} (INFLYTT_DB) cannot be written${whereOf(path)}.`, {
      cause: error,
    })
  }
  if (
    error instanceof DamagedStoreError ||
    code === 'SQLITE_NOTADB' ||
    code.startsWith('SQLITE_CORRUPT')
  ) {
    return new StartError(
      `The store ${path} (INFLYTT_DB) is damaged or no inflytt store. Move it away and restore a backup: pnpm inflytt restore <file>.`,
      {
        cause: error,
      },
    )
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new StartError(`The store ${path} (INFLYTT_DB) is held by another program.`, { cause: error })
  }
  return error
}
