import type { Footnote, Outcome } from '@inflytt/domain'
import { formatDate, formatList, formatNumber, formatYears } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'

/** Households that are known only as one total for a period, and what of it has been placed. */
export interface KnownTogether {
  aggregateId: string
  title: string
  fromYear: number
  toYear: number
  households: number
  /** Placed by municipality and year, within what the figure covers; undefined, like the next, where it is hidden. */
  allocated: number | undefined
  remaining: number | undefined
  /** Where the total holds, the county or names; undefined where the answer does not say. */
  place: string | undefined
  /** What the number is taken from; undefined where it is not said. */
  source: string | undefined
  /** Whether it is known how it was counted. */
  isDefinitionKnown: boolean
  /** Between what months its period ends, where the source does not say when. */
  openEnd: { earliest: string; latest: string } | undefined
  /** Whether the figure's own total holds it. One that only reaches in must never be added. */
  isCounted: boolean
}

type AggregateOutside = Extract<Footnote, { code: 'aggregate-outside' }>

/** Every total that the figure rests on or that reaches into it, as listed in the answer. */
export function knownTogether(
  outcome: Outcome,
  municipalities: readonly Municipality[],
  county?: Outcome,
): KnownTogether[] {
  const counted = outcome.unallocated.map((item) => ({
    ...common(item),
    allocated: item.allocated,
    place: placeOf(item.municipalities, municipalities),
    isCounted: true,
  }))
  const outside = outcome.footnotes.filter(isOutside).map((item) => ({
    ...common(item),
    allocated: item.allocatedInQuery,
    place: placeOf(countyPart(item.aggregateId, county)?.municipalities, municipalities),
    isCounted: false,
  }))
  return [...counted, ...outside]
}

function common(item: AggregateOutside | Outcome['unallocated'][number]) {
  return {
    aggregateId: item.aggregateId,
    title: item.title,
    fromYear: Number(item.periodFrom.slice(0, 4)),
    toYear: Number(item.periodToLatest.slice(0, 4)),
    households: item.households,
    remaining: item.remaining,
    source: sourceWords(item),
    isDefinitionKnown: item.isDefinitionKnown,
    openEnd:
      item.periodToEarliest === item.periodToLatest
        ? undefined
        : { earliest: item.periodToEarliest, latest: item.periodToLatest },
  }
}

/** The paper and its day: what a total is taken from. */
export function sourceWords({
  sourceTitle,
  sourceDate,
}: Pick<Outcome['unallocated'][number], 'sourceTitle' | 'sourceDate'>): string | undefined {
  if (sourceTitle === '') return undefined
  return sourceDate === null ? sourceTitle : `${sourceTitle}, ${formatDate(sourceDate)}`
}

function isOutside(footnote: Footnote): footnote is AggregateOutside {
  return footnote.code === 'aggregate-outside'
}

function countyPart(aggregateId: string, county: Outcome | undefined) {
  return county?.unallocated.find((item) => item.aggregateId === aggregateId)
}

function placeOf(
  codes: readonly string[] | undefined,
  all: readonly Municipality[],
): string | undefined {
  if (!codes) return undefined
  if (codes.length === all.length) return text('outcome.county')
  return formatList(all.filter(({ code }) => codes.includes(code)).map(({ name }) => name))
}

export interface Envelope {
  households: number
  allocated: number
  remaining: number
  fromYear: number
  toYear: number
  /** Counted in the total beside what is known together. */
  after: number
}

/** All totals counted in the figure taken as one. A part has its own allocated and remaining, so these add up. */
export function envelopeOf(outcome: Outcome): Envelope | undefined {
  const { unallocated, total } = outcome
  if (unallocated.length === 0) return undefined
  const sum = (of: (item: (typeof unallocated)[number]) => number) =>
    unallocated.reduce((counted, item) => counted + of(item), 0)
  const allocated = sum((item) => item.allocated)
  const remaining = sum((item) => item.remaining)
  return {
    households: allocated + remaining,
    allocated,
    remaining,
    fromYear: Math.min(...unallocated.map(({ periodFrom }) => Number(periodFrom.slice(0, 4)))),
    toYear: Math.max(...unallocated.map(({ periodToLatest }) => Number(periodToLatest.slice(0, 4)))),
    after: (total.value ?? 0) - allocated - remaining,
  }
}

/** That totals in the figure may not follow its definition; undefined where it is known how all were counted. */
export function countUnknown(outcome: Outcome): string | undefined {
  const unallocated = outcome.unallocated.filter(({ isDefinitionKnown }) => !isDefinitionKnown)
  const unknown = envelopeOf({ ...outcome, unallocated })
  if (unknown === undefined || unknown.households === 0) return undefined
  const { households, fromYear, toYear } = unknown
  return text('outcome.countUnknown', { households, years: formatYears(fromYear, toYear) })
}

/** What came after the totals, by year: what an envelope's `after` consists of. */
export interface AfterParts {
  /** In years that a total reaches into, but not in it: of later months, or of others than it counts. */
  within: number
  /** Oldest first; a year with none is left out. */
  years: readonly { year: number; count: number }[]
}

export function partsAfter(outcome: Outcome, { toYear, after }: Envelope): AfterParts {
  const years = outcome.cells.flatMap(({ year, value }) =>
    year !== undefined && year > toYear && value !== null && value > 0 ? [{ year, count: value }] : [],
  )
  return { within: years.reduce((left, { count }) => left - count, after), years }
}

/** 'de 444' where one total reaches into the year, else words that hold for several. */
export function nameTotals(totals: readonly KnownTogether[], year: number): string | undefined {
  const reaching = totals.filter((item) => item.fromYear <= year && year <= item.toYear)
  const [only] = reaching
  if (!only) return undefined
  return reaching.length === 1
    ? text('outcome.theTotal', { households: formatNumber(only.households) })
    : text('outcome.theTotals')
}
