import { text } from '../../strings/text.ts'
import type { LeadRecord } from './queries.ts'

/** The size of a household to come, as far as it is known. */
export function sizeOf({ adults, children }: Pick<LeadRecord, 'adults' | 'children'>): string {
  if (adults === null && children === null) return text('leads.unknownCount')
  return [
    adults === null ? text('leads.adultsUnknown') : text('leads.adults', { count: adults }),
    children === null ? text('leads.childrenUnknown') : text('leads.children', { count: children }),
  ].join(', ')
}
