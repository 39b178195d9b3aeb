import { type Kysely, sql } from 'kysely'
import type { Db } from '../schema.ts'

type Row = Record<string, string | number>

interface Column {
  name: string
  type: string
}

interface ForeignKey {
  id: number
  table: string
  from: string
  to: string
}

const ROWS = 2

/** What a migration reads as more than text. */
const READ: Record<string, string> = {
  'report_version.reports': '{"county":{"year":2025},"municipalities":{"2305":{"year":2025}}}',
}

/**
 * Two rows for each table of a SQLite store of any version, whose foreign keys point at each other. The rows mean nothing:
 * they are there to be carried over.
 */
export async function fillTables(db: Db): Promise<void> {
  const waiting = (await db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => name !== 'schema_migration')
  const filled = new Set<string>()
  while (waiting.length > 0) {
    const keys = await Promise.all(waiting.map((table) => foreignKeysOf(db, table)))
    const next = waiting.findIndex((table, i) =>
      keys[i]?.every((key) => key.table === table || filled.has(key.table)),
    )
    const table = waiting[next]
    if (table === undefined) throw new Error(`${waiting.join(', ')} point at each other in a circle`)
    for (let n = 0; n < ROWS; n += 1) await addRow(db, table, n, keys[next] ?? [])
    filled.add(table)
    waiting.splice(next, 1)
  }
}

async function foreignKeysOf(db: Db, table: string): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select id, "table", "from", "to" from pragma_foreign_key_list(${table})
  `.execute(db)
  return rows
}

async function addRow(db: Db, table: string, n: number, keys: readonly ForeignKey[]): Promise<void> {
  const { rows: columns } = await sql<Column>`
    select name, type from pragma_table_info(${table})
  `.execute(db)
  const row: Row = {}
  for (const { name, type } of columns) {
    const key = keys.find(({ from }) => from === name)
    row[name] = READ[`${table}.${name}`] ?? valueOf(key?.to ?? name, type, n)
  }
  await (db as unknown as Kysely<Record<string, Row>>).insertInto(table).values(row).execute()
}

/** Told by the column that a foreign key points at, so that both sides agree. */
function valueOf(column: string, type: string, n: number): string | number {
  if (type.toLowerCase() === 'text') return `${column} ${n}`
  return type.toLowerCase() === 'date' ? `2026-01-0${n + 1}T00:00:00.000Z` : n
}
