import type { Aggregate } from '../aggregate/aggregate.ts'
import { yearsBetween } from '../outcome/grid.ts'
import type { AggregateSource, Footnote } from '../outcome/outcome.ts'
import { expectedTertials } from './cell-status.ts'
import type { HouseholdsQuestion, HouseholdsRecord, PlacedAggregate } from './households.ts'

/** What must be said beside a figure; a footnote about nothing is left out. */
export function footnotesOf(
  question: HouseholdsQuestion,
  record: HouseholdsRecord,
  placed: readonly PlacedAggregate[],
  undecided: number,
): Footnote[] {
  return [
    ...placed
      .filter(({ position, remaining }) => position === 'partly' && remaining > 0)
      .map((item) => outside(item, record)),
    ...(undecided > 0 ? [{ code: 'coverage-undecided' as const, households: undecided }] : []),
    ...placed
      .filter(({ position, aggregate }) => position === 'inside' && !aggregate.isDefinitionKnown)
      .map(({ aggregate }) => ({ code: 'definition-unknown' as const, aggregateId: aggregate.id })),
    ...notReported(question, record),
  ]
}

/** What a figure says of where an aggregate comes from. */
export function sourceOf(aggregate: Aggregate): AggregateSource {
  const { sourceTitle, sourceDate, isDefinitionKnown } = aggregate
  return { sourceTitle, sourceDate, isDefinitionKnown }
}

function outside({ aggregate, remaining }: PlacedAggregate, record: HouseholdsRecord): Footnote {
  const { id, title, periodFrom, periodToEarliest, periodToLatest, households, allocated } = aggregate
  const allocatedInQuery = record.counts
    .filter((count) => count.aggregateId === id && count.standing === 'confirmed_attracted')
    .reduce((sum, count) => sum + count.households, 0)
  const period = { periodFrom, periodToEarliest, periodToLatest }
  return {
    code: 'aggregate-outside',
    aggregateId: id,
    title,
    ...period,
    households,
    allocated,
    remaining,
    allocatedInQuery,
    ...sourceOf(aggregate),
  }
}

function notReported(question: HouseholdsQuestion, record: HouseholdsRecord): Footnote[] {
  // A tertial that is still running is nobody's omission.
  const ended = yearsBetween(question.fromYear, question.toYear)
    .flatMap((year) => expectedTertials(year, record.reportingFrom))
    .filter((tertial) => tertial < record.currentTertial)
  const missing = question.municipalities.flatMap((municipality) =>
    ended
      .filter((tertial) => !record.closed.has(`${municipality}/${tertial}`))
      .map((period) => ({ municipality, period })),
  )
  if (missing.length === 0) return []
  const distinct = (values: string[]) => [...new Set(values)].toSorted()
  return [
    {
      code: 'not-reported',
      municipalities: distinct(missing.map(({ municipality }) => municipality)),
      periods: distinct(missing.map(({ period }) => period)),
    },
  ]
}
