import { existsSync } from 'node:fs'
import {
  checkSqlite,
  type Db,
  listStatisticTables,
  openPostgres,
  openSqlite,
  readPostgresState,
} from '@inflytt/db'
import { backupAge } from '../backups/backup-folder.ts'
import type { Config } from '../configuration/config.ts'
import { toStartError } from '../store/open-database.ts'
import { toStoreError } from '../store/store-error.ts'
import { StartError } from '../start-error.ts'
import { findRemains } from '../store/store-file.ts'
import { fault, type Finding, ok, warning } from './finding.ts'

const DAY_MS = 86_400_000
const STATISTICS_DAYS = 400
const POSTGRES_MAJOR = 18

function told(error: unknown): string {
  if (error instanceof StartError) return error.message
  throw error
}

/** Reads the whole store, and what it says of itself. Nothing is written, and no older store brought up to date. */
export async function storeFindings(config: Config, now: Date): Promise<Finding[]> {
  return config.databaseUrl === undefined
    ? fileFindings(config.storePath, now)
    : databaseFindings({ ...config, databaseUrl: config.databaseUrl }, now)
}

async function fileFindings(path: string, now: Date): Promise<Finding[]> {
  if (!existsSync(path)) {
    const remains = findRemains(path)
    if (remains !== undefined)
      return [
        fault(
          'store',
          `There is no store at ${path} (INFLYTT_DB), but ${remains} shows that there was one.`,
          'Put it back, or restore a backup: pnpm inflytt restore <file>.',
        ),
      ]
    return [
      warning(
        'store',
        `There is no store at ${path} (INFLYTT_DB).`,
        'The first start makes one. If there should be one, set INFLYTT_DB to it or restore a backup.',
      ),
    ]
  }
  try {
    const { schema, migrationsMissing, rows } = checkSqlite(path)
    const found = `Read whole: ${rows} rows, schema ${schema}, no damage, no row that points at nothing.`
    if (migrationsMissing > 0)
      return [
        warning(
          'store',
          `${found} It is of an earlier version.`,
          'Make a backup; the next start brings it up to date.',
        ),
      ]
    const store = openSqlite(path)
    try {
      return [ok('store', found), await statisticsFinding(store.db, now)]
    } finally {
      await store.close()
    }
  } catch (error) {
    const sentence = told(toStoreError(error, path))
    return [
      fault('store', sentence, 'Stop the server, move the file away and restore the latest backup.'),
    ]
  }
}

function connectionsFinding(pool: number, allowed: number): Finding {
  const found = `A server takes up to ${pool} connections (DATABASE_POOL), and PostgreSQL allows ${allowed}.`
  return pool <= allowed
    ? ok('connections', found)
    : warning(
        'connections',
        found,
        'Lower DATABASE_POOL or raise max_connections: there must be room for all servers together.',
      )
}

async function databaseFindings(
  { databaseUrl, databasePool }: { databaseUrl: string; databasePool: number },
  now: Date,
): Promise<Finding[]> {
  try {
    const store = openPostgres(databaseUrl)
    try {
      const { version, waiting, allowed, schema } = await readPostgresState(store.db)
      const found = `PostgreSQL ${version}, schema ${schema ?? 'none yet'}.`
      return [
        Number.parseInt(version, 10) >= POSTGRES_MAJOR
          ? ok('store', found)
          : warning('store', found, `The program is tested on PostgreSQL ${POSTGRES_MAJOR}: upgrade.`),
        waiting === 0
          ? ok('locks', 'Nobody waits for a lock.')
          : warning(
              'locks',
              `${waiting} wait for a lock.`,
              'Look in pg_stat_activity for who holds it.',
            ),
        connectionsFinding(databasePool, allowed),
        ...(schema === undefined ? [] : [await statisticsFinding(store.db, now)]),
      ]
    } finally {
      await store.close()
    }
  } catch (error) {
    return [fault('store', told(toStartError(error)), 'Mend DATABASE_URL, or start PostgreSQL.')]
  }
}

async function statisticsFinding(db: Db, now: Date): Promise<Finding> {
  const tables = await listStatisticTables(db)
  const failed = tables.filter(({ status }) => status === 'failed').length
  if (failed > 0)
    return warning(
      'statistics',
      `The last fetch of ${failed} tables failed.`,
      'Run pnpm inflytt statistics refresh and read what it says.',
    )
  const oldest = tables.flatMap(({ fetchedAt }) => fetchedAt ?? []).toSorted()[0]
  if (oldest === undefined)
    return ok('statistics', 'None was fetched: the copy that comes with the program is shown.')
  const days = Math.floor((now.getTime() - Date.parse(oldest)) / DAY_MS)
  const found = `The oldest was fetched ${days} days ago.`
  return days <= STATISTICS_DAYS
    ? ok('statistics', found)
    : warning(
        'statistics',
        found,
        'Run pnpm inflytt statistics refresh, or set STATISTICS_REFRESH_HOURS.',
      )
}

export function backupFinding(config: Config, now: Date): Finding {
  if (config.databaseUrl !== undefined && config.backups.folder === undefined)
    return ok('backup', 'No BACKUP_FOLDER is set: backups that PostgreSQL makes itself are not seen.')
  if (config.backups.folder === undefined)
    return warning(
      'backup',
      'No BACKUP_FOLDER is set, so the age of the backups is not known.',
      'Set BACKUP_FOLDER to the folder that inflytt backup writes to.',
    )
  const { lastGoodAt, ageSeconds, isOld } = backupAge(config, now)
  if (lastGoodAt === null || ageSeconds === null)
    return fault(
      'backup',
      'There is no backup in BACKUP_FOLDER.',
      'Run pnpm inflytt backup --out <BACKUP_FOLDER>/; a server makes one soon after its first start.',
    )
  const found = `The newest is ${Math.floor(ageSeconds / 3600)} hours old.`
  return isOld
    ? fault(
        'backup',
        found,
        'Run pnpm inflytt backup --out <BACKUP_FOLDER>/, and see why none was made.',
      )
    : ok('backup', found)
}
