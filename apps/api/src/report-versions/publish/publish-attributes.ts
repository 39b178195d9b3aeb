import {
  type AttributeBase,
  type AttributeName,
  attributeOf,
  attributeProblem,
  ATTRIBUTE_NAMES,
  type AttributePublication,
  blockKey,
  blockOf,
  type Contributor,
  contributorsIn,
  countsOf,
  countyCellId,
  type Dimension,
  isInK1,
  type Measure,
  municipalCellId,
  type OutcomeCell,
  shareCellId,
  sumAt,
  suppressedCell,
  type Suppression,
  type SuppressionProblem,
  unalteredBetween,
  yearKey,
  type YearRecord,
  yearsOfBlock,
} from '@inflytt/domain'
import { keptOf, NOTHING_KEPT, type NewTable, versionsOf } from './new-table.ts'
import { nextVersion, type Planned, type Publication } from './publication.ts'

type NewBase = Omit<NewTable, 'cells'>

/** An attribute whose tables of the year are made anew, and all that they are protected together with. */
interface Family {
  attribute: AttributeName
  table: NewBase
  base: AttributeBase
  /** The block that is complete with this year, made anew too. */
  block: (NewBase & { bases: readonly AttributeBase[] }) | undefined
  publication: AttributePublication
}

type Standing = Pick<OutcomeCell, 'value' | 'bound'>

/** What was computed of the year before, the same way as every figure. */
export interface Computed {
  /** K2 of the year where it is told. */
  persons: Pick<AttributeBase, 'persons' | 'children' | 'unknownPersons'> | undefined
  /** K13 of the year in whole percent, by measure. */
  figures: ReadonlyMap<Measure, OutcomeCell>
  /** K1 of the county in the year: what is known only together has no attribute, and what nobody has recorded is unknown. */
  county: Standing
  /** The same of each municipality in the block. */
  ofBlock: ReadonlyMap<string, Standing>
}

/** The tables of every attribute: the county's of the year, its share, and the municipalities' of a complete block. */
export async function planAttributes(
  publication: Publication,
  record: YearRecord,
  computed: Computed,
): Promise<Planned> {
  const families: Family[] = []
  for (const attribute of ATTRIBUTE_NAMES) {
    const family = await familyOf(publication, record, { attribute, persons: computed.persons })
    if (family !== undefined) families.push(family)
  }
  const problems = families.map((family) => attributeProblem(family.publication))
  return {
    problems,
    tables: (answers) =>
      families.flatMap((family, index) => {
        const answer = answers[index]!
        // The versions before stand where this one would give away what is hidden in one of them.
        if (answer.isGivenByLinks) return []
        return tablesOf(publication, computed, { family, mask: maskOf(problems[index]!, answer) })
      }),
  }
}

/** Who stands behind the tables of an attribute and one year: K1's households, each by its finest class. */
export function attributeContributors(attribute: AttributeName, { logged }: YearRecord): Contributor[] {
  return logged.households.filter(isInK1).map((household) => ({
    id: household.ref,
    municipality: household.municipalityCode,
    part: attributeOf(attribute).finestOf(household),
    label: '',
  }))
}

/** The key under which the year's base of an attribute is kept. */
export function baseKey(attribute: AttributeName, year: number): string {
  return attribute === 'remote'
    ? yearKey('remoteShare', undefined, year)
    : yearKey('households', attribute, year)
}

async function familyOf(
  publication: Publication,
  record: YearRecord,
  { attribute, persons }: { attribute: AttributeName; persons: Computed['persons'] },
): Promise<Family | undefined> {
  const { previous, threshold, context, deps } = publication
  const { year } = record
  const contributors = attributeContributors(attribute, record)
  const key = baseKey(attribute, year)
  const next = await nextVersion(publication, { key, year, contributors })
  if (next === undefined) return undefined
  const { table, earlier } = next
  const base: AttributeBase = {
    id: table.id,
    year,
    counts: countsOf(contributors),
    ...(attribute === 'householdType' && persons !== undefined ? persons : { persons: null }),
    unaltered: Object.fromEntries(
      earlier.map(({ table: { id }, before, now }) => [
        id,
        countsOf(contributorsIn(unalteredBetween(before, now))),
      ]),
    ),
  }
  const block = blockOf(year)
  const tablesOfYear = (one: number) => versionsOf(previous, baseKey(attribute, one))
  const bases = yearsOfBlock(block).flatMap((one) => [
    ...tablesOfYear(one).map((each) => keptOf(each).base!),
    ...(one === year ? [base] : []),
  ])
  const current = yearsOfBlock(block).flatMap(
    (one) => bases.findLast(({ year: its }) => its === one) ?? [],
  )
  const keyOfBlock = blockKey(attribute as Dimension, block)
  const earlierBlocks = attribute === 'remote' ? [] : versionsOf(previous, keyOfBlock)
  const isComplete = current.length === yearsOfBlock(block).length
  const newBlock =
    attribute === 'remote' || !isComplete
      ? undefined
      : {
          id: deps.newId(),
          key: keyOfBlock,
          version: (earlierBlocks.at(-1)?.version ?? 0) + 1,
          kept: { ...NOTHING_KEPT, bases: current.map(({ id }) => id) },
          bases: current,
        }
  const decided = new Map(
    [...yearsOfBlock(block).flatMap(tablesOfYear), ...earlierBlocks]
      .flatMap((each) => Object.entries(keptOf(each).mask ?? {}))
      .map(([id, isHidden]) => [id, isHidden ? 'hidden' : 'shown'] as const),
  )
  return {
    attribute,
    table: { ...table, kept: { ...table.kept, base } },
    base,
    block: newBlock,
    publication: {
      attribute,
      municipalities: context.county,
      bases,
      blocks: [
        ...earlierBlocks.map(({ id, kept }) => ({ id, bases: (kept as NewTable['kept']).bases! })),
        ...(newBlock === undefined ? [] : [{ id: newBlock.id, bases: newBlock.kept.bases }]),
      ],
      begun: attribute === 'remote' || isComplete ? [] : current.map(({ id }) => id),
      decided,
      threshold,
    },
  }
}

type Mask = ReadonlyMap<string, boolean>

function maskOf({ cells }: SuppressionProblem, { hidden }: Suppression): Mask {
  return new Map(cells.map(({ id }, index) => [id, hidden[index] === true]))
}

function tablesOf(
  publication: Publication,
  computed: Computed,
  { family, mask }: { family: Family; mask: Mask },
): NewTable[] {
  const { attribute, table, base, block } = family
  const { share } = attributeOf(attribute)
  const ownMask = (ids: readonly string[]) =>
    Object.fromEntries(ids.filter((id) => mask.has(id)).map((id) => [id, mask.get(id)!]))
  const { county, municipal } = attributeOf(attribute)
  const kept = {
    ...table.kept,
    mask: ownMask([
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
    ...(block === undefined
      ? []
      : [
          {
            ...block,
            kept: {
              ...block.kept,
              mask: ownMask(
                publication.context.county.flatMap((municipality) =>
                  Object.keys(municipal).map((name) => municipalCellId(block.id, municipality, name)),
                ),
              ),
            },
            cells: municipalCells(publication, computed, { attribute, block, mask }),
          },
        ]),
  ]
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
