import { formatNumber } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { describeRate, rateFinding } from './rate-rows.ts'
import type { RateFinding } from './rate-rows.ts'
import type { RateItem } from './rate-items.ts'
import { withoutPopulation } from './rated-years.ts'

// As many signs as the rates of most years have.
const LIKELY: RateFinding = { year: 2025, least: 0.5, most: 1.5 }

/** As long as the title is likely to be. */
export function likelyTitle(): string {
  return findingText(LIKELY)
}

/** What the last whole year says, or what the figure is of where it says nothing of all. */
export function titleOf(
  items: readonly RateItem[],
  { isBare, years }: { isBare: boolean; years: string },
): string {
  if (isBare) return text('comparison.titleNone', { years })
  const finding = rateFinding(items.map(({ rows }) => rows))
  if (finding === undefined) return text('comparison.title', { years })
  return findingText(finding)
}

function findingText({ year, least, most }: RateFinding): string {
  return text('comparison.finding', {
    year: String(year),
    least: formatNumber(least, 1),
    most: formatNumber(most, 1),
  })
}

interface Standing {
  years: string
  last: number | undefined
  /** The last of them is not over, or may not be. */
  isPartial: boolean
}

/** What the rates are of, and which years have none. */
export function subtitleOf(
  municipalities: readonly Municipality[],
  { years, last, isPartial }: Standing,
): string {
  return [
    text('comparison.subtitle', { years, isPartial: String(isPartial), last: String(last ?? '') }),
    withoutPopulation(municipalities, last ?? 0),
  ]
    .filter(Boolean)
    .join(' ')
}

export function describePoint(items: readonly RateItem[], key: string, year: number): string {
  const item = items.find((one) => one.key === key)
  const row = item?.rows.find((one) => one.year === year)
  if (!item || !row) return ''
  return text(row.isPartial ? 'comparison.pointPartial' : 'comparison.point', {
    name: item.name,
    year,
    rate: describeRate(row),
  })
}
