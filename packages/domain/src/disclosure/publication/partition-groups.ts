import type { Contributor } from './contributors.ts'
import type { Partition } from './partition-problem.ts'

/** Those of a count who lie in the same class of each partition, as far as anybody tells them apart. */
export interface PartitionGroup {
  /** One of each partition. */
  classes: readonly string[]
  contributors: readonly Contributor[]
  /** What everybody may read that there are at most; `Infinity` where nothing is open. */
  most: number
  /** Whose own record says how many there are. */
  knownTo: readonly string[]
}

/** By the classes of a group, what everybody may read that there are at most. */
export type OpenMost = Readonly<Record<string, number>>

const BETWEEN_CLASSES = '/'

/** Of partitions that hold the same records in the same order: every combination of classes, whoever is in it. */
export function everyGroup(partitions: readonly Partition[]): PartitionGroup[] {
  const all = partitions.reduce<string[][]>(
    (begun, { classes }) => begun.flatMap((those) => classes.map((one) => [...those, one])),
    [[]],
  )
  return groupsIn(partitions, new Map(all.map((classes) => [groupKey(classes), Infinity])))
}

/** The combinations that are open to hold some. */
export function openGroups(partitions: readonly Partition[], open: OpenMost): PartitionGroup[] {
  return groupsIn(partitions, new Map(Object.entries(open)))
}

/** The combinations of either of two versions, with those who are the same in both. */
export function sharedGroups(
  partitions: readonly Partition[],
  versions: readonly (readonly PartitionGroup[])[],
): PartitionGroup[] {
  const keys = versions.flat().map(({ classes }) => groupKey(classes))
  return groupsIn(partitions, new Map(keys.map((key) => [key, Infinity])))
}

/** What is open of groups, whoever they are of. */
export function openMost(groups: readonly PartitionGroup[]): OpenMost {
  const open: Record<string, number> = {}
  for (const { classes, most } of groups) {
    const key = groupKey(classes)
    open[key] = (open[key] ?? 0) + most
  }
  return open
}

export function groupKey(classes: readonly (string | null)[]): string {
  return classes.join(BETWEEN_CLASSES)
}

function groupsIn(
  partitions: readonly Partition[],
  mostByKey: ReadonlyMap<string, number>,
): PartitionGroup[] {
  const [first] = partitions
  const byKey = Map.groupBy(first!.contributors.keys(), (index) =>
    groupKey(partitions.map(({ contributors }) => contributors[index]!.part)),
  )
  return [...mostByKey].map(([key, most]) => ({
    classes: key.split(BETWEEN_CLASSES),
    contributors: (byKey.get(key) ?? []).map((index) => first!.contributors[index]!),
    most,
    knownTo: [],
  }))
}
