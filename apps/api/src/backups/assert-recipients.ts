import type { Config } from '../configuration/config.ts'
import { StartError } from '../start-error.ts'

/**
 * Refuses keys that no backup could be encrypted to, at the start rather than at night. The library is read only where
 * there are any.
 * @throws StartError
 */
export async function assertRecipients({ backups }: Pick<Config, 'backups'>): Promise<void> {
  if (backups.recipients.length === 0) return
  const { encrypterFor } = await import('./backup-coding.ts')
  try {
    encrypterFor(backups.recipients)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    throw new StartError(
      `BACKUP_ENCRYPT_TO: ${error.message} Copy the whole of it, as age-keygen shows it.`,
      { cause: error },
    )
  }
}
