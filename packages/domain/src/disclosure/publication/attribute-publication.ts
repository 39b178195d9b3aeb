import type { AttributeBase } from './attribute-base.ts'
import type { AttributeName } from './published-attributes.ts'

/** Everything that is published of one attribute over the same block of years, earlier versions included. */
export interface AttributePublication {
  attribute: AttributeName
  municipalities: readonly string[]
  /** One a version of a year. */
  bases: readonly AttributeBase[]
  /** One a version of the block: the bases it adds up. */
  blocks: readonly { id: string; bases: readonly string[] }[]
  /** The bases that a block which is not complete adds up so far. */
  begun?: readonly string[]
  /** What earlier publications have shown or hidden, by the id of a cell. */
  decided: ReadonlyMap<string, 'shown' | 'hidden'>
  threshold: number
}

/** County cell of a year. */
export const countyCellId = (base: string, name: string) => `C/${base}/${name}`
/** Class of the county's share of a year. */
export const shareCellId = (base: string, name: string) => `S/${base}/${name}`
/** Municipality's cell of a block. */
export const municipalCellId = (block: string, municipality: string, name: string) =>
  `M/${block}/${municipality}/${name}`
