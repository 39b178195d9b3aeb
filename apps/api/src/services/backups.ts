export { type Backup, makeBackup } from '../backups/make-backup.ts'
export { restoreBackup } from '../backups/restore-backup.ts'
