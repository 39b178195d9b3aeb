import { type Month, type MonthRange, monthIndex } from '../period/period.ts'
import type { Aggregate } from './aggregate.ts'

/** Municipalities x whole months x programme. Months are counted as indices, both ends included. */
export interface Scope {
  programmeId: string
  months: ReadonlyMap<string, readonly Interval[]>
  /** Months x municipalities in it. */
  size: number
}

interface Interval {
  first: number
  last: number
}

/** A question's region. `programmes` undefined asks for all. */
export interface Region {
  municipalities: ReadonlySet<string>
  months: MonthRange
  programmes: ReadonlySet<string> | undefined
}

export type Position = 'inside' | 'partly' | 'outside'

type Extent = Pick<Aggregate, 'municipalityCodes' | 'periodFrom' | 'periodToLatest' | 'programmeId'>

/** The codes an aggregate spans; an empty list stands for the county. */
export function municipalitiesOf(
  aggregate: Pick<Aggregate, 'municipalityCodes'>,
  county: readonly string[],
) {
  return aggregate.municipalityCodes.length === 0 ? county : aggregate.municipalityCodes
}

function intervalOf(extent: Extent): Interval {
  return { first: monthIndex(extent.periodFrom), last: monthIndex(extent.periodToLatest) }
}

/** Its municipalities x months less those of its children; its own scope where the children leave nothing. */
export function effectiveScope(
  aggregate: Extent,
  children: readonly Extent[],
  county: readonly string[],
): Scope {
  const own = [intervalOf(aggregate)]
  const full = new Map(municipalitiesOf(aggregate, county).map((code) => [code, own]))
  // Nearly all have none, and it is asked at every write.
  if (children.length === 0)
    return { programmeId: aggregate.programmeId, months: full, size: sizeOf(aggregate, county) }
  const left = new Map(
    [...full].map(([code, intervals]) => [code, without(intervals, code, children, county)]),
  )
  const isEmpty = [...left.values()].every((intervals) => intervals.length === 0)
  const months = isEmpty ? full : left
  const size = [...months.values()].flat().reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return { programmeId: aggregate.programmeId, months, size }
}

function without(
  intervals: Interval[],
  code: string,
  children: readonly Extent[],
  county: readonly string[],
) {
  return children
    .filter((child) => municipalitiesOf(child, county).includes(code))
    .map(intervalOf)
    .reduce((rest, taken) => rest.flatMap((interval) => subtract(interval, taken)), intervals)
}

function subtract(interval: Interval, taken: Interval): Interval[] {
  return [
    { first: interval.first, last: Math.min(interval.last, taken.first - 1) },
    { first: Math.max(interval.first, taken.last + 1), last: interval.last },
  ].filter((part) => part.first <= part.last)
}

/** Where a scope lies seen from a region. */
export function positionIn(scope: Scope, region: Region): Position {
  if (region.programmes !== undefined && !region.programmes.has(scope.programmeId)) return 'outside'
  const asked = { first: monthIndex(region.months.from), last: monthIndex(region.months.to) }
  let within = 0
  // The region's municipalities are looked up in the scope's: a cell has one, a scope may have hundreds.
  for (const code of region.municipalities)
    for (const { first, last } of scope.months.get(code) ?? [])
      within += Math.max(0, Math.min(last, asked.last) - Math.max(first, asked.first) + 1)
  if (within === 0) return 'outside'
  return within === scope.size ? 'inside' : 'partly'
}

/** Months x municipalities: the smaller, the closer an aggregate lies to a household. */
export function sizeOf(extent: Extent, county: readonly string[]): number {
  const { first, last } = intervalOf(extent)
  return municipalitiesOf(extent, county).length * (last - first + 1)
}

export function holds(
  extent: Extent,
  municipalityCode: string,
  month: Month,
  county: readonly string[],
): boolean {
  return (
    month >= extent.periodFrom &&
    month <= extent.periodToLatest &&
    municipalitiesOf(extent, county).includes(municipalityCode)
  )
}

export function overlap(a: Extent, b: Extent, county: readonly string[]): boolean {
  return (
    a.programmeId === b.programmeId &&
    a.periodFrom <= b.periodToLatest &&
    b.periodFrom <= a.periodToLatest &&
    municipalitiesOf(a, county).some((code) => municipalitiesOf(b, county).includes(code))
  )
}

export function liesWithin(child: Extent, parent: Extent, county: readonly string[]): boolean {
  return (
    child.programmeId === parent.programmeId &&
    child.periodFrom >= parent.periodFrom &&
    child.periodToLatest <= parent.periodToLatest &&
    municipalitiesOf(child, county).every((code) => municipalitiesOf(parent, county).includes(code))
  )
}
