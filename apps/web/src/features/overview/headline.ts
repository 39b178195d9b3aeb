import type { OutcomeCell, OutcomeTotal } from '@inflytt/domain'
import type { Envelope } from '../../components/outcomes/known-together.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { targetSentence } from '../../components/outcomes/target-sentence.ts'
import type { TargetFigures } from '../../components/outcomes/target-lines.ts'
import { formatYears } from '../../lib/text/format.ts'

export interface HeadlineFacts {
  year: number
  /** K1 of the county for the year so far. */
  thisYear: OutcomeTotal
  /** The county's cells by year; the one before this year is told while nothing of this year is. */
  cells: readonly OutcomeCell[]
  /** K4 of the year. A target that is not set is left out: that it is missing is no finding. */
  target: TargetFigures
  envelope: Envelope | undefined
}

/** The sentence that the page opens with. */
export function headlineOf(facts: HeadlineFacts): Sentence[] {
  const finding = findingOf(facts)
  const target = targetSentence(facts.year, facts.target)
  return target ? [...finding, target] : finding
}

function findingOf({ year, thisYear, cells, envelope }: HeadlineFacts): Sentence[] {
  const { value, bound, status } = thisYear
  const preliminary = thisYear.preliminary ?? 0
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
  const last = cells.find((cell) => cell.year === year - 1)
  if (last?.value) return [lastYearSentence(year - 1, last.value, last), nothing]
  return envelope ? [togetherSentence(envelope), nothing] : [nothing]
}

function lastYearSentence(year: number, count: number, { bound, status }: OutcomeCell): Sentence {
  return { id: 'overview.lastYear', values: { year, count, bound, status } }
}

function togetherSentence({ households, fromYear, toYear }: Envelope): Sentence {
  return { id: 'overview.onlyTogether', values: { households, years: formatYears(fromYear, toYear) } }
}
