import type { AttributeBase } from './attribute-base.ts'
import type { Contributor } from './contributors.ts'
import { type PartCounts, partCounts } from './figure-differences.ts'

/** Who stood behind a published table, by a key that tells nothing by itself, and as what. */
export type KeptContributors = Readonly<Record<string, string>>

const BETWEEN_MEMBERS = '|'
const BETWEEN_ENTRIES = ';'

/** @param keyOf a key of a record that only this table has */
export function keepContributors(
  contributors: readonly Contributor[],
  keyOf: (id: string) => string,
): KeptContributors {
  const kept: Record<string, string> = {}
  for (const { id, municipality, part, label } of contributors) {
    const key = keyOf(id)
    const said = [municipality, part ?? '', label].join(BETWEEN_MEMBERS)
    kept[key] = kept[key] === undefined ? said : [kept[key], said].join(BETWEEN_ENTRIES)
  }
  return kept
}

/** Those who were kept, by the keys under which they were. */
export function contributorsIn(kept: KeptContributors): Contributor[] {
  return Object.entries(kept).flatMap(([id, said]) =>
    said.split(BETWEEN_ENTRIES).map((entry) => {
      const [municipality = '', part = '', label = ''] = entry.split(BETWEEN_MEMBERS)
      return { id, municipality, part: part === '' ? null : part, label }
    }),
  )
}

/** How many were added, removed or altered between two versions of a table. */
export function alteredBetween(before: KeptContributors, after: KeptContributors): number {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => before[key] !== after[key]).length
}

/** Those who stand behind both versions as the same. */
export function unalteredBetween(before: KeptContributors, after: KeptContributors): KeptContributors {
  return Object.fromEntries(Object.entries(after).filter(([key, said]) => before[key] === said))
}

/** How many households there are in each municipality and class. */
export function countsOf(contributors: readonly Contributor[]): AttributeBase['counts'] {
  const counts: Record<string, Record<string, number>> = {}
  for (const { municipality, part } of contributors) {
    const here = (counts[municipality] ??= {})
    here[part!] = (here[part!] ?? 0) + 1
  }
  return counts
}

/**
 * Whether one version of a figure gives away what is hidden in another, to somebody who knows how many were altered
 * between them: a few of the hidden one cannot differ from the told one by more than those.
 */
export function tellsOfHidden(
  hidden: KeptContributors,
  told: KeptContributors,
  threshold: number,
): boolean {
  const counts = (kept: KeptContributors) => partCounts(contributorsIn(kept))
  const [few, shown, same] = [hidden, told, unalteredBetween(hidden, told)].map(counts) as [
    PartCounts,
    PartCounts,
    PartCounts,
  ]
  const sum = (parts: PartCounts) => [...parts.values()].reduce((all, count) => all + count, 0)
  const [onlyTold, onlyHidden] = [sum(shown) - sum(same), sum(few) - sum(same)]
  return [...few].some(([part, count]) => {
    const beside = shown.get(part) ?? 0
    return count < threshold && (beside - onlyTold > 1 || beside + onlyHidden < threshold)
  })
}
