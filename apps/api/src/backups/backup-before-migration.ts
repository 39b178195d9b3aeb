import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { BackupConfig } from '../configuration/config.ts'
import { endingOf } from './backup-coding.ts'
import { StartError } from '../start-error.ts'
import { makeBackup } from './make-backup.ts'

/** What a start is about to do to a store: the last migration that it has, and the last that it will have. */
export interface Upgrade {
  from: string
  to: string
}

const KEPT = 3
const numberOf = (migration: string) => migration.slice(0, 4)
// To the millisecond: a start that fails is tried anew at once.
const momentOf = (at: Date) => at.toISOString().replaceAll(/[-:.]/gu, '')

/**
 * Copies a store before it is brought up to date: into the folder of backups, or beside the store where there is none.
 * The name is none that a scheduled backup has, nor one that SQLite reads with a store. Of the same upgrade, which is
 * tried anew at each start while it fails, the latest three are kept. A copy that no longer is of `from` is not kept.
 * @throws StartError with one sentence
 */
export async function backUpBeforeMigration(
  storePath: string,
  { from, to }: Upgrade,
  at: Date,
  backups: Pick<BackupConfig, 'folder' | 'compress' | 'recipients'> | undefined,
): Promise<void> {
  const folder = resolve(backups?.folder ?? dirname(storePath))
  const coding = { compress: backups?.compress ?? false, recipients: backups?.recipients ?? [] }
  const beginning = `before-${numberOf(from)}-to-${numberOf(to)}-${basename(storePath)}.`
  const name = `${beginning}${momentOf(at)}.sqlite${endingOf(coding)}`
  makeFolder(folder)
  const made = await makeBackup({ storePath, at, out: join(folder, name), ...coding })
  // Another start brought the store up since it was looked at: it made the copy, and this one is none to go back to.
  if (made.checked.schema !== from) rmSync(made.path)
  const all = readdirSync(folder).filter((each) => each.startsWith(beginning))
  for (const old of all.toSorted().slice(0, -KEPT)) rmSync(join(folder, old), { force: true })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new StartError(
      `The store is older than this program, and is brought up to date after a backup alone: none can be written to ${folder} (BACKUP_FOLDER).`,
      { cause },
    )
  }
}
