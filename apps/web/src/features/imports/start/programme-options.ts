import type { Programme } from '../../../lib/queries/reference-queries.ts'
import { formatMonth, formatMonths } from '../../../lib/text/format.ts'

/** Programmes to choose from; those with one name are told apart by their months. */
export function programmeOptions(programmes: readonly Programme[]): { value: string; label: string }[] {
  const named = Map.groupBy(programmes, ({ name }) => name)
  return programmes.map(({ id, name, from, to }) => {
    const isShared = (named.get(name) ?? []).length > 1
    const months = to === null ? `${formatMonth(from)}\u00a0\u2013` : formatMonths(from, to)
    return { value: id, label: isShared ? `${name}, ${months}` : name }
  })
}
