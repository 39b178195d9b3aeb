import type { Dimension } from './measures.ts'
import type { OutcomeCell } from './outcome.ts'

/** The values a grid has along each dimension asked for. */
export type Axes = { readonly [D in Dimension]?: readonly (D extends 'year' ? number : string)[] }

export type CellKey = Pick<OutcomeCell, Dimension>

const OUTERMOST_FIRST: readonly Dimension[] = ['municipality', 'programme']

/** Every combination of `by`: codes ascending, years ascending and innermost, whatever the order of `by`. */
export function gridKeys(by: readonly Dimension[], axes: Axes): CellKey[] {
  const further = by.filter((dimension) => !OUTERMOST_FIRST.includes(dimension) && dimension !== 'year')
  const order = [...OUTERMOST_FIRST, ...further, 'year' as const].filter((one) => by.includes(one))
  return order.reduce<CellKey[]>(
    (keys, dimension) => {
      const values = axes[dimension] ?? []
      const ascending = [...values].toSorted((a, b) => (a < b ? -1 : 1))
      return keys.flatMap((key) => ascending.map((value) => ({ ...key, [dimension]: value })))
    },
    [{}],
  )
}

/** Every year from the first to the last. */
export function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
