import { sql } from 'kysely'
import { engineOf } from '../store/engine.ts'
import type { Trx } from '../schema.ts'

// Any number of our own, so that other advisory locks are not met.
const LOCK_CLASS = 44_420

/**
 * Holds parts of what refs are drawn from until the transaction ends, and gives those that it could: what another
 * transaction takes and has not committed cannot be seen, and whoever took the same would wait for its end. SQLite has one
 * writer at a time, who holds all.
 */
export async function holdRefParts(
  trx: Trx,
  names: readonly string[],
  mode: 'shared' | 'alone',
): Promise<ReadonlySet<string>> {
  if (names.length === 0 || engineOf(trx) !== 'postgres') return new Set(names)
  const lock = sql.raw(
    mode === 'alone' ? 'pg_try_advisory_xact_lock' : 'pg_try_advisory_xact_lock_shared',
  )
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${[...names]}::text[]) as name where ${lock}(${sql.lit(LOCK_CLASS)}, hashtext(name))
  `.execute(trx)
  return new Set(rows.map(({ name }) => name))
}
