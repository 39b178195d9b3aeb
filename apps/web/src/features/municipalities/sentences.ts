import type { Outcome, OutcomeTotal } from '@inflytt/domain'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'
import { nameTotals } from '../../components/outcomes/known-together.ts'
import { tertialName } from '../../components/outcomes/reporting.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatList, formatYears } from '../../lib/text/format.ts'

const MOST_NAMED = 3

/** The first of the page's three sentences: the year so far. */
export function thisYearSentence(name: string, year: number, thisYear: OutcomeTotal): Sentence {
  const { value, bound, status } = thisYear
  const preliminary = thisYear.preliminary ?? 0
  if (status === 'suppressed') return { id: 'municipality.hidden', values: { name, year } }
  if (value !== null && value > 0) {
    return { id: 'municipality.soFar', values: { name, count: value, preliminary, bound } }
  }
  if (value === 0 && status === 'confirmed' && preliminary === 0) {
    return { id: 'municipality.none', values: { name, year } }
  }
  if (value === 0) return { id: 'municipality.noneSoFar', values: { name, preliminary } }
  if (preliminary > 0) return { id: 'municipality.onlyPreliminary', values: { name, year, preliminary } }
  return { id: 'municipality.nothing', values: { name, year } }
}

/** The second: since the start, and what may be hidden in a total that reaches in. */
export function sinceSentence(outcome: Outcome, totals: readonly KnownTogether[]): Sentence {
  const { value, bound, status } = outcome.total
  const since = Number(outcome.period.from.slice(0, 4))
  const together = describeOutside(totals)
  if (status === 'suppressed') return { id: 'municipality.sinceHidden', values: { since } }
  if (value === null && together)
    return { id: 'municipality.sinceUnknown', values: { since, ...together } }
  if (value === null) return { id: 'municipality.sinceNothing', values: { since } }
  if (bound === 'at_least' && together) {
    return { id: 'municipality.sinceAtLeast', values: { since, count: value, ...together } }
  }
  return { id: 'municipality.sinceExact', values: { since, count: value } }
}

/** The totals that reach in without being counted: their name, place and years. */
export function describeOutside(totals: readonly KnownTogether[]) {
  const outside = totals.filter((item) => !item.isCounted)
  const [first] = outside
  if (!first) return undefined
  const fromYear = Math.min(...outside.map((item) => item.fromYear))
  const toYear = Math.max(...outside.map((item) => item.toYear))
  return {
    total: nameTotals(outside, first.fromYear) ?? '',
    place: (outside.length === 1 ? first.place : undefined) ?? 'none',
    totalYears: formatYears(fromYear, toYear),
  }
}

/** The third: whether what is over has been reported. `tertials` are those that are over, oldest first. */
export function reportedSentence(
  name: string,
  tertials: readonly string[],
  missing: readonly string[],
): Sentence | undefined {
  const last = tertials.at(-1)
  if (last === undefined) return undefined
  if (missing.length === 0) {
    return { id: 'municipality.reportedAll', values: { name, tertial: tertialName(last) } }
  }
  if (missing.length <= MOST_NAMED) {
    const names = formatList(missing.map(tertialName))
    return { id: 'municipality.reportedNot', values: { name, tertials: names } }
  }
  return {
    id: 'municipality.reportedFew',
    values: { name, count: missing.length, tertial: tertialName(missing.at(-1) ?? last) },
  }
}

/** The title of the reporting table. */
export function reportingFinding(
  name: string,
  ended: readonly string[],
  missing: readonly string[],
): Sentence {
  const last = ended.at(-1)
  if (last === undefined) return { id: 'municipality.reportingTitleNotDue', values: { name } }
  return missing.length === 0
    ? { id: 'municipality.reportingTitleAll', values: { name, tertial: tertialName(last) } }
    : { id: 'municipality.reportingTitleMissing', values: { name, count: missing.length } }
}
