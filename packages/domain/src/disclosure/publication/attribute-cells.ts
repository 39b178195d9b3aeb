import { isFew } from '../few.ts'
import { costOf } from '../suppression/cost.ts'
import { demandUpTo, firstHidden } from '../suppression/first-hidden.ts'
import type { SuppressionCell, Terms } from '../suppression/problem.ts'
import type { AttributeBase } from './attribute-base.ts'
import {
  type AttributePublication,
  countyCellId,
  municipalCellId,
  shareCellId,
} from './attribute-publication.ts'
import type { AttributeUnknowns } from './attribute-unknowns.ts'
import { attributeOf } from './published-attributes.ts'

const COST_OF_SHARE = 2
const BEGUN = 'begun'
const UNKNOWN = 'unknown'

/** The county's classes of a year, and those of its share. */
export function yearCells(
  publication: AttributePublication,
  unknowns: AttributeUnknowns,
  { id: base }: AttributeBase,
): SuppressionCell[] {
  const { county, municipal, share } = attributeOf(publication.attribute)
  const placed = (idOf: typeof countyCellId, classes: typeof county) =>
    Object.entries(classes).map(([name, parts]) => ({
      id: idOf(base, name),
      name,
      terms: unknowns.countyTerms(base, parts),
    }))
  const ofCounty = { id: `C/${base}`, isMunicipal: false, cells: placed(countyCellId, county) }
  const cells = rowOf(publication, unknowns, ofCounty)
  if (share === undefined) return cells
  const ofShare = { id: `S/${base}`, isMunicipal: false, cells: placed(shareCellId, municipal) }
  const shares = rowOf(publication, unknowns, ofShare)
  return [...cells, ...shares.map((cell) => ({ ...cell, unit: cell.row, cost: COST_OF_SHARE }))]
}

/** The municipalities' classes of a block. */
export function blockCells(
  publication: AttributePublication,
  unknowns: AttributeUnknowns,
  { id, bases }: { id: string; bases: readonly string[] },
): SuppressionCell[] {
  const names = Object.keys(attributeOf(publication.attribute).municipal)
  return publication.municipalities.flatMap((municipality) =>
    rowOf(publication, unknowns, {
      id: `M/${id}/${municipality}`,
      isMunicipal: true,
      cells: names.map((name) => ({
        id: municipalCellId(id, municipality, name),
        name,
        terms: bases.map((base) => [unknowns.place(base, municipality, name), 1] as const),
      })),
    }),
  )
}

/**
 * Those of a block that is not complete. Nothing is published of it yet, and what is shown before it must leave it to be
 * hidden: few may be added of any class.
 */
export function begunCells(
  publication: AttributePublication,
  unknowns: AttributeUnknowns,
): SuppressionCell[] {
  const { begun = [], threshold } = publication
  const cells = blockCells(publication, unknowns, { id: BEGUN, bases: begun })
  return cells.flatMap((cell): SuppressionCell[] => {
    const total = totalOf(cells, cell.row)
    if (total === 0) return []
    const demand = demandUpTo(total, threshold)
    // That of nobody something is unknown tells nothing of anybody, and would cost the shares of known.
    const isSensitive = (cell.isSensitive || cell.value < threshold) && !cell.id.endsWith(`/${UNKNOWN}`)
    return [{ ...cell, decided: 'hidden', isSensitive, demand }]
  })
}

/** What stands between two tables that call it otherwise: published in none, and no difference of theirs may tell of few. */
export function betweenCells(
  { attribute, threshold }: AttributePublication,
  unknowns: AttributeUnknowns,
  base: AttributeBase,
): SuppressionCell[] {
  const { finest, between = [] } = attributeOf(attribute)
  const all = unknowns.holds(unknowns.countyTerms(base.id, finest))
  return between.flatMap((one): SuppressionCell[] => {
    const terms = unknowns.countyTerms(base.id, [one])
    const value = unknowns.holds(terms)
    if (!isFew(value, threshold)) return []
    const id = `B/${base.id}/${one}`
    const demand = demandUpTo(all, threshold)
    return [
      {
        id,
        row: id,
        terms,
        value,
        cost: costOf(value, one),
        isSensitive: true,
        demand,
        decided: 'hidden',
      },
    ]
  })
}

function totalOf(cells: readonly SuppressionCell[], row: string): number {
  return cells.reduce((sum, cell) => (cell.row === row ? sum + cell.value : sum), 0)
}

interface PlacedRow {
  id: string
  isMunicipal: boolean
  cells: readonly { id: string; name: string; terms: Terms }[]
}

function rowOf(
  { attribute, threshold, decided }: AttributePublication,
  unknowns: AttributeUnknowns,
  { id: row, isMunicipal, cells }: PlacedRow,
): SuppressionCell[] {
  const { isHiddenWhole } = attributeOf(attribute)
  const values = cells.map(({ terms }) => unknowns.holds(terms))
  const first = firstHidden(
    { households: values, isHiddenWhole, isHiddenWhenSmall: isMunicipal },
    threshold,
  )
  return cells.map(({ id, name, terms }, index) => ({
    id,
    row,
    terms,
    value: values[index]!,
    cost: costOf(values[index]!, name),
    ...first[index]!,
    decided: decided.get(id),
  }))
}
