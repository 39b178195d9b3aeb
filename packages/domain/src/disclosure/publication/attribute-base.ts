import type { AttributeName } from './published-attributes.ts'
import { attributeOf } from './published-attributes.ts'

/** K1's households of one year as they were when they were published: how many per municipality and finest class. */
export interface AttributeBase {
  id: string
  year: number
  /** `counts[municipality][class]`; what is not there is 0. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Persons of the households where adults and children are known, if that figure is published; else null. */
  persons: number | null
  /** How many of them are children, where that is told with them. */
  children?: number | undefined
  /** Whether that figure says that it holds the persons of every household; left out where nothing follows from it. */
  unknownPersons?: 'none' | 'some' | undefined
  /** By the id of an earlier version of the year: those that are the same in both, counted as `counts`. */
  unaltered?: Readonly<Record<string, AttributeBase['counts']>> | undefined
}

export function countAt(base: AttributeBase, municipality: string, finest: string): number {
  return base.counts[municipality]?.[finest] ?? 0
}

export function sumAt(
  bases: readonly AttributeBase[],
  municipalities: readonly string[],
  finest: readonly string[],
): number {
  return bases.reduce(
    (all, base) =>
      all +
      municipalities.reduce(
        (sum, municipality) =>
          sum + finest.reduce((one, name) => one + countAt(base, municipality, name), 0),
        0,
      ),
    0,
  )
}

/** How many households of the municipalities are in the bases, whatever their class. */
export function householdsAt(
  attribute: AttributeName,
  bases: readonly AttributeBase[],
  municipalities: readonly string[],
): number {
  return sumAt(bases, municipalities, attributeOf(attribute).finest)
}
