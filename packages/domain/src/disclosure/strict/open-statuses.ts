import { expectedTertials } from '../../kpi/cell-status.ts'
import type { Outcome, OutcomeCell } from '../../outcome/outcome.ts'
import type { Tertial } from '../../period/period.ts'

/**
 * K1 whose statuses say who has said klart, not who has recorded anything: that some municipality among many has, or
 * has not, bounds what is hidden of it. What is of one municipality and year is left as it is.
 */
export function withOpenStatuses(outcome: Outcome): Outcome {
  const open = <Told extends Pick<Outcome['total'], 'value' | 'status'>>(told: Told): Told =>
    told.value !== null && told.status === 'not_reported' ? { ...told, status: 'preliminary' } : told
  return { ...outcome, cells: outcome.cells.map(open), total: open(outcome.total) }
}

/**
 * K1 by municipality and year as known only where klart is said: that something is recorded in every municipality, or
 * in all but one, bounds what is hidden of them, and what rests on the sum must not tell it.
 */
export function knownByKlart(parts: readonly OutcomeCell[], reportingFrom: Tertial): OutcomeCell[] {
  const isKnown = ({ year, status }: OutcomeCell) =>
    status === 'confirmed' && expectedTertials(year!, reportingFrom).length > 0
  return parts.map((part) => (isKnown(part) ? part : { ...part, value: null }))
}
