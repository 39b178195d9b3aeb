import type { Aggregate } from '../aggregate/aggregate.ts'
import { municipalitiesOf } from '../aggregate/scope.ts'
import type { OutcomeCell } from '../outcome/outcome.ts'
import { yearOf } from '../period/period.ts'

/** What is known of households, where they are held against something of every municipality and year. */
export interface KnownParts {
  /**
   * K1 by municipality and year, of all programmes: a bound that followed one programme would tell where its households
   * are. Where small counts are hidden, as `knownByKlart` tells it.
   */
  parts: readonly OutcomeCell[]
  /** Active aggregates only. */
  aggregates: readonly Aggregate[]
  county: readonly string[]
}

/**
 * Whether there is a municipality and year among several of which nothing is known, neither one by one nor together
 * with others: what is held against its households is counted, and they are not.
 * @param programmes whose aggregates tell; undefined is all
 */
export function hasUnknownPart(
  { parts, aggregates, county }: KnownParts,
  isAsked: (part: OutcomeCell) => boolean,
  programmes?: readonly string[],
): boolean {
  const held = aggregates.filter(
    ({ relation, programmeId }) =>
      relation !== 'not_additive' && (programmes === undefined || programmes.includes(programmeId)),
  )
  const isHeld = (part: OutcomeCell) =>
    held.some(
      (aggregate) =>
        municipalitiesOf(aggregate, county).includes(part.municipality ?? '') &&
        yearOf(aggregate.periodFrom) <= (part.year ?? 0) &&
        (part.year ?? 0) <= yearOf(aggregate.periodToLatest),
    )
  const asked = parts.filter(isAsked)
  // A figure of one municipality and year is itself what is known there.
  return asked.length > 1 && asked.some((part) => part.value === null && !isHeld(part))
}
