import { isFew } from '../few.ts'
import { costOf } from '../suppression/cost.ts'
import { demandUpTo, firstHidden } from '../suppression/first-hidden.ts'
import type { SuppressionCell, SuppressionProblem, Terms } from '../suppression/problem.ts'
import { type AttributeBase, householdsAt } from './attribute-base.ts'
import { attributeFacts } from './attribute-facts.ts'
import { linkFacts, linksOf } from './attribute-links.ts'
import { AttributeUnknowns } from './attribute-unknowns.ts'
import { type AttributeName, attributeOf, type PublishedAttribute } from './published-attributes.ts'

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

const COST_OF_SHARE = 2
const BEGUN = 'begun'
const UNKNOWN = 'unknown'

/** County cell of a year. */
export const countyCellId = (base: string, name: string) => `C/${base}/${name}`
/** Class of the county's share of a year. */
export const shareCellId = (base: string, name: string) => `S/${base}/${name}`
/** Municipality's cell of a block. */
export const municipalCellId = (block: string, municipality: string, name: string) =>
  `M/${block}/${municipality}/${name}`

/** What is published of an attribute as one problem: what is hidden in one table protects the others. */
export function attributeProblem(publication: AttributePublication): SuppressionProblem {
  const { attribute: name, municipalities, bases, blocks, begun = [], threshold } = publication
  const attribute = attributeOf(name)
  const links = linksOf(bases)
  const counted = [...bases, ...links.map(({ same }) => same)]
  const unknowns = new AttributeUnknowns(attribute, counted, municipalities)
  const row = (id: string, isMunicipal: boolean, cells: readonly PlacedCell[]) =>
    rowOf(publication, attribute, { id, isMunicipal, cells, unknowns })
  const yearRows = ({ id }: AttributeBase) => [
    ...row(
      `C/${id}`,
      false,
      Object.entries(attribute.county).map(([one, parts]) => ({
        id: countyCellId(id, one),
        name: one,
        terms: unknowns.countyTerms(id, parts),
      })),
    ),
    ...(attribute.share === undefined
      ? []
      : row(
          `S/${id}`,
          false,
          Object.entries(attribute.municipal).map(([one, parts]) => ({
            id: shareCellId(id, one),
            name: one,
            terms: unknowns.countyTerms(id, parts),
          })),
        ).map((cell) => ({ ...cell, unit: cell.row, cost: COST_OF_SHARE }))),
  ]
  const replaced = new Set<string>(links.map(({ versions: [earlier] }) => earlier))
  const markedReplaced = (cells: SuppressionCell[]) =>
    cells.map((cell) => ({ ...cell, isReplaced: true }))
  const blockRows = (block: { id: string; bases: readonly string[] }) =>
    municipalities.flatMap((municipality) =>
      row(
        `M/${block.id}/${municipality}`,
        true,
        Object.keys(attribute.municipal).map((one) => ({
          id: municipalCellId(block.id, municipality, one),
          name: one,
          terms: block.bases.map((base) => [unknowns.place(base, municipality, one), 1] as const),
        })),
      ),
    )
  // Nothing is published of it yet, and what is shown before it must leave it to be hidden: few may be added of any class.
  const begunRows = blockRows({ id: BEGUN, bases: begun }).flatMap((cell, _, all): SuppressionCell[] => {
    const total = totalOf(all, cell.row)
    if (total === 0) return []
    const demand = demandUpTo(total, threshold)
    // That of nobody something is unknown tells nothing of anybody, and would cost the shares of known.
    const isSensitive = (cell.isSensitive || cell.value < threshold) && !cell.id.endsWith(`/${UNKNOWN}`)
    return [{ ...cell, decided: 'hidden', isSensitive, demand }]
  })
  return {
    truth: unknowns.truth,
    facts: [
      ...bases.flatMap((base) => attributeFacts(name, base, unknowns, publication)),
      ...links.flatMap((link) => linkFacts(name, link, unknowns, publication)),
    ],
    cells: [
      ...bases.flatMap((base) =>
        replaced.has(base.id) ? markedReplaced(yearRows(base)) : yearRows(base),
      ),
      ...bases.flatMap((base) => betweenCells(publication, base, unknowns)),
      ...blocks.flatMap((block, at) =>
        at < blocks.length - 1 ? markedReplaced(blockRows(block)) : blockRows(block),
      ),
      ...begunRows,
    ],
    insiders: municipalities
      .filter((municipality) => householdsAt(name, bases, [municipality]) > 0)
      .map((municipality) => unknowns.insider(municipality, counted)),
    threshold,
  }
}

/** What stands between two tables that call it otherwise: published in none, and no difference of theirs may tell of few. */
function betweenCells(
  { attribute, threshold }: AttributePublication,
  base: AttributeBase,
  unknowns: AttributeUnknowns,
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

interface PlacedCell {
  id: string
  name: string
  terms: Terms
}

function rowOf(
  { threshold, decided }: AttributePublication,
  { isHiddenWhole }: PublishedAttribute,
  given: {
    id: string
    isMunicipal: boolean
    cells: readonly PlacedCell[]
    unknowns: AttributeUnknowns
  },
): SuppressionCell[] {
  const { id: row, isMunicipal, cells, unknowns } = given
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
