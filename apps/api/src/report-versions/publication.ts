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
 * The next version of a table, or undefined where fewer households were added, removed or altered than may be told of:
 * then the version before stands (domain.md 5, D5).
 */
export function nextVersion(
  { deps, previous, threshold }: Publication,
  key: string,
  contributors: readonly Contributor[],
): NextVersion | undefined {
  const earlier = versionsOf(previous, key).map((table): Earlier => {
    const { salt, contributors: before } = keptOf(table)
    return { table, before, now: keepContributors(contributors, keyer(salt)) }
  })
  const latest = earlier.at(-1)
  if (latest !== undefined && alteredBetween(latest.before, latest.now) < threshold) return undefined
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

const SALT_CHARACTERS = 24
const KEY_CHARACTERS = 16

function saltFrom({ random }: Pick<Deps, 'random'>): string {
  return Array.from({ length: SALT_CHARACTERS }, () => random(36).toString(36)).join('')
}

/** Keys that one table alone has. */
export function keyer(salt: string): (id: string) => string {
  return (id) => createHmac('sha256', salt).update(id).digest('base64url').slice(0, KEY_CHARACTERS)
}
