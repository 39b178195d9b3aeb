import type { OutcomeTotal } from '@inflytt/domain'
import type { Envelope } from '../../components/outcomes/known-together.ts'
import type { Reporting } from '../../components/outcomes/reporting.ts'
import { tertialName } from '../../components/outcomes/reporting.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatYears } from '../../lib/format.ts'

export interface HeadlineFacts {
  year: number
  /** K1 of the county for the year so far. */
  thisYear: OutcomeTotal
  /** Null until a target is set. It is then left out: that it is missing is no finding. */
  target: number | null
  envelope: Envelope | undefined
}

/** The sentence that the page opens with. */
export function headlineOf(facts: HeadlineFacts): Sentence[] {
  const { year, target } = facts
  const finding = findingOf(facts)
  return target === null ? finding : [...finding, { id: 'overview.target', values: { year, target } }]
}

function findingOf({ year, thisYear, envelope }: HeadlineFacts): Sentence[] {
  const { value, preliminary, bound, status } = thisYear
  if (value !== null && value > 0) {
    return [{ id: 'overview.soFar', values: { count: value, preliminary, bound } }]
  }
  // Zero is said of the year only where everyone has said klart.
  if (value === 0 && status === 'confirmed' && preliminary === 0) {
    return [{ id: 'overview.none', values: { year } }]
  }
  if (value === 0) return [{ id: 'overview.soFarNone', values: { preliminary } }]
  if (preliminary > 0) return [{ id: 'overview.onlyPreliminary', values: { year, preliminary } }]
  const nothing: Sentence = { id: 'overview.nothing', values: { year } }
  return envelope ? [togetherSentence(envelope), nothing] : [nothing]
}

function togetherSentence({ households, fromYear, toYear }: Envelope): Sentence {
  return { id: 'overview.onlyTogether', values: { households, years: formatYears(fromYear, toYear) } }
}

/** '7 av 8 kommuner har rapporterat tertial 2 2026.' */
export function reportingSentence({ tertial, reported, missing }: Reporting): Sentence {
  const total = reported.length + missing.length
  const values = { total, reported: reported.length, tertial: tertialName(tertial) }
  if (missing.length === 0) return { id: 'overview.reportedAll', values }
  return { id: reported.length === 0 ? 'overview.reportedNone' : 'overview.reported', values }
}
