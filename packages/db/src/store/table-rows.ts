import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db } from '../schema.ts'

/** A row of any table, by the names of its columns. */
export type Row = Record<string, unknown>

const ROWS_AT_ONCE = 200

/** All rows of a table in slices, through a cursor on PostgreSQL and its rowid on SQLite, so that no table need fit in memory. */
export async function* slicesOf(db: Db, name: string): AsyncGenerator<Row[]> {
  if (engineOf(db) === 'postgres') {
    const cursor = sql.id(`rows_of_${name}`)
    await sql`declare ${cursor} no scroll cursor for select * from ${sql.table(name)}`.execute(db)
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_AT_ONCE)} from ${cursor}`.execute(db)
      if (rows.length === 0) break
      yield rows
    }
    await sql`close ${cursor}`.execute(db)
    return
  }
  // An open iterator would keep its connection from everything else.
  let after = -1
  for (;;) {
    const { rows } = await sql<Row & { own_rowid: number }>`
      select rowid as own_rowid, * from ${sql.table(name)} where rowid > ${after} order by rowid limit ${ROWS_AT_ONCE}
    `.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.own_rowid
    yield rows.map(({ own_rowid: _rowid, ...row }) => row)
  }
}

/** A row as SQLite keeps it: 0 or 1 for a boolean, text for an instant. */
export function plainRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value instanceof Date ? value.toISOString() : value,
    ]),
  )
}
