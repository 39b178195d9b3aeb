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
import type { Deps } from '../../deps.ts'
import type { RecordContext } from '../../record-context.ts'
import { keptOf, type Kept, type NewTable, versionsOf } from './new-table.ts'
import type { StandingRecords } from './standing-records.reader.ts'

/** One year being published: what it rests on, and what was published before it. */
export interface Publication {
  deps: Pick<Deps, 'newId' | 'random'>
  context: RecordContext
  year: number
  /** The years that are fixed when this one is, itself among them; ascending. */
  fixedYears: readonly number[]
  threshold: number
  previous: readonly PublishedTable[]
  standing: StandingRecords
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

/** A table of a year, and who would stand behind its next version. */
export interface NextTable {
  key: string
  year: number
  contributors: readonly Contributor[]
}

/**
 * The next version of a table, or undefined where fewer households were added, removed or altered than may be told of
 * (docs/disclosure.md, Versions), or retention has taken from those it rests on: then the version before stands, and
 * where there is none, none is made.
 */
export async function nextVersion(
  { deps, previous, threshold, standing }: Publication,
  { key, year, contributors }: NextTable,
): Promise<NextVersion | undefined> {
  const earlier = versionsOf(previous, key).map((table): Earlier => {
    const { salt, contributors: before } = keptOf(table)
    return { table, before, now: keepContributors(contributors, keyer(salt)) }
  })
  const latest = earlier.at(-1)
  const whole = await standing.among(contributors.map(({ id }) => id))
  if (contributors.some(({ id }) => !whole.has(id))) return undefined
  if (latest !== undefined) {
    const { before, now, table } = latest
    if (alteredBetween(before, now) < threshold) return undefined
    const keys = Object.keys(before).filter((one) => now[one] === undefined)
    // Somebody who stood behind it is in the record no longer, or not as it was written.
    if (!(await standing.areAll({ keys, keyOf: keyer(keptOf(table).salt), year }))) return undefined
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

/**
 * Whether somebody was added, removed or altered since a table was published, without those that retention has taken
 * from: that is no change of what was so (decision 0059).
 */
export async function isAlteredSince(
  table: PublishedTable,
  { year, contributors }: Omit<NextTable, 'key'>,
  standing: StandingRecords,
): Promise<boolean> {
  const { salt, contributors: before } = keptOf(table)
  const keyOf = keyer(salt)
  const whole = await standing.among(contributors.map(({ id }) => id))
  const now = keepContributors(
    contributors.filter(({ id }) => whole.has(id)),
    keyOf,
  )
  const keys = Object.keys(before).filter((key) => now[key] === undefined)
  const still = Object.fromEntries(Object.entries(before).filter(([key]) => now[key] !== undefined))
  return alteredBetween(still, now) > 0 || standing.isAny({ keys, keyOf, year })
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
