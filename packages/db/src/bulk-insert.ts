import { CompiledQuery } from 'kysely'
import { engineOf } from './engine.ts'
import type { Database, Db } from './schema.ts'

// SQLite binds 32,766 values a statement, PostgreSQL 65,535.
const MOST_VALUES = 30_000
const MOST_ROWS = 100

const texts = new Map<string, string>()

/**
 * Inserts many rows of one table. Building a statement of thousands of values costs more than running it, so its text is
 * made once for each number of rows.
 */
export async function insertMany(
  db: Db,
  table: keyof Database,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const atOnce = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length))
  for (let start = 0; start < rows.length; start += atOnce) {
    const slice = rows.slice(start, start + atOnce)
    const values: unknown[] = []
    for (const row of slice) for (const column of columns) values.push(row[column])
    await db.executeQuery(
      CompiledQuery.raw(statement(engineOf(db), table, columns, slice.length), values),
    )
  }
}

function statement(engine: string, table: string, columns: readonly string[], rows: number): string {
  const key = `${engine} ${table} ${rows} ${columns.join()}`
  const known = texts.get(key)
  if (known !== undefined) return known
  let place = 0
  const mark = () => (engine === 'postgres' ? `$${++place}` : '?')
  const row = () => `(${columns.map(mark).join()})`
  const names = columns.map((name) => `"${name}"`).join()
  const text = `insert into "${table}" (${names}) values ${Array.from({ length: rows }, row).join()}`
  texts.set(key, text)
  return text
}
