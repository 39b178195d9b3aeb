import type { PublishedTable } from '@inflytt/db'
import {
  type AttributeBase,
  type AttributeName,
  attributeOf,
  type AttributePublication,
  blockKey,
  blockOf,
  type Contributor,
  contributorsIn,
  countsOf,
  type Dimension,
  isInK1,
  unalteredBetween,
  yearKey,
  type YearRecord,
  yearsOfBlock,
} from '@inflytt/domain'
import { keptOf, NOTHING_KEPT, type NewTable, versionsOf } from './new-table.ts'
import { nextVersion, type NextVersion, type Publication } from './publication.ts'

type NewBase = Omit<NewTable, 'cells'>
export type NewBlock = NewBase & { bases: readonly AttributeBase[] }
/** K2 of a year. */
export type Persons = Pick<AttributeBase, 'persons' | 'children' | 'unknownPersons'>

/** An attribute whose tables of the year are made anew, and all that they are protected together with. */
export interface Family {
  attribute: AttributeName
  table: NewBase
  base: AttributeBase
  /** The block that is complete with this year, made anew too. */
  block: NewBlock | undefined
  publication: AttributePublication
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

/**
 * What is made anew of an attribute, together with what was published of the same block of years; undefined where the
 * version before stands.
 * @param given.persons those of the year where they are told
 */
export async function familyOf(
  publication: Publication,
  record: YearRecord,
  { attribute, persons }: { attribute: AttributeName; persons: Persons | undefined },
): Promise<Family | undefined> {
  const { previous, threshold, context } = publication
  const { year } = record
  const contributors = attributeContributors(attribute, record)
  const key = baseKey(attribute, year)
  const next = await nextVersion(publication, { key, year, contributors })
  if (next === undefined) return undefined
  const told = attribute === 'householdType' ? persons : undefined
  const base = baseOf(next, { year, contributors, persons: told })
  const years = yearsOfBlock(blockOf(year))
  const tables = years.map((one) => versionsOf(previous, baseKey(attribute, one)))
  const bases = years.flatMap((one, at) => [
    ...tables[at]!.map((each) => keptOf(each).base!),
    ...(one === year ? [base] : []),
  ])
  const current = years.flatMap((one) => bases.findLast((each) => each.year === one) ?? [])
  const hasBlocks = attribute !== 'remote'
  const blocks = hasBlocks ? versionsOf(previous, keyOfBlock(attribute, year)) : []
  const block =
    hasBlocks && current.length === years.length
      ? newBlock(publication, keyOfBlock(attribute, year), { earlier: blocks, bases: current })
      : undefined
  return {
    attribute,
    table: { ...next.table, kept: { ...next.table.kept, base } },
    base,
    block,
    publication: {
      attribute,
      municipalities: context.county,
      bases,
      blocks: [
        ...blocks.map((each) => ({ id: each.id, bases: keptOf(each).bases! })),
        ...(block === undefined ? [] : [{ id: block.id, bases: block.kept.bases! }]),
      ],
      begun: hasBlocks && block === undefined ? current.map(({ id }) => id) : [],
      decided: decidedIn([...tables.flat(), ...blocks]),
      threshold,
    },
  }
}

function keyOfBlock(attribute: AttributeName, year: number): string {
  return blockKey(attribute as Dimension, blockOf(year))
}

/** The next version of a block, which adds up the latest base of each of its years. */
function newBlock(
  { deps }: Publication,
  key: string,
  { earlier, bases }: { earlier: readonly PublishedTable[]; bases: readonly AttributeBase[] },
): NewBlock {
  return {
    id: deps.newId(),
    key,
    version: (earlier.at(-1)?.version ?? 0) + 1,
    kept: { ...NOTHING_KEPT, bases: bases.map(({ id }) => id) },
    bases,
  }
}

/** What was shown and hidden in tables that were published. */
function decidedIn(tables: readonly PublishedTable[]): AttributePublication['decided'] {
  return new Map(
    tables
      .flatMap((each) => Object.entries(keptOf(each).mask ?? {}))
      .map(([id, isHidden]) => [id, isHidden ? 'hidden' : 'shown'] as const),
  )
}

/** The base that a new version of a year rests on. */
function baseOf(
  { table: { id }, earlier }: NextVersion,
  given: { year: number; contributors: readonly Contributor[]; persons: Persons | undefined },
): AttributeBase {
  const { year, contributors, persons = { persons: null } } = given
  const unaltered = earlier.map(
    ({ table, before, now }) =>
      [table.id, countsOf(contributorsIn(unalteredBetween(before, now)))] as const,
  )
  return {
    id,
    year,
    counts: countsOf(contributors),
    ...persons,
    unaltered: Object.fromEntries(unaltered),
  }
}
