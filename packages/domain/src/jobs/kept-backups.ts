/** For how many days, weeks (Monday to Sunday) and months the last backup of each is kept. */
export interface BackupTerms {
  days: number
  weeks: number
  months: number
}

const DAY_MS = 86_400_000

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const monthOf = (at: Date) => at.toISOString().slice(0, 7)

function weekOf(at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7
  return dayOf(new Date(at.getTime() - sinceMonday * DAY_MS))
}

/**
 * Which backups are kept: of the last days, weeks and months that have any, the last of each. Those that have none are
 * not counted, so that a server that stood still for a year removes nothing for it. The newest is always kept.
 */
export function keptBackups(moments: readonly Date[], { days, weeks, months }: BackupTerms): Date[] {
  const newestFirst = moments.toSorted((a, b) => b.getTime() - a.getTime())
  const kept = new Set(newestFirst.slice(0, 1))
  const terms: [(at: Date) => string, number][] = [
    [dayOf, days],
    [weekOf, weeks],
    [monthOf, months],
  ]
  for (const [spanOf, most] of terms) {
    const seen = new Set<string>()
    for (const at of newestFirst) {
      const span = spanOf(at)
      if (seen.has(span)) continue
      if (seen.size === most) break
      seen.add(span)
      kept.add(at)
    }
  }
  return newestFirst.filter((at) => kept.has(at))
}
