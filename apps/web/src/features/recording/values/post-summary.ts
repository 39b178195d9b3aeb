import { formatMonth } from '../../../lib/format.ts'
import { text } from '../../../strings/text.ts'

interface Summarised {
  month: string
  adults: number | null
  children: number | null
}

/** One line that its writer knows an entry by: 'nov 2026, 2 vuxna, 1 barn'. */
export function summaryOf({ month, adults, children }: Summarised): string {
  return [
    month === '' ? '' : formatMonth(month),
    adults === null ? '' : text('record.summaryAdults', { count: adults }),
    children === null
      ? text('record.summaryUnknownChildren')
      : text('record.summaryChildren', { count: children }),
  ]
    .filter(Boolean)
    .join(', ')
}
