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

/** The same as it is kept: `who` holds the keys of its contributors in the table that keeps it. */
export type KeptGroup = Omit<PartitionGroup, 'contributors'> & { who: readonly string[] }

const BETWEEN_CLASSES = '/'

/** Of partitions that hold the same records in the same order: every combination of classes, whoever is in it. */
export function everyGroup(partitions: readonly Partition[]): PartitionGroup[] {
  const all = partitions.reduce<string[][]>(
    (begun, { classes }) => begun.flatMap((those) => classes.map((one) => [...those, one])),
    [[]],
  )
  return groupsIn(partitions, new Map(all.map((classes) => [groupKey(classes), Infinity])))
}

/** The combinations of either of two versions, with those who are the same in both. */
export function sharedGroups(
  partitions: readonly Partition[],
  versions: readonly (readonly PartitionGroup[])[],
): PartitionGroup[] {
  const keys = versions.flat().map(({ classes }) => groupKey(classes))
  return groupsIn(partitions, new Map(keys.map((key) => [key, Infinity])))
}

/** @param keyOf a key of a record that only this table has */
export function keepGroups(
  groups: readonly PartitionGroup[],
  keyOf: (id: string) => string,
): KeptGroup[] {
  return groups.map(({ contributors, ...group }) => ({
    ...group,
    who: contributors.map(({ id }) => keyOf(id)),
  }))
}

/** Groups as they were kept, of contributors that were kept with them. */
export function groupsKept(
  kept: readonly KeptGroup[],
  contributors: readonly Contributor[],
): PartitionGroup[] {
  const byKey = new Map(contributors.map((one) => [one.id, one]))
  return kept.map(({ who, ...group }) => ({
    ...group,
    contributors: who.map((key) => byKey.get(key)!),
  }))
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
