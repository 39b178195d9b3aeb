import type { JobOutcome } from '@inflytt/domain'
import { Cron } from 'croner'

/** By the clock in Sweden (five fields of cron), or so many hours after the last. */
export type Schedule = { pattern: string } | { hours: number }

export interface LastRun {
  startedAt: string
  /** Null of one that goes on, and of one whose process died: a lease tells them apart. */
  outcome: JobOutcome | null
}

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** Some job runs on every weekday; a server may also stand still over a long weekend. */
const LONGEST_PAUSE_MS = 5 * DAY_MS
const CLOCK_SLACK_MS = 5 * 60_000
const ZONE = 'Europe/Stockholm'

/** Whether it is one that says when, which `0 0 30 2 *` does not. */
export function isPattern(text: string): boolean {
  try {
    return text.trim().split(/\s+/).length === 5 && new Cron(text, { timezone: ZONE }).nextRun() !== null
  } catch {
    return false
  }
}

/**
 * The latest instant, RFC 3339 UTC, at which a run can have begun: the clock of another server may be a little ahead. What
 * says that it began later did so by a clock that was set back since, and would hold its job up until that time comes.
 */
export function latestStart(now: Date): string {
  return new Date(now.getTime() + CLOCK_SLACK_MS).toISOString()
}

/**
 * Since when jobs have run by this clock without a pause of more than five days, told by their starts (RFC 3339 UTC),
 * the latest first; now where the last is longer ago, as for a clock that has leapt ahead.
 */
export function steadySince(starts: readonly string[], now: Date): Date {
  let since = now.getTime()
  for (const start of starts) {
    const at = Date.parse(start)
    if (at > since) continue
    if (since - at > LONGEST_PAUSE_MS) break
    since = at
  }
  return new Date(since)
}

/** The later of when a job is to run and of when jobs will have run steadily for so many days. */
export function onceSteady(
  at: Date,
  days: number,
  { starts, now }: { starts: readonly string[]; now: Date },
): Date {
  const steadyAt = new Date(steadySince(starts, now).getTime() + days * DAY_MS)
  return at < steadyAt ? steadyAt : at
}

/**
 * When it is to run next: now for what never ran, and for what was missed while no server stood. What failed is tried
 * again after an hour, where its next time is later than that.
 */
export function nextRunAt(schedule: Schedule, last: LastRun | undefined, now: Date): Date {
  if (last === undefined) return now
  // A clock that was set back would else hold it up until time has caught up.
  const started = new Date(Math.min(Date.parse(last.startedAt), now.getTime()))
  const inHours = (hours: number) => new Date(started.getTime() + hours * HOUR_MS)
  if ('hours' in schedule) return inHours(schedule.hours)
  const regular = new Cron(schedule.pattern, { timezone: ZONE }).nextRun(started) ?? inHours(24)
  const again = last.outcome === 'done' ? regular : inHours(1)
  return again < regular ? again : regular
}
