import { keptQuery } from '../store/kept-query.ts'
import type { Db } from '../schema.ts'

const askSettings = keptQuery((db) => db.selectFrom('setting').selectAll())

/** Settings as they are kept; a key that is not set is absent. */
export async function readSettings(db: Db): Promise<Record<string, unknown>> {
  const { rows } = await askSettings(db, {})
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
}

export async function writeSetting(db: Db, key: string, value: unknown): Promise<void> {
  const row = { key, value: JSON.stringify(value) }
  await db
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
    .execute()
}
