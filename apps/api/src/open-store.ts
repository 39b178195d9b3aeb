import {
  assertUndamaged,
  DamagedStoreError,
  ForeignStoreError,
  migrate,
  NewerStoreError,
  openSqlite,
} from '@inflytt/db'
import type { Store } from '@inflytt/db'
import type { Config } from './config.ts'
import { openDatabase } from './open-database.ts'
import { StartError } from './start-error.ts'
import { makeStoreFile, makeStoreFolder } from './store-file.ts'

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENOSPC'])

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What keeps a store from being used, as one sentence for whoever started. */
export function toStoreError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (error instanceof NewerStoreError) return new StartError(error.message, { cause: error })
  if (error instanceof ForeignStoreError)
    return new StartError(`${path} (INFLYTT_DB) is a database of another program: name another file.`, {
      cause: error,
    })
  if (/^SQLITE_(?:CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(code) || UNWRITABLE.has(code)) {
    return new StartError(`The store ${path} (INFLYTT_DB) cannot be written.`, { cause: error })
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

/**
 * Opens the store of this server and brings it up to this program.
 * @throws StartError with one sentence where it cannot be used
 */
export function openStore(
  { storePath, databaseUrl }: Pick<Config, 'storePath' | 'databaseUrl'>,
  clock: () => Date,
): Promise<Store> {
  return databaseUrl === undefined ? openFile(storePath, clock) : openDatabase(databaseUrl, clock)
}

async function openFile(path: string, clock: () => Date): Promise<Store> {
  let store: Store | undefined
  try {
    makeStoreFolder(path)
    await makeStoreFile(path, clock)
    store = openSqlite(path)
    await assertUndamaged(store, path)
    await migrate(store.db, store.engine, clock)
    return store
  } catch (error) {
    await store?.close().catch(() => undefined)
    throw toStoreError(error, path)
  }
}
