import { createHmac } from 'node:crypto'
import type { PublishedTable } from '@inflytt/db'
import {
  alteredBetween,
  type Contributor,
  type KeptContributors,
  keepContributors,
  type Suppression,
  type SuppressionProblem,
} from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { RecordContext } from '../record-context.ts'
import { keptOf, type Kept, type NewTable, versionsOf } from './new-table.ts'

/** One year being published: what it rests on, and what was published before it. */
export interface Publication {
  deps: Pick<Deps, 'newId' | 'random'>
  context: RecordContext
  year: number
  /** The years that are fixed when this one is, itself among them; ascending. */
  fixedYears: readonly number[]
  threshold: number
  previous: readonly PublishedTable[]
  /** The refs of those that retention has taken nothing from. */
  identified: ReadonlySet<string>
}

/** Tables that wait for what is to be hidden in them: an answer a problem, in the same order. */
export interface Planned {
  problems: readonly SuppressionProblem[]
  tables(answers: readonly Suppression[]): NewTable[]
}

/** A version that was published, beside who would stand behind the next one, by the keys of the earlier. */
export interface Earlier {
  table: PublishedTable
  before: KeptContributors
  now: KeptContributors
}

export interface NextVersion {
  table: Pick<NewTable, 'id' | 'key' | 'version'> & { kept: Kept }
  /** The latest last. */
  earlier: readonly Earlier[]
}

/**
 * The next version of a table, or undefined where fewer households were added, removed or altered than may be told of
 * (domain.md 5, D5), or retention has taken from those it rests on: then the version before stands, and where there is
 * none, none is made.
 */
export function nextVersion(
  { deps, previous, threshold, identified }: Publication,
  key: string,
  contributors: readonly Contributor[],
): NextVersion | undefined {
  const earlier = versionsOf(previous, key).map((table): Earlier => {
    const { salt, contributors: before } = keptOf(table)
    return { table, before, now: keepContributors(contributors, keyer(salt)) }
  })
  const latest = earlier.at(-1)
  if (contributors.some(({ id }) => !identified.has(id))) return undefined
  if (latest !== undefined) {
    const { before, now, table } = latest
    if (hasWorn(before, now, () => keysOf(identified, keptOf(table).salt))) return undefined
    if (alteredBetween(before, now) < threshold) return undefined
  }
  const salt = saltFrom(deps)
  return {
    table: {
      id: deps.newId(),
      key,
      version: (latest?.table.version ?? 0) + 1,
      kept: { salt, contributors: keepContributors(contributors, keyer(salt)) },
    },
    earlier,
  }
}

/** Whether somebody who stood behind a table is in the record no longer, or not as it was written. */
function hasWorn(
  before: KeptContributors,
  now: KeptContributors,
  identifiedKeys: () => ReadonlySet<string>,
): boolean {
  const gone = Object.keys(before).filter((key) => now[key] === undefined)
  if (gone.length === 0) return false
  const known = identifiedKeys()
  return gone.some((key) => !known.has(key))
}

/**
 * How many were added, removed or altered since a table was published, without those that retention has taken from: that
 * is no change of what was so (domain.md 1.9).
 */
export function alteredSince(
  table: PublishedTable,
  contributors: readonly Contributor[],
  identified: ReadonlySet<string>,
): number {
  const { salt, contributors: before } = keptOf(table)
  const now = keepContributors(
    contributors.filter(({ id }) => identified.has(id)),
    keyer(salt),
  )
  const known = keysOf(identified, salt)
  const still = Object.fromEntries(Object.entries(before).filter(([key]) => known.has(key)))
  return alteredBetween(still, now)
}

function keysOf(identified: ReadonlySet<string>, salt: string): Set<string> {
  return new Set([...identified].map(keyer(salt)))
}

const SALT_CHARACTERS = 24
const KEY_CHARACTERS = 16

function saltFrom({ random }: Pick<Deps, 'random'>): string {
  return Array.from({ length: SALT_CHARACTERS }, () => random(36).toString(36)).join('')
}

/** Keys that one table alone has. */
export function keyer(salt: string): (id: string) => string {
  return (id) => createHmac('sha256', salt).update(id).digest('base64url').slice(0, KEY_CHARACTERS)
}
