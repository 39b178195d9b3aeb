import { tertialMonths } from '@inflytt/domain/period'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { formatDate, formatMonth } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { HouseholdsInPeriod, PeriodReport } from './queries.ts'

type Counts = Pick<HouseholdsInPeriod, 'confirmed' | 'preliminary'>

/** '2026-T1' as the heading 'Tertial 1 2026'. */
export function periodTitle(period: string): string {
  return text('periods.title', { number: period.slice(6), year: period.slice(0, 4) })
}

export function periodMonths(period: string): string {
  const { from, to } = tertialMonths(period)
  return text('periods.months', { from: formatMonth(from).slice(0, -5), to: formatMonth(to) })
}

export function isOngoing(period: string, currentMonth: string): boolean {
  return tertialMonths(period).to >= currentMonth
}

/** What is asked of the one who can say klart, by what is logged in the period. */
export function questionWords(period: string, { confirmed, preliminary }: Counts): string {
  const named = { period: tertialName(period) }
  if (confirmed > 0) return text('periods.question', { ...named, count: confirmed })
  if (preliminary > 0) return text('periods.questionPreliminary', { ...named, count: preliminary })
  return text('periods.questionNothing', named)
}

/** What klart means here: with nothing logged at all, that there is nothing to report. */
export function closedState({ confirmed, preliminary }: Counts): 'closed' | 'closed_nothing' {
  return confirmed + preliminary === 0 ? 'closed_nothing' : 'closed'
}

export function closedWords({ state, updatedAt }: PeriodReport): string {
  const date = updatedAt === null ? '' : formatDate(updatedAt)
  return text(state === 'closed_nothing' ? 'periods.closedNothing' : 'periods.closed', { date })
}

/** What is logged in the period; undefined where the question or the sentence of klart says that it is nothing. */
export function countWords(
  { state }: Pick<PeriodReport, 'state'>,
  { confirmed, preliminary }: Counts,
): string | undefined {
  if (confirmed + preliminary === 0 && state !== 'closed') return undefined
  const counts = [text('periods.confirmed', { count: confirmed })]
  if (preliminary > 0) counts.push(text('periods.preliminary', { count: preliminary }))
  return `${counts.join(', ')}.`
}
