import type { Outcome } from '../../outcome/outcome.ts'

/**
 * K1 whose statuses say who has said klart, not who has recorded anything: that some municipality among many has, or
 * has not, bounds what is hidden of it. What is of one municipality and year is left as it is.
 */
export function withOpenStatuses(outcome: Outcome): Outcome {
  const open = <Told extends Pick<Outcome['total'], 'value' | 'status'>>(told: Told): Told =>
    told.value !== null && told.status === 'not_reported' ? { ...told, status: 'preliminary' } : told
  return { ...outcome, cells: outcome.cells.map(open), total: open(outcome.total) }
}
