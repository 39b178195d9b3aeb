import { isFew } from '../few.ts'
import { costOf } from '../suppression/cost.ts'
import { demandUpTo, firstHidden } from '../suppression/first-hidden.ts'
import type {
  Fact,
  Insider,
  SuppressionCell,
  SuppressionProblem,
  Terms,
} from '../suppression/problem.ts'
import type { Contributor } from './contributors.ts'
import { everyGroup, groupKey, type PartitionGroup, sharedGroups } from './partition-groups.ts'

/** A total and its classes: leads by why they closed, households by why they left, positions that newcomers filled. */
export interface Partition {
  /** By class: the records in it and, of each, the municipality that knows it. */
  contributors: readonly Contributor[]
  classes: readonly string[]
}

/** Partitions of the same records, in the same order, by different attributes; their totals are one cell. */
export interface PartitionVersion {
  id: string
  partitions: readonly Partition[]
  /**
   * Where more is open than the tables tell: all that there is, each with its bound. A class in none of them is open
   * to be 0 and has no cell. Left out: every combination of classes, without a bound.
   */
  groups?: readonly PartitionGroup[] | undefined
  /** What was shown or hidden, by the id of a cell, where the version is published already. */
  decided?: ReadonlyMap<string, 'shown' | 'hidden'> | undefined
}

/** Those of whom two versions tell the same. */
export interface PartitionLink {
  versions: readonly [earlier: string, later: string]
  partitions: readonly Partition[]
}

const TOTAL = 'total'

export const totalCellId = (version: string) => `${version}/${TOTAL}`
export const classCellId = (version: string, partition: number, name: string) =>
  `${version}/${partition}/${name}`
/** The row of the groups that are bounded; none of them is ever published. */
export const groupsRow = (version: string) => `${version}/groups`

type Unknown = PartitionGroup & { version: string }
type TermsOf = (version: string, isIn?: (group: PartitionGroup) => boolean) => Terms

/** One problem over all versions of a year's count; what an earlier one has told is decided. */
export function partitionProblem(
  { versions, links }: { versions: readonly PartitionVersion[]; links: readonly PartitionLink[] },
  given: { threshold: number; isHiddenWhole: boolean },
): SuppressionProblem {
  const groups = new Map(
    versions.map((one) => [one.id, one.groups ?? everyGroup(one.partitions)] as const),
  )
  const same = links.map((link) => {
    const ofBoth = link.versions.map((id) => groups.get(id)!)
    return { link, id: linkId(link), groups: sharedGroups(link.partitions, ofBoth) }
  })
  const unknowns = [...groups, ...same.map((one) => [one.id, one.groups] as const)].flatMap(
    ([version, those]) => those.map((group): Unknown => ({ ...group, version })),
  )
  const termsOf: TermsOf = (version, isIn = () => true) =>
    unknowns.flatMap((one, index) => (one.version === version && isIn(one) ? [[index, 1]] : []))
  return {
    truth: unknowns.map(({ contributors }) => contributors.length),
    facts: [
      ...unknowns.flatMap(({ most }, index): Fact[] =>
        Number.isFinite(most) ? [{ terms: [[index, 1]], min: 0, max: most }] : [],
      ),
      ...same.flatMap((one) => linkFacts(one.link, one.groups, termsOf)),
    ],
    cells: versions.flatMap((version) => [
      ...cellsOf(version, termsOf, given),
      ...groupCells(version, termsOf, given.threshold),
    ]),
    insiders: insidersOf(unknowns),
    threshold: given.threshold,
    isNothingSolved: versions.some((one) => one.groups !== undefined),
  }
}

