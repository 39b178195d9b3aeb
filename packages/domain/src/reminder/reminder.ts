import type { Tertial } from '../period/period.ts'

/** What an account is told once: `subject` says of what, so that it is not told twice. */
export interface Reminder {
  kind: 'follow_ups' | 'period'
  /** Of `follow_ups` the Monday of its week, `2026-11-23`; of `period` municipality and tertial, `2305/2026-T2`. */
  subject: string
}

/** A tertial that a municipality has not said klart for. */
export interface OpenPeriod {
  municipalityCode: string
  period: Tertial
}

export interface Awaiting {
  /** How many follow-ups are due. */
  due: number
  open: readonly OpenPeriod[]
  /** The day in Stockholm, `2026-11-23`. */
  today: string
  currentTertial: Tertial
}

/** What there is to remind of: due follow-ups once a week, and once each period that has ended and is open. */
export function remindersOf({ due, open, today, currentTertial }: Awaiting): Reminder[] {
  const ended = open.filter(({ period }) => period < currentTertial)
  return [
    ...(due > 0 ? [{ kind: 'follow_ups' as const, subject: mondayOf(today) }] : []),
    ...ended.map(({ municipalityCode, period }) => ({
      kind: 'period' as const,
      subject: `${municipalityCode}/${period}`,
    })),
  ]
}

const DAY_MS = 86_400_000

function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  const sinceMonday = (at.getUTCDay() + 6) % 7
  return new Date(at.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}
