import { verifyStore } from '@inflytt/api/services/verify'
import { checkSqlite, openSqlite } from '@inflytt/db'
import type { Outcome } from './clients.ts'

export interface Kept {
  differences: number
  missing: number
  twice: number
  /** Rows of the whole store, which was read to its end. */
  rows: number
}

/** Reads the store that a soak has left: what was acknowledged and is not there, and what is there twice. */
export async function readKept(
  path: string,
  { acknowledged, imported }: Pick<Outcome, 'acknowledged' | 'imported'>,
): Promise<Kept> {
  const { rows } = checkSqlite(path)
  const store = openSqlite(path)
  try {
    const { differences } = await verifyStore(store.db, new Date())
    const found = await store.db
      .selectFrom('household')
      .where('external_ref', 'like', 'SOAK-%')
      .select('external_ref')
      .execute()
    const marks = found.map(({ external_ref }) => external_ref)
    const stored = new Set(marks)
    const storedOf = (list: readonly string[]) => list.filter((mark) => stored.has(mark)).length
    const shortOf = imported.map(({ marks: list, recorded }) => Math.max(0, recorded - storedOf(list)))
    return {
      differences: differences.length,
      missing: acknowledged.length - storedOf(acknowledged) + shortOf.reduce((sum, one) => sum + one, 0),
      twice: marks.length - stored.size,
      rows,
    }
  } finally {
    await store.close()
  }
}
