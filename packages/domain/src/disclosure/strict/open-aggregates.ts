import type { Aggregate } from '../../aggregate/aggregate.ts'
import { municipalitiesOf } from '../../aggregate/scope.ts'

/** The aggregates as everybody may know them where small counts are hidden. */
export interface OpenAggregates {
  aggregates: Aggregate[]
  /** Which aggregate holds what is carved out of another, by the other's id. */
  heldBy: ReadonlyMap<string, string>
  /** Those of which only `households` is told: what is left of them would tell what is carved out of them. */
  closed: ReadonlySet<string>
}

/**
 * What is carved out of an aggregate of some municipalities counts their households, so that it is told of aggregates
 * of the whole county alone: they hold what is carved out of their parts too. An aggregate of some municipalities that
 * is part of none stays, told by its `households`.
 */
export function openAggregates(
  aggregates: readonly Aggregate[],
  county: readonly string[],
): OpenAggregates {
  const isOfCounty = (one: Aggregate) =>
    county.every((code) => municipalitiesOf(one, county).includes(code))
  const holderOf = (one: Aggregate): Aggregate | undefined => {
    if (isOfCounty(one)) return one
    const parent =
      one.relation === 'part_of' ? aggregates.find(({ id }) => id === one.parentId) : undefined
    return parent && holderOf(parent)
  }
  const holders = new Map(aggregates.map((one) => [one.id, holderOf(one)?.id]))
  const heldIn = (holder: Aggregate) =>
    aggregates.filter((one) => one.id !== holder.id && holders.get(one.id) === holder.id)
  const isHeld = ({ id }: Aggregate) => holders.get(id) !== undefined && holders.get(id) !== id
  return {
    aggregates: aggregates.filter((one) => !isHeld(one)).map((one) => withHeld(one, heldIn(one))),
    heldBy: new Map(
      [...holders].flatMap(([id, holder]) => (holder === undefined ? [] : [[id, holder] as const])),
    ),
    closed: new Set(aggregates.filter((one) => !isOfCounty(one)).map(({ id }) => id)),
  }
}

function withHeld(holder: Aggregate, held: readonly Aggregate[]): Aggregate {
  const sum = (of: (one: Aggregate) => number) => held.reduce((all, one) => all + of(one), 0)
  // A part's households were taken from its parent; within the held they cancel out.
  const inParts = held.filter(({ relation }) => relation === 'part_of')
  const taken = inParts.reduce((all, { households }) => all + households, 0)
  const further = sum(({ childrenHouseholds }) => childrenHouseholds)
  return {
    ...holder,
    allocated: holder.allocated + sum(({ allocated }) => allocated),
    reserved: holder.reserved + sum(({ reserved }) => reserved),
    childrenHouseholds: holder.childrenHouseholds + further - taken,
  }
}
