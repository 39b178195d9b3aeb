import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { engineOf } from './engine.ts'
import { listOwnTables } from './own-tables.queries.ts'
import { learnTables } from './postgres/table-statistics.queries.ts'
import { plainRow, type Row, slicesOf } from './table-rows.ts'
import type { Db } from '../schema.ts'
import { readSnapshot } from './snapshot.ts'

/** What became of one table. `hash` is of its rows, whatever their order and on whichever engine they lie. */
export interface MovedTable {
  name: string
  rows: number
  hash: string
}

/** The target holds something already: nothing was moved. */
export class TargetNotEmptyError extends Error {
  override readonly name = 'TargetNotEmptyError'
}

/** A table of the target does not hold what was sent to it: everything was taken back. */
export class MoveDiffersError extends Error {
  override readonly name = 'MoveDiffersError'
}

/** A row holds what the engine of the target does not keep: everything was taken back. */
export class UnfitValueError extends Error {
  override readonly name = 'UnfitValueError'
}

class DryRun extends Error {
  override readonly name = 'DryRun'
}

type AnyTables = Kysely<Record<string, Row>>

const BOOK = 'schema_migration'

/**
 * Moves every row of a store into a migrated and empty one, whichever engine either is on, in one transaction; ids and
 * all stay. Each table is read back and its rows and hash are compared. A dry run does the same and takes it back.
 * @throws TargetNotEmptyError; MoveDiffersError; UnfitValueError
 */
export async function moveStore(
  from: Db,
  to: Db,
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<MovedTable[]> {
  let moved: MovedTable[] = []
  const tables = await tablesInOrder(to)
  try {
    await readSnapshot(from, (source) =>
      to.transaction().execute(async (trx) => {
        const target = trx as unknown as AnyTables
        moved = []
        for (const table of tables) moved.push(await moveTable(source, target, table))
        if (isDryRun) throw new DryRun()
      }),
    )
    await learnTables(to)
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  return moved
}

interface Table {
  name: string
  columns: { name: string; dataType: string }[]
}

async function moveTable(from: Db, to: AnyTables, table: Table): Promise<MovedTable> {
  const { name } = table
  const { rows: there } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(to)
  if (there.length > 0)
    throw new TargetNotEmptyError(`The target holds rows already (${name}): name an empty database.`)
  const toRow = columnWriter(table, engineOf(to))
  const sent = new RowsHash()
  for await (const rows of slicesOf(from, name)) {
    for (const row of rows) sent.add(row)
    await insertRows(to, name, rows.map(toRow))
  }
  const held = new RowsHash()
  for await (const rows of slicesOf(to, name)) for (const row of rows) held.add(row)
  if (held.rows !== sent.rows || held.hash !== sent.hash)
    throw new MoveDiffersError(
      `${name} holds ${held.rows} rows (${held.hash}) where ${sent.rows} (${sent.hash}) were sent. Nothing was moved.`,
    )
  return { name, rows: held.rows, hash: held.hash }
}

const LARGEST_INTEGER = 2 ** 31 - 1
const DATA_EXCEPTION = /^22/u

/** SQLite keeps any number and any character. */
async function insertRows(to: AnyTables, name: string, rows: Row[]): Promise<void> {
  try {
    await to.insertInto(name).values(rows).execute()
  } catch (error) {
    const isOfData = error instanceof Error && 'code' in error && DATA_EXCEPTION.test(String(error.code))
    const unfit = isOfData ? rows.flatMap(unfitIn).at(0) : undefined
    if (unfit === undefined) throw error
    throw new UnfitValueError(
      `${name}.${unfit}, which PostgreSQL does not keep. Change it first. Nothing was moved.`,
      { cause: error },
    )
  }
}

function unfitIn(row: Row): string[] {
  return Object.entries(row).flatMap(([column, value]) => {
    if (typeof value === 'string' && value.includes('\0')) return [`${column} holds U+0000`]
    return typeof value === 'number' && Math.abs(value) > LARGEST_INTEGER
      ? [`${column} holds a number beyond ${LARGEST_INTEGER}`]
      : []
  })
}

/** Values as the engine that is written wants them: SQLite has neither booleans nor dates. */
function columnWriter({ columns }: Table, engine: string): (row: Row) => Row {
  if (engine === 'sqlite') return plainRow
  const booleans = columns.filter(({ dataType }) => dataType === 'bool').map(({ name }) => name)
  return (row) => {
    const written = { ...row }
    for (const name of booleans) if (written[name] !== null) written[name] = Boolean(written[name])
    return written
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u

/** Adds up the hashes of rows, so that the order in which an engine gives them is of no matter. */
class RowsHash {
  rows = 0
  #sum = 0n

  add(row: Row): void {
    this.rows += 1
    const values = Object.entries(plainRow(row))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, sameInstant(value)])
    const digest = createHash('sha256').update(JSON.stringify(values)).digest('hex')
    this.#sum = (this.#sum + BigInt(`0x${digest}`)) % 2n ** 256n
  }

  get hash(): string {
    return this.#sum.toString(16).padStart(64, '0').slice(0, 32)
  }
}

/** One instant is written in one way, with or without parts of a second. */
function sameInstant(value: unknown): unknown {
  return typeof value === 'string' && INSTANT.test(value) ? new Date(value).toISOString() : value
}

/** Every table after those that it points at. */
async function tablesInOrder(db: Db): Promise<Table[]> {
  const tables = (await listOwnTables(db)).filter(({ name }) => name !== BOOK)
  const pointsAt = await foreignKeys(db)
  const ordered: Table[] = []
  const place = (table: Table): void => {
    if (ordered.includes(table)) return
    for (const { name } of pointsAt.filter(({ of }) => of === table.name)) {
      const before = tables.find((each) => each.name === name)
      if (before !== undefined && before !== table) place(before)
    }
    ordered.push(table)
  }
  tables.forEach(place)
  return ordered
}

async function foreignKeys(db: Db): Promise<{ of: string; name: string }[]> {
  const asked =
    engineOf(db) === 'postgres'
      ? sql<{ of: string; name: string }>`
          select a.relname as "of", b.relname as name from pg_constraint
          join pg_class a on a.oid = conrelid join pg_class b on b.oid = confrelid
          where contype = 'f' and connamespace = current_schema()::regnamespace`
      : sql<{ of: string; name: string }>`
          select m.name as "of", f."table" as name from sqlite_master m, pragma_foreign_key_list(m.name) f
          where m.type = 'table'`
  return (await asked.execute(db)).rows
}
