import { MIGRATIONS, nameToday } from '../migrations/list.ts'
import { assertNotNewer } from './migrate.ts'

export interface CheckedStore {
  /** The last migration that the store has, such as `0021-stored-reports`. */
  schema: string
  /** How many migrations this program would apply to it. */
  migrationsMissing: number
  /** Of all tables together. */
  rows: number
}

/**
 * What a store is by the migrations that stand in it, also by names that they had before.
 * @throws NewerStoreError
 */
export function checkedStore(migrations: readonly string[], rows: number): CheckedStore {
  const applied = migrations.map(nameToday).toSorted()
  assertNotNewer(applied)
  return {
    schema: applied.at(-1) ?? 'none',
    migrationsMissing: MIGRATIONS.length - applied.length,
    rows,
  }
}
