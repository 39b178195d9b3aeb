import { listStatisticTables, readStoreSize } from '@inflytt/db'
import { Gauge, type Registry } from 'prom-client'
import { backupAge } from '../backups/backup-folder.ts'
import type { Deps } from '../deps.ts'

type GaugeDeps = Pick<Deps, 'db' | 'config' | 'clock' | 'log'>

/** What is looked up when it is asked for. What cannot be read has no figure then: a gap and not a zero. */
export function registerStoreGauges(registry: Registry, deps: GaugeDeps): void {
  const { db, config, clock, log } = deps

  function gauge(name: string, help: string, read: () => Promise<number | null | undefined>): void {
    const asked: Gauge = new Gauge({
      name: `inflytt_${name}`,
      help,
      registers: [registry],
      async collect() {
        asked.remove()
        try {
          const value = await read()
          if (value !== null && value !== undefined) asked.set(value)
        } catch (error) {
          log.warn({ metric: name, cause: error }, 'metric not read')
        }
      },
    })
  }

  gauge('store_bytes', 'Room that the store takes on disk.', async () => (await readStoreSize(db)).bytes)
  gauge('store_wal_bytes', 'Room that the write-ahead log of the SQLite store takes.', async () => {
    return (await readStoreSize(db)).walBytes
  })
  gauge('backup_age_seconds', 'Since the last good backup in BACKUP_FOLDER.', async () => {
    return backupAge(config, clock()).ageSeconds
  })
  gauge('backup_is_old', '1 where a backup in BACKUP_FOLDER is overdue.', async () => {
    return config.backups.folder === undefined ? null : Number(backupAge(config, clock()).isOld)
  })
  gauge(
    'statistics_age_seconds',
    'Since the oldest of the fetched statistics was fetched.',
    async () => {
      const fetched = (await listStatisticTables(db)).flatMap(({ fetchedAt }) => fetchedAt ?? [])
      const oldest = fetched.toSorted()[0]
      return oldest === undefined ? null : (clock().getTime() - Date.parse(oldest)) / 1000
    },
  )
  gauge('statistics_failed_tables', 'Tables of statistics whose last fetch failed.', async () => {
    return (await listStatisticTables(db)).filter(({ status }) => status === 'failed').length
  })
}
