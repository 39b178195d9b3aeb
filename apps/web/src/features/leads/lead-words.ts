import { formatNumber } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import type { LeadRecord } from './queries.ts'

/** The size of a household to come, as far as it is known. */
export function sizeOf({ adults, children }: Pick<LeadRecord, 'adults' | 'children'>): string {
  if (adults === null && children === null) return text('leads.unknownCount')
  const said = (count: number | null) => (count === null ? text('leads.notSaid') : formatNumber(count))
  return text('leads.size', { adults: said(adults), children: said(children) })
}
