import { join } from 'node:path'
import { findStoreFile } from '@inflytt/db'
import { type Job, JobFault } from '../jobs/job.ts'
import { StartError } from '../start-error.ts'
import { removeOldBackups, removeUnfinished } from './backup-folder.ts'
import { makeBackupApart, NoRoomError, unfinishedPlaces } from './backup-process.ts'

/** Makes one, and only then removes those that are kept no longer. */
export const backupJob: Job = {
  schedule: ({ backups }) => (backups.folder === undefined ? undefined : { pattern: backups.schedule }),
  work: async ({ db, config, clock }, signal) => {
    const { folder, keep, compress, recipients } = config.backups
    const { databaseUrl } = config
    const storePath = await findStoreFile(db)
    if (folder === undefined || (storePath === undefined && databaseUrl === undefined))
      throw new JobFault('not_configured')
    const order = {
      storePath: storePath ?? '',
      databaseUrl,
      out: join(folder, '/'),
      at: clock(),
      compress,
      recipients,
    }
    for (const place of unfinishedPlaces(order)) removeUnfinished(place, clock())
    const { bytes, checked } = await makeBackupApart(order, signal).catch((error: unknown) => {
      if (!(error instanceof StartError)) throw error
      throw new JobFault(error instanceof NoRoomError ? 'no_room' : 'unwritable', { cause: error })
    })
    return { bytes, rows: checked.rows, removed: removeOldBackups(folder, keep, clock()) }
  },
}
