import { readdirSync } from 'node:fs'
import type { Config } from '../config.ts'

const NAME = /^inflytt-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.sqlite(?:\.zst)?(?:\.age)?$/

/** The moments of the backups of a folder; a name is given to none that was not read whole. */
function backupTimesIn(folder: string): number[] {
  return namesIn(folder).flatMap((name) => {
    const [, y, m, d, hh, mm, ss] = NAME.exec(name) ?? []
    return y === undefined ? [] : [Date.parse(`${y}-${m}-${d}T${hh}:${mm}:${ss}Z`)]
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
  /** Null where no folder is configured, or where none was made yet. */
  lastGoodAt: Date | null
  /** Null where there is none. */
  ageSeconds: number | null
  /** Whether one should have been made since; never where no folder is configured. */
  isOld: boolean
}

/** How old the last good backup of the folder is, whoever made it. */
export function backupAge({ backups }: Pick<Config, 'backups'>, now: Date): BackupAge {
  if (backups.folder === undefined) return { lastGoodAt: null, ageSeconds: null, isOld: false }
  const times = backupTimesIn(backups.folder)
  if (times.length === 0) return { lastGoodAt: null, ageSeconds: null, isOld: true }
  const lastGoodAt = new Date(Math.max(...times))
  const ageSeconds = Math.max(0, (now.getTime() - lastGoodAt.getTime()) / 1000)
  return { lastGoodAt, ageSeconds, isOld: ageSeconds > backups.maxAgeHours * 3600 }
}
