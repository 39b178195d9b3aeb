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

/** Where a cell of an open figure stands. */
export function openKeyOf({ municipality, programme, year }: OutcomeCell): CellKey {
  return {
    ...(municipality !== undefined && { municipality }),
    ...(programme !== undefined && { programme }),
    ...(year !== undefined && { year }),
  }
}

interface Asked {
  municipalities: readonly string[]
  fromYear: number
  toYear: number
}

/** The municipalities that a cell is of: its own, or all that are asked for. */
export function municipalitiesAt(
  { municipality }: CellKey,
  asked: Pick<Asked, 'municipalities'>,
): readonly string[] {
  return municipality === undefined ? asked.municipalities : [municipality]
}

/** The years that a cell is of: its own, or all that are asked for. */
export function yearsAt({ year }: CellKey, { fromYear, toYear }: Asked): number[] {
  return year === undefined ? yearsBetween(fromYear, toYear) : [year]
}

/** Every year from the first to the last. */
export function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
