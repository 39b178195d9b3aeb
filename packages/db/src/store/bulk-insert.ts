import { CompiledQuery } from 'kysely'
import { engineOf } from './engine.ts'
import { ManyRows } from './many-rows.ts'
import type { Database, Db } from '../schema.ts'

// PostgreSQL binds 65,535 values a statement.
const MOST_VALUES = 30_000
const MOST_ROWS = 100

const texts = new Map<string, string>()

/**
 * Inserts many rows of one table. Building a statement of thousands of values costs more than running it, so its text is
 * made once for each number of rows. SQLite takes half the time over a statement of one row, run again and again.
 */
export async function insertMany(
  db: Db,
  table: keyof Database,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const engine = engineOf(db)
  const columns = Object.keys(first)
  const valuesOf = (row: Record<string, unknown>) => columns.map((column) => row[column])
  if (engine === 'sqlite') {
    const text = statement(engine, table, columns, 1)
    await db.executeQuery(CompiledQuery.raw(text, [new ManyRows(rows.map(valuesOf))]))
    return
  }
  const atOnce = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length))
  for (let start = 0; start < rows.length; start += atOnce) {
    const slice = rows.slice(start, start + atOnce)
    const text = statement(engine, table, columns, slice.length)
    await db.executeQuery(CompiledQuery.raw(text, slice.flatMap(valuesOf)))
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