function cellsOf(
  { id, partitions, groups, decided }: PartitionVersion,
  termsOf: TermsOf,
  { threshold, isHiddenWhole }: { threshold: number; isHiddenWhole: boolean },
): SuppressionCell[] {
  const [first] = partitions
  const total = first!.contributors.length
  const behindTotal = householdsIn(first!.contributors)
  const isTotalSmall = isFew(behindTotal, threshold)
  const totalId = totalCellId(id)
  const mostOf = (isIn: (group: PartitionGroup) => boolean) =>
    groups?.filter(isIn).reduce((sum, { most }) => sum + most, 0) ?? Infinity
  const mostOfAll = mostOf(() => true)
  return [
    {
      id: totalId,
      row: totalId,
      terms: termsOf(id),
      value: total,
      cost: 2 * costOf(total, TOTAL),
      isSensitive: isTotalSmall,
      ...(isTotalSmall && { demand: demandUpTo(Math.min(threshold, mostOfAll), threshold) }),
      decided: decided?.get(totalId),
    },
    ...partitions.flatMap((partition, at): SuppressionCell[] => {
      const hidden = firstHidden(
        {
          households: partition.classes.map((name) => householdsIn(inClass(partition, name))),
          isHiddenWhole,
          isHiddenWhenSmall: true,
          most: partition.classes.map((name) => mostOf(({ classes }) => classes[at] === name)),
        },
        threshold,
      )
      return partition.classes.flatMap((name, index): SuppressionCell[] => {
        const value = inClass(partition, name).length
        const cellId = classCellId(id, at, name)
        const terms = termsOf(id, ({ classes }) => classes[at] === name)
        if (terms.length === 0) return []
        return [
          {
            id: cellId,
            row: `${id}/${at}`,
            terms,
            value,
            cost: costOf(value, name),
            ...hidden[index]!,
            decided: decided?.get(cellId),
          },
        ]
      })
    }),
  ]
}

/** Of few in a group that everybody can name nothing is published, and nothing may follow. */
function groupCells(
  { id, partitions, groups = [] }: PartitionVersion,
  termsOf: TermsOf,
  threshold: number,
): SuppressionCell[] {
  const total = partitions[0]!.contributors.length
  const all = termsOf(id)
  return groups.flatMap(({ contributors, most }, at): SuppressionCell[] => {
    if (!isFew(householdsIn(contributors), threshold)) return []
    return [
      {
        id: `${groupsRow(id)}/${at}`,
        row: groupsRow(id),
        terms: [all[at]!],
        value: contributors.length,
        cost: costOf(contributors.length, ''),
        isSensitive: true,
        demand: demandUpTo(Math.min(total, most), threshold),
        decided: 'hidden',
      },
    ]
  })
}

/** How many are the same is known, and neither version holds fewer of a group than these. */
function linkFacts(link: PartitionLink, groups: readonly PartitionGroup[], termsOf: TermsOf): Fact[] {
  const id = linkId(link)
  const same = link.partitions[0]!.contributors.length
  const facts: Fact[] = [
    { terms: termsOf(id), min: same, max: same },
    ...groups
      .map(({ classes }) => groupKey(classes))
      .flatMap((key) =>
        link.versions.map((version): Fact => ({
          terms: [
            ...termsOf(version, ({ classes }) => groupKey(classes) === key),
            ...termsOf(id, ({ classes }) => groupKey(classes) === key).map(
              ([unknown]) => [unknown, -1] as const,
            ),
          ],
          min: 0,
          max: Number.POSITIVE_INFINITY,
        })),
      ),
  ]
  return facts.map((fact) => ({ ...fact, isLink: true }))
}

/** Each municipality with its own records, and whoever knows a group whole. */
function insidersOf(unknowns: readonly Unknown[]): Insider[] {
  const names = new Set(
    unknowns.flatMap(({ contributors, knownTo }) => [
      ...contributors.map(({ municipality }) => municipality),
      ...knownTo,
    ]),
  )
  return [...names].map((name) => ({
    name,
    bounds: unknowns.map(({ contributors, most, knownTo }, unknown) =>
      knownTo.includes(name)
        ? { unknown, min: contributors.length, max: contributors.length }
        : {
            unknown,
            min: contributors.filter(({ municipality }) => municipality === name).length,
            max: most,
          },
    ),
  }))
}

function linkId({ versions: [earlier, later] }: PartitionLink): string {
  return `${earlier}=${later}`
}

function inClass({ contributors }: Partition, name: string): Contributor[] {
  return contributors.filter(({ part }) => part === name)
}

function householdsIn(contributors: readonly Contributor[]): number {
  return new Set(contributors.map(({ id }) => id)).size
}
