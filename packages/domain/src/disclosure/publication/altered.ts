import type { Contributor } from './contributors.ts'

/** Who stood behind a published table, by a key that tells nothing by itself, and as what. */
export type KeptContributors = Readonly<Record<string, string>>

/** @param keyOf a key of a record that only this table has */
export function keepContributors(
  contributors: readonly Contributor[],
  keyOf: (id: string) => string,
): KeptContributors {
  const kept: Record<string, string> = {}
  for (const { id, municipality, part, label } of contributors) {
    const key = keyOf(id)
    const said = [municipality, part ?? '', label].join('|')
    kept[key] = kept[key] === undefined ? said : `${kept[key]};${said}`
  }
  return kept
}

/** How many were added, removed or altered between two versions of a table. */
export function alteredBetween(before: KeptContributors, after: KeptContributors): number {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => before[key] !== after[key]).length
}
