import { stockholmDay } from '@inflytt/domain'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The instant, RFC 3339 UTC, at which a day (`2026-11-23`), or one so many days later, begins in Stockholm. */
export function startOfDay(day: string, daysLater: number): string {
  const midnightUtc = Date.parse(`${day}T00:00:00.000Z`) + daysLater * DAY_MS
  const wanted = new Date(midnightUtc).toISOString().slice(0, 10)
  // Stockholm is one or two hours ahead: the day begins at the earlier hour that already belongs to it.
  const early = new Date(midnightUtc - 2 * HOUR_MS)
  const start = stockholmDay(early) === wanted ? early : new Date(midnightUtc - HOUR_MS)
  return start.toISOString()
}
