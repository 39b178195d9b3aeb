import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupTerms, keptBackups } from '@inflytt/domain'
import type { Config } from '../configuration/config.ts'

const NAME =
  /^inflytt-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.(?:sqlite|pgdump)(?:\.zst)?(?:\.age)?$/
const UNFINISHED = /^\.unfinished-[0-9a-f]{8}-/
const DAY_MS = 86_400_000

/** What a clock may differ by from the one that named a backup. */
const LEEWAY_MS = 3_600_000

/** What was named by a clock that ran ahead tells nothing of when it was made. */
const isAhead = (at: Date, now: Date) => at.getTime() > now.getTime() + LEEWAY_MS

/** The backups of a folder by their moments; a name is given to none that was not read whole. */
function backupsIn(folder: string): { name: string; at: Date }[] {
  return namesIn(folder).flatMap((name) => {
    const [, y, m, d, hh, mm, ss] = NAME.exec(name) ?? []
    return y === undefined ? [] : [{ name, at: new Date(`${y}-${m}-${d}T${hh}:${mm}:${ss}Z`) }]
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

export interface BackupAge {
  /** Null where none is configured to be made by itself, or where none was made yet. */
  lastGoodAt: Date | null
  /** Null where there is none. */
  ageSeconds: number | null
  /** Whether one should have been made since; never where none is configured. */
  isOld: boolean
}

/** How old the last good backup of the folder is, whoever made it; also for what counts in numbers alone. */
export function backupAge({ backups }: Pick<Config, 'backups'>, now: Date): BackupAge {
  if (backups.folder === undefined) return { lastGoodAt: null, ageSeconds: null, isOld: false }
  const times = backupsIn(backups.folder).flatMap(({ at }) => (isAhead(at, now) ? [] : [at.getTime()]))
  if (times.length === 0) return { lastGoodAt: null, ageSeconds: null, isOld: true }
  const lastGoodAt = new Date(Math.max(...times))
  const ageSeconds = Math.max(0, (now.getTime() - lastGoodAt.getTime()) / 1000)
  return { lastGoodAt, ageSeconds, isOld: ageSeconds > backups.maxAgeHours * 3600 }
}

/**
 * Removes the backups that are kept no longer. Gives how many. What lies ahead of the clock is neither counted nor removed:
 * the clock was ahead then or is behind now, and the backup just made must not be taken for the oldest.
 */
export function removeOldBackups(folder: string, terms: BackupTerms, now: Date): number {
  const all = backupsIn(folder).filter(({ at }) => !isAhead(at, now))
  const moments = all.map(({ at }) => at)
  const kept = new Set(keptBackups(moments, terms).map((at) => at.getTime()))
  const old = all.filter(({ at }) => !kept.has(at.getTime()))
  for (const { name } of old) rmSync(join(folder, name), { force: true })
  return old.length
}

/** Removes what a backup that has ended has left. */
export function removeMarked(folder: string, mark: string): void {
  for (const name of namesIn(folder))
    if (name.startsWith(`.unfinished-${mark}-`)) rmSync(join(folder, name), { force: true })
}

/** Removes what a backup that was killed has left more than a day ago. */
export function removeUnfinished(folder: string, now: Date): void {
  for (const name of namesIn(folder).filter((each) => UNFINISHED.test(each))) {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat && now.getTime() - stat.mtimeMs > DAY_MS) rmSync(path, { force: true })
  }
}
