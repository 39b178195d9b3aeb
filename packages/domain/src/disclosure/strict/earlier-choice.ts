import { yearsBetween } from '../../outcome/grid.ts'
import { blockOf } from '../publication/blocks.ts'
import type { Span } from './strict-problem.ts'

/** What a fixed report tells of K1 over some years. */
export interface ToldHouseholds extends Span {
  /** Undefined: of the county. */
  municipality: string | undefined
  /** Undefined: hidden. */
  value: number | undefined
}

/** What a year that was fixed while small counts were hidden tells of them, by municipality and for the county. */
export type EarlierChoice = readonly ToldHouseholds[]

/** A sum that everybody knows from an earlier choice and that is the same today. */
export interface KnownSum {
  places: readonly { municipality: string; year: number }[]
  value: number
}

/**
 * The years and blocks of a municipality that an earlier choice hides. Shown by a later one they would tell what was
 * hidden beside them then, whether or not their count has changed: nobody outside can know that it has.
 */
export function hiddenEarlier(choice: EarlierChoice): (Span & { municipality: string })[] {
  const lastYear = Math.max(...choice.map(({ to }) => to))
  return choice.flatMap(({ municipality, from, to, value }) => {
    if (municipality === undefined || value !== undefined || from !== to) return []
    const block = blockOf(from)
    // A sum is told where it adds up of what is told, so that one over the block tells the block.
    const isBlockOpen =
      block.to > lastYear ||
      choice.some(
        (one) =>
          one.municipality === municipality &&
          one.value !== undefined &&
          one.from <= block.from &&
          one.to >= block.to,
      )
    return [{ municipality, from, to }, ...(isBlockOpen ? [] : [{ municipality, ...block }])]
  })
}

/**
 * What an earlier choice still tells of the counts of today: each figure that is the same, and of each year the sum of what
 * is hidden. What is otherwise today is left out: the report does not tell what it has become.
 */
export function knownEarlier(
  choice: EarlierChoice,
  households: (municipality: string, year: number) => number,
): KnownSum[] {
  const known = choice.flatMap(({ municipality, from, to, value }): KnownSum[] => {
    if (value === undefined) return []
    if (municipality === undefined) return from === to ? [hiddenTogether(choice, from, value)] : []
    return [{ places: yearsBetween(from, to).map((year) => ({ municipality, year })), value }]
  })
  return known.filter(
    ({ places, value }) =>
      places.length > 0 &&
      places.reduce((sum, { municipality, year }) => sum + households(municipality, year), 0) === value,
  )
}

function hiddenTogether(choice: EarlierChoice, year: number, county: number): KnownSum {
  const ofYear = choice.filter(
    ({ municipality, from, to }) => municipality !== undefined && from === year && to === year,
  )
  return {
    places: ofYear.flatMap(({ municipality, value }) =>
      value === undefined ? [{ municipality: municipality!, year }] : [],
    ),
    value: ofYear.reduce((left, { value }) => left - (value ?? 0), county),
  }
}
