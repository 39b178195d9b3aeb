import { costOf } from '../suppression/cost.ts'
import { firstHidden } from '../suppression/first-hidden.ts'
import type {
  Fact,
  Insider,
  SuppressionCell,
  SuppressionProblem,
  Terms,
} from '../suppression/problem.ts'
import type { Contributor } from './contributors.ts'

/** A total and its classes, of which nothing is open: leads by why they closed, households by why they left. */
export interface Partition {
  /** By class: the records in it and, of each, the municipality that knows it. */
  contributors: readonly Contributor[]
  classes: readonly string[]
}

/** Partitions of the same records by different attributes, whose totals are one cell. */
export interface PartitionVersion {
  id: string
  partitions: readonly Partition[]
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

/** One problem over all versions of a year's count; what an earlier one has told is decided. */
export function partitionProblem(
  { versions, links }: { versions: readonly PartitionVersion[]; links: readonly PartitionLink[] },
  given: { threshold: number; isHiddenWhole: boolean },
): SuppressionProblem {
  const counted: readonly PartitionVersion[] = [
    ...versions,
    ...links.map(({ versions: [earlier, later], partitions }) => ({
      id: linkId(earlier, later),
      partitions,
    })),
  ]
  const atoms = counted.flatMap(({ id, partitions }) =>
    partitions.flatMap((partition, at) =>
      partition.classes.map((name) => ({ id: classCellId(id, at, name), name, partition })),
    ),
  )
  const indexes = new Map(atoms.map(({ id }, index) => [id, index]))
  const indexOf = (id: string) => indexes.get(id)!
  const names = new Set(
    counted.flatMap(({ partitions }) =>
      partitions[0]!.contributors.map(({ municipality }) => municipality),
    ),
  )
  return {
    truth: atoms.map(({ name, partition }) => inClass(partition, name).length),
    facts: [
      ...counted.flatMap((version) => sameTotal(version, indexOf)),
      ...links.flatMap((link) => linkFacts(link, indexOf)),
    ],
    cells: versions.flatMap((version) => cellsOf(version, indexOf, given)),
    insiders: [...names].map((name): Insider => ({
      name,
      bounds: atoms.map((atom, unknown) => ({
        unknown,
        min: inClass(atom.partition, atom.name).filter(({ municipality }) => municipality === name)
          .length,
        max: Number.POSITIVE_INFINITY,
      })),
    })),
    threshold: given.threshold,
  }
}

type IndexOf = (id: string) => number

function cellsOf(
  { id, partitions, decided }: PartitionVersion,
  indexOf: IndexOf,
  { threshold, isHiddenWhole }: { threshold: number; isHiddenWhole: boolean },
): SuppressionCell[] {
  const [first] = partitions
  const total = first!.contributors.length
  const behindTotal = householdsIn(first!.contributors)
  const isTotalSmall = behindTotal > 0 && behindTotal < threshold
  const totalId = totalCellId(id)
  return [
    {
      id: totalId,
      row: totalId,
      terms: termsOf(id, first!, 0, indexOf),
      value: total,
      cost: 2 * costOf(total, TOTAL),
      isSensitive: isTotalSmall,
      ...(isTotalSmall && { demand: { atMost: 1, atLeast: threshold } }),
      decided: decided?.get(totalId),
    },
    ...partitions.flatMap((partition, at): SuppressionCell[] => {
      const behind = partition.classes.map((name) => householdsIn(inClass(partition, name)))
      const hidden = firstHidden(
        { households: behind, isHiddenWhole, isHiddenWhenSmall: true },
        threshold,
      )
      return partition.classes.map((name, index) => {
        const value = inClass(partition, name).length
        const cellId = classCellId(id, at, name)
        return {
          id: cellId,
          row: `${id}/${at}`,
          terms: [[indexOf(cellId), 1]],
          value,
          cost: costOf(value, name),
          ...hidden[index]!,
          decided: decided?.get(cellId),
        }
      })
    }),
  ]
}

/** Every partition of a version holds the same records. */
function sameTotal({ id, partitions }: PartitionVersion, indexOf: IndexOf): Fact[] {
  const [first, ...further] = partitions
  return further.map((partition, at) => ({
    terms: [
      ...termsOf(id, first!, 0, indexOf),
      ...termsOf(id, partition, at + 1, indexOf).map(([atom]) => [atom, -1] as const),
    ],
    min: 0,
    max: 0,
  }))
}

/** How many are the same is known, and neither version holds fewer of a class than these. */
function linkFacts({ versions, partitions }: PartitionLink, indexOf: IndexOf): Fact[] {
  const id = linkId(...versions)
  const same = partitions[0]!.contributors.length
  const facts: Fact[] = [{ terms: termsOf(id, partitions[0]!, 0, indexOf), min: same, max: same }]
  for (const version of versions)
    for (const [at, { classes }] of partitions.entries())
      for (const name of classes)
        facts.push({
          terms: [
            [indexOf(classCellId(version, at, name)), 1],
            [indexOf(classCellId(id, at, name)), -1],
          ],
          min: 0,
          max: Number.POSITIVE_INFINITY,
        })
  return facts.map((fact) => ({ ...fact, isLink: true }))
}

function linkId(earlier: string, later: string): string {
  return `${earlier}=${later}`
}

function termsOf(id: string, { classes }: Partition, at: number, indexOf: IndexOf): Terms {
  return classes.map((name) => [indexOf(classCellId(id, at, name)), 1] as const)
}

function inClass({ contributors }: Partition, name: string): Contributor[] {
  return contributors.filter(({ part }) => part === name)
}

function householdsIn(contributors: readonly Contributor[]): number {
  return new Set(contributors.map(({ id }) => id)).size
}
