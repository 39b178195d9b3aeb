import { formatMonth } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'

interface Summarised {
  month: string
  adults: number | null
  children: number | null
}

/** One line that its writer knows an entry by: 'nov 2026, 2 vuxna, 1 barn'. Empty where nothing of it is known yet. */
export function summaryOf({ month, adults, children }: Summarised): string {
  return [
    month === '' ? '' : formatMonth(month),
    adults === null ? '' : text('record.summaryAdults', { count: adults }),
    childrenOf(adults, children),
  ]
    .filter(Boolean)
    .join(', ')
}

/** That only the children are not known is worth saying. */
function childrenOf(adults: number | null, children: number | null): string {
  if (children !== null) return text('record.summaryChildren', { count: children })
  return adults === null ? '' : text('record.summaryUnknownChildren')
}
