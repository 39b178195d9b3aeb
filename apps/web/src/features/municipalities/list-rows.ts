import type { Outcome, OutcomeCell } from '@inflytt/domain'
import type { Reporting } from '../../components/outcomes/reporting.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import type { BoundValue } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'

/** One line of the list. What is placed in no municipality has no code and only its sum. */
export interface ListRow {
  code: string | undefined
  name: string
  last: BoundValue | undefined
  current: BoundValue | undefined
  since: BoundValue | undefined
  hasReported: boolean | undefined
}

interface ListFacts {
  municipalities: readonly Municipality[]
  /** By municipality and year. */
  years: Outcome
  /** By municipality, all years. */
  since: Outcome
  currentYear: number
  reporting: Reporting | undefined
}

export function toListRows({
  municipalities,
  years,
  since,
  currentYear,
  reporting,
}: ListFacts): ListRow[] {
  const inYear = (code: string, year: number): OutcomeCell | undefined =>
    years.cells.find((cell) => cell.municipality === code && cell.year === year)
  return municipalities.map(({ code, name }) => ({
    code,
    name,
    last: inYear(code, currentYear - 1),
    current: inYear(code, currentYear),
    since: since.cells.find((cell) => cell.municipality === code),
    hasReported: reporting?.reported.some((municipality) => municipality.code === code),
  }))
}

/** The title of the list: the county's total, and how much of it is placed in no municipality. */
export function listFinding({ total, unallocated, period, cells }: Outcome): Sentence {
  const since = Number(period.from.slice(0, 4))
  const remaining = unallocated.reduce((sum, item) => sum + item.remaining, 0)
  const isEmpty = cells.every(({ value, status }) => value === null && status !== 'suppressed')
  const isUnknown = isEmpty && remaining === 0
  if (total.value === null || isUnknown) return { id: 'municipality.listNothing', values: { since } }
  if (remaining === 0) {
    return { id: 'municipality.listPlaced', values: { since, value: total.value, bound: total.bound } }
  }
  if (isEmpty) {
    return { id: 'municipality.listUnplaced', values: { since, value: total.value } }
  }
  return { id: 'municipality.listTotal', values: { since, value: total.value, remaining } }
}
