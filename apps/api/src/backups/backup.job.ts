import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findStoreFile } from '@inflytt/db'
import { type Job, JobFault } from '../jobs/job.ts'
import { StartError } from '../start-error.ts'
import { removeOldBackups, removeUnfinished } from './backup-folder.ts'
import { makeBackupApart, NoRoomError } from './backup-process.ts'

/** Makes one, and only then removes those that are kept no longer. */
export const backupJob: Job = {
  schedule: ({ backups }) => (backups.folder === undefined ? undefined : { pattern: backups.schedule }),
  work: async ({ db, config, clock }, signal) => {
    const { folder, keep, compress, recipients } = config.backups
    const { databaseUrl } = config
    const storePath = await findStoreFile(db)
    if (folder === undefined || (storePath === undefined && databaseUrl === undefined))
      throw new JobFault('not_configured')
    const besideStore = storePath === undefined ? tmpdir() : dirname(storePath)
    for (const place of [folder, besideStore]) removeUnfinished(place, clock())
    const order = {
      storePath: storePath ?? '',
      databaseUrl,
      out: join(folder, '/'),
      at: clock(),
      compress,
      recipients,
    }
    const { bytes, checked } = await makeBackupApart(order, signal).catch((error: unknown) => {
      if (!(error instanceof StartError)) throw error
      throw new JobFault(error instanceof NoRoomError ? 'no_room' : 'unwritable', { cause: error })
    })
    return { bytes, rows: checked.rows, removed: removeOldBackups(folder, keep) }
  },
}
