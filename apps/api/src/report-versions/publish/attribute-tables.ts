import {
  type AttributeBase,
  type AttributeName,
  attributeOf,
  countyCellId,
  type Measure,
  municipalCellId,
  type OutcomeCell,
  shareCellId,
  sumAt,
  suppressedCell,
  type Suppression,
  type SuppressionProblem,
  yearKey,
} from '@inflytt/domain'
import type { Family, NewBlock, Persons } from './attribute-family.ts'
import { NOTHING_KEPT, type NewTable, versionsOf } from './new-table.ts'
import type { Publication } from './publication.ts'

type Standing = Pick<OutcomeCell, 'value' | 'bound'>

/** What was computed of the year before, the same way as every figure. */
export interface Computed {
  /** K2 of the year where it is told. */
  persons: Persons | undefined
  /** K13 of the year in whole percent, by measure. */
  figures: ReadonlyMap<Measure, OutcomeCell>
  /** K1 of the county in the year: what is known only together has no attribute, and what nobody has recorded is unknown. */
  county: Standing
  /** The same of each municipality in the block. */
  ofBlock: ReadonlyMap<string, Standing>
}

type Mask = ReadonlyMap<string, boolean>

export function maskOf({ cells }: SuppressionProblem, { hidden }: Suppression): Mask {
  return new Map(cells.map(({ id }, index) => [id, hidden[index] === true]))
}

/** The tables of an attribute, with what is hidden in them. */
export function tablesOf(
  publication: Publication,
  computed: Computed,
  { family, mask }: { family: Family; mask: Mask },
): NewTable[] {
  const { attribute, table, base, block } = family
  const { county, municipal, share } = attributeOf(attribute)
  const kept = {
    ...table.kept,
    mask: maskWithin(mask, [
      ...Object.keys(county).map((name) => countyCellId(base.id, name)),
      ...Object.keys(municipal).map((name) => shareCellId(base.id, name)),
    ]),
  }
  const shareTable = share === undefined ? undefined : shareCell(computed, attribute, base, mask)
  if (attribute === 'remote') return [{ ...table, kept, cells: [shareTable!] }]
  const cells = countyCells(publication, computed, { attribute, base, mask })
  return [
    { ...table, kept, cells },
    ...(share === undefined || shareTable === undefined
      ? []
      : [shareOf(publication, share.measure, base.year, shareTable)]),
    ...(block === undefined ? [] : [blockTable(publication, computed, { attribute, block, mask })]),
  ]
}

function blockTable(
  publication: Publication,
  computed: Computed,
  { attribute, block, mask }: { attribute: AttributeName; block: NewBlock; mask: Mask },
): NewTable {
  const names = Object.keys(attributeOf(attribute).municipal)
  const ids = publication.context.county.flatMap((municipality) =>
    names.map((name) => municipalCellId(block.id, municipality, name)),
  )
  return {
    ...block,
    kept: { ...block.kept, mask: maskWithin(mask, ids) },
    cells: municipalCells(publication, computed, { attribute, block, mask }),
  }
}

/** The part of a mask that is of some cells. */
function maskWithin(mask: Mask, ids: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(ids.filter((id) => mask.has(id)).map((id) => [id, mask.get(id)!]))
}

function shareOf(
  { previous, deps }: Publication,
  measure: Measure,
  year: number,
  cell: OutcomeCell,
): NewTable {
  const key = yearKey(measure, undefined, year)
  const version = (versionsOf(previous, key).at(-1)?.version ?? 0) + 1
  return { id: deps.newId(), key, version, cells: [cell], kept: NOTHING_KEPT }
}

/** A class of those that K1 knows; where it knows nothing, nothing is known of any class, which is not none. */
function classCell({ value: all, bound }: Standing, value: number) {
  const isRecorded = all !== null
  return {
    preliminary: 0,
    bound,
    status: isRecorded ? ('confirmed' as const) : ('unknown' as const),
    value: isRecorded ? value : null,
  }
}

function countyCells(
  { context }: Publication,
  { county }: Computed,
  { attribute, base, mask }: { attribute: AttributeName; base: AttributeBase; mask: Mask },
): OutcomeCell[] {
  return Object.entries(attributeOf(attribute).county).map(([name, parts]) =>
    mask.get(countyCellId(base.id, name)) === true
      ? suppressedCell({ [attribute]: name })
      : { ...classCell(county, sumAt([base], context.county, parts)), [attribute]: name },
  )
}

function municipalCells(
  { context }: Publication,
  { ofBlock }: Computed,
  given: {
    attribute: AttributeName
    block: { id: string; bases: readonly AttributeBase[] }
    mask: Mask
  },
): OutcomeCell[] {
  const { attribute, block, mask } = given
  return context.county.flatMap((municipality) =>
    Object.entries(attributeOf(attribute).municipal).map(([name, parts]) =>
      mask.get(municipalCellId(block.id, municipality, name)) === true
        ? suppressedCell({ municipality, [attribute]: name })
        : {
            ...classCell(ofBlock.get(municipality)!, sumAt(block.bases, [municipality], parts)),
            municipality,
            [attribute]: name,
          },
    ),
  )
}

/** K13, told only where every class of it is. */
function shareCell(
  { figures }: Computed,
  attribute: AttributeName,
  base: AttributeBase,
  mask: Mask,
): OutcomeCell {
  const { share, municipal } = attributeOf(attribute)
  const isShown = Object.keys(municipal).every((name) => mask.get(shareCellId(base.id, name)) !== true)
  return isShown ? figures.get(share!.measure)! : suppressedCell({})
}
