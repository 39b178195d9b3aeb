import type { Outcome } from '@inflytt/domain'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { formatList, formatNumber, formatYears } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'

const MOST_NAMED = 3

interface UnknownFacts {
  name: string
  since: Outcome
  totals: readonly KnownTogether[]
  /** Tertials that are over and not reported. */
  missing: readonly string[]
  /** Nobody has said what the municipality pays. */
  isMoneyUnknown: boolean
  /** Nobody has told of a need there. */
  areNeedsUnknown: boolean
}

/** What is not known of a municipality, said one by one rather than left out. */
export function unknownsOf(facts: UnknownFacts): string[] {
  const { name, since, totals, missing } = facts
  const shares = totals
    .filter((item) => !item.isCounted)
    .map(({ households, allocated, remaining }) => {
      const total = text('outcome.theTotal', { households: formatNumber(households) })
      return allocated === undefined || remaining === undefined
        ? text('municipality.unknownShareHidden', { name, total })
        : text('municipality.unknownShare', { name, total, allocated, remaining })
    })
  const years = since.cells.flatMap(({ year, value, status }) =>
    year !== undefined && value === null && status === 'unknown' ? [year] : [],
  )
  return [
    ...shares,
    ...(years.length > 0
      ? [text('municipality.unknownYears', { name, years: formatList(toSpans(years)) })]
      : []),
    ...reportsUnknown(name, missing),
    ...(facts.isMoneyUnknown ? [text('municipality.unknownMoney', { name })] : []),
    ...(facts.areNeedsUnknown ? [text('municipality.unknownNeeds', { name })] : []),
  ]
}

function reportsUnknown(name: string, missing: readonly string[]): string[] {
  const last = missing.at(-1)
  if (last === undefined) return []
  const count = missing.length
  return count <= MOST_NAMED
    ? [
        text('municipality.unknownReports', {
          name,
          count,
          tertials: formatList(missing.map(tertialName)),
        }),
      ]
    : [text('municipality.unknownManyReports', { name, count, tertial: tertialName(last) })]
}

/** 2020, 2021, 2022 and 2024 as two spans. */
function toSpans(years: readonly number[]): string[] {
  const spans: { from: number; to: number }[] = []
  for (const year of years) {
    const last = spans.at(-1)
    if (last && last.to === year - 1) last.to = year
    else spans.push({ from: year, to: year })
  }
  return spans.map(({ from, to }) => formatYears(from, to))
}
