import type { PublishedTable } from '@inflytt/db'
import type { AttributeBase, KeptContributors, KeptGroup, OutcomeCell } from '@inflytt/domain'

/** What a table keeps beside what it publishes. */
export interface Kept {
  /** Of this table alone, so that contributors of two tables cannot be told to be the same. */
  salt: string
  contributors: KeptContributors
  /** By the id of an earlier version: those of whom both tell the same, where the base does not hold them. */
  unaltered?: Readonly<Record<string, KeptContributors>>
  /** What was open of it when it was published, where something was. */
  groups?: readonly KeptGroup[]
  base?: AttributeBase
  /** The bases that a block adds up. */
  bases?: readonly string[]
  /** Which cells of the problem were hidden. */
  mask?: Readonly<Record<string, boolean>>
}

/** A table before it is written: its id is known, since later tables point to it. */
export interface NewTable {
  id: string
  key: string
  version: number
  cells: readonly OutcomeCell[]
  kept: Kept
}

export const NOTHING_KEPT: Kept = { salt: '', contributors: {} }

export function keptOf(table: PublishedTable): Kept {
  return table.kept as Kept
}

/** The versions of a key, the latest last. */
export function versionsOf(tables: readonly PublishedTable[], key: string): PublishedTable[] {
  return tables.filter((table) => table.key === key)
}
