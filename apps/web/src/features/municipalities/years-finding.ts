import type { Outcome } from '@inflytt/domain'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatYears } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { describeOutside } from './sentences.ts'

interface YearsFacts {
  name: string
  outcome: Outcome
  currentYear: number
}

/** The title of a municipality's years, whatever years are shown. */
export function yearsFinding({ name, outcome, currentYear }: YearsFacts): Sentence {
  const shown = yearsOf(outcome)
  const { value, bound, status } = outcome.total
  const years = formatYears(shown.from, shown.to)
  if (status === 'suppressed') return { id: 'municipality.yearsHidden', values: { name, years } }
  if (value === null) return { id: 'municipality.yearsUnknown', values: { name, years } }
  const isFinal = status === 'confirmed' || status === 'compiled' || status === 'unknown'
  const past = isFinal ? 'final' : 'provisional'
  const period = shown.to === currentYear ? 'so_far' : past
  return { id: 'municipality.years', values: { name, count: value, bound, years, period } }
}

/** The footnote on what the years may hide: the totals that reach in must not be added. */
export function outsideNote({ name, outcome }: YearsFacts, totals: readonly KnownTogether[]): string[] {
  const together = describeOutside(totals)
  if (!together || outcome.total.status === 'suppressed') return []
  const { from, to } = yearsOf(outcome)
  const years = formatYears(from, to)
  const { value } = outcome.total
  return [
    value === null
      ? text('outcome.noteNoneKnown', { area: name, years, ...together })
      : text('outcome.noteAtLeast', { count: value, years, ...together }),
  ]
}

function yearsOf({ period }: Outcome) {
  return { from: Number(period.from.slice(0, 4)), to: Number(period.to.slice(0, 4)) }
}
