import { accessSync, constants } from 'node:fs'
import { assertUndamaged, findUpgrade, migrate, openSqlite } from '@inflytt/db'
import type { Store } from '@inflytt/db'
import type { Config } from '../configuration/config.ts'
import type { OpeningDatabase } from './open-database.ts'
import { toStoreError } from './store-error.ts'
import { assertLogThere, makeStoreFile, makeStoreFolder } from './store-file.ts'

export type StorePlace = Pick<Config, 'storePath' | 'databaseUrl'> &
  Partial<Pick<Config, 'backups' | 'databasePool' | 'migratesWithoutBackup'>> &
  Pick<OpeningDatabase, 'answersWithinMs'>

/**
 * Opens the store of this server and brings it up to this program, after a backup of one that is older.
 * @throws StartError with one sentence where it cannot be used
 */
export async function openStore(place: StorePlace, clock: () => Date): Promise<Store> {
  const { databaseUrl, databasePool, migratesWithoutBackup, answersWithinMs } = place
  if (databaseUrl === undefined) return openFile(place, clock)
  const { openDatabase } = await import('./open-database.ts')
  return openDatabase(databaseUrl, clock, {
    migratesWithoutBackup,
    answersWithinMs,
    mostConnections: databasePool,
  })
}

async function openFile({ storePath: path, backups }: StorePlace, clock: () => Date): Promise<Store> {
  let store: Store | undefined
  try {
    makeStoreFolder(path)
    await makeStoreFile(path, clock)
    // SQLite would open one that may only be read, and leave an index beside it that may not be written either.
    accessSync(path, constants.R_OK | constants.W_OK)
    assertLogThere(path)
    store = openSqlite(path)
    await assertUndamaged(store, path)
    const upgrade = await findUpgrade(store.db, store.engine)
    if (upgrade !== undefined) {
      const { backUpBeforeMigration } = await import('../backups/backup-before-migration.ts')
      await backUpBeforeMigration(path, upgrade, clock(), backups)
    }
    await migrate(store.db, store.engine, clock)
    return store
  } catch (error) {
    await store?.close().catch(() => undefined)
    throw toStoreError(error, path)
  }
}
