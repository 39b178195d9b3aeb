import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { type ControlledTransaction, Kysely, sql, SqliteDialect } from 'kysely'
import { engineOf } from './engine.ts'
import { cachingStatements } from './sqlite/statement-cache.ts'
import { findStoreFile } from './store-file.queries.ts'
import type { Database, Db, Trx } from '../schema.ts'

/** Where a long transaction keeps its rows while others write: nobody sees one before it takes its turn and puts them in. */
export interface Draft {
  /** Whether the rows are kept outside of the store: then the transaction itself must not write before its turn. */
  isApart: boolean
  /** What rows are inserted into: the transaction itself on PostgreSQL, where nobody waits for that. */
  rowsOf(trx: Trx): Trx
  /** Remembers by which row of a file a new ref was drawn. */
  noteRefs(rows: Iterable<readonly [ref: string, row: number]>): void
  /** To be called before the turn is taken: nothing more is laid down. */
  finish(): Promise<void>
  /**
   * Puts what is laid down into the store, in a transaction that has its turn; gives the rows that it left out, since
   * others have taken their refs meanwhile.
   */
  putIn(trx: Trx): Promise<number[]>
  /** Leaves nothing of what was laid down; not to be called within a transaction. */
  end(): Promise<void>
}

const WITHIN: Draft = {
  isApart: false,
  rowsOf: (trx) => trx,
  noteRefs: () => {},
  finish: () => Promise.resolve(),
  putIn: () => Promise.resolve([]),
  end: () => Promise.resolve(),
}

/** What is laid down, each after what it refers to; by which column a row is of a record, if by any. */
const TABLES = [
  { table: 'household', record: 'ref' },
  { table: 'late_household', record: 'household_ref' },
  { table: 'audit_event', record: 'record_id' },
  { table: 'audit_waiting', record: undefined },
  { table: 'revision', record: 'record_id' },
  { table: 'import_record', record: 'record_id' },
] as const
type DraftedTable = (typeof TABLES)[number]['table']

/** Rows go into a store in half the time where they come in the order of its keys, which others of them have anyway. */
const IN_ORDER: Partial<Record<DraftedTable, string>> = {
  household: 'ref',
  import_record: 'batch_id, record_type, record_id',
}

/** Households come in the order of the file, and lie in that of their refs. */
const LAYING_CACHE_KIB = 8 * 1024
/** Read once, from the beginning to the end. */
const READING_CACHE_KIB = 1024

const DRAFT = '.draft-'
const MARK_LENGTH = 8

const nameOf = (storePath: string, mark: string) =>
  join(dirname(storePath), `${DRAFT}${mark}-${basename(storePath)}`)

/** Opens a place for the rows of one transaction of a connection that nobody else uses. */
export async function openDraft(db: Db): Promise<Draft> {
  if (engineOf(db) === 'postgres') return WITHIN
  const storePath = await findStoreFile(db)
  if (storePath === undefined) throw new Error('beside a store in memory nothing can be laid down')
  const path = nameOf(storePath, randomUUID().slice(0, MARK_LENGTH))
  // As the store itself: its rows can point at people.
  writeFileSync(path, '', { flag: 'wx', mode: 0o600 })
  let file: SQLite.Database | undefined
  try {
    file = new SQLite(path)
    // Nothing of it outlives the process, and a journal would need a name to stand beside.
    file.pragma('journal_mode = MEMORY')
    file.pragma('synchronous = OFF')
    file.pragma('temp_store = MEMORY')
    file.pragma(`cache_size = -${LAYING_CACHE_KIB}`)
    await makeTables(db, file)
    await sql`attach ${path} as draft`.execute(db)
    await sql`pragma draft.cache_size = ${sql.lit(-READING_CACHE_KIB)}`.execute(db)
    const dialect = new SqliteDialect({ database: cachingStatements(file) })
    const rows = await new Kysely<Database>({ dialect }).startTransaction().execute()
    return new FileDraft(db, file, rows)
  } catch (error) {
    file?.close()
    throw error
  } finally {
    // Both connections have it open: without a name it ends with them, however they end.
    rmSync(path, { force: true })
  }
}

/** A command beside the server may be making one just now, which takes a blink. */
const MAKING_TAKES_MS = 60 * 60_000

/** Removes what a process left that was killed between making the file of a draft and taking its name away, no row in it. */
export function sweepDrafts(storePath: string): void {
  const folder = dirname(storePath)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const mark = name.slice(DRAFT.length, DRAFT.length + MARK_LENGTH)
    if (path !== nameOf(storePath, mark)) continue
    const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (Date.now() - madeAt > MAKING_TAKES_MS) rmSync(path, { force: true })
  }
}

async function columnsOf(db: Db, table: DraftedTable): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
  return rows.map(({ name }) => `"${name}"`).join()
}

async function makeTables(db: Db, file: SQLite.Database): Promise<void> {
  for (const { table } of TABLES) {
    const [columns, order] = [await columnsOf(db, table), IN_ORDER[table]]
    const key = order === undefined ? ')' : `, primary key (${order})) without rowid`
    file.exec(`create table ${table} (${columns}${key}`)
  }
  file.exec('create table drafted (ref primary key, row_number) without rowid')
}

class FileDraft implements Draft {
  readonly isApart = true
  readonly #db: Db
  readonly #file: SQLite.Database
  readonly #rows: ControlledTransaction<Database>
  readonly #note: SQLite.Statement

  constructor(db: Db, file: SQLite.Database, rows: ControlledTransaction<Database>) {
    this.#db = db
    this.#file = file
    this.#rows = rows
    this.#note = file.prepare('insert into drafted values (?, ?)')
  }

  rowsOf(): Trx {
    return this.#rows
  }

  noteRefs(rows: Parameters<Draft['noteRefs']>[0]): void {
    this.#file.transaction(() => {
      for (const row of rows) this.#note.run(row)
    })()
  }

  async finish(): Promise<void> {
    await this.#rows.commit().execute()
    // Its cache of pages is given back.
    this.#file.close()
  }

  async putIn(trx: Trx): Promise<number[]> {
    const { rows: taken } = await sql<{ ref: string; row: number }>`
      select drafted.ref, drafted.row_number as row from draft.drafted
      join main.household on main.household.ref = drafted.ref order by row
    `.execute(trx)
    const refs = JSON.stringify(taken.map(({ ref }) => ref))
    const except = (record: string | undefined) => (taken.length === 0 ? sql`` : exceptOf(record, refs))
    for (const { table, record } of TABLES) {
      const columns = sql.raw(await columnsOf(trx, table))
      await sql`insert into ${sql.id('main', table)} (${columns})
        select ${columns} from ${sql.id('draft', table)} ${except(record)}
        order by ${sql.raw(IN_ORDER[table] ?? 'rowid')}`.execute(trx)
    }
    return taken.map(({ row }) => row)
  }

  async end(): Promise<void> {
    await sql`detach draft`.execute(this.#db)
    this.#file.close()
  }
}

/** All but the rows of some refs. */
function exceptOf(record: string | undefined, refs: string) {
  const those = sql`(select value from json_each(${refs}))`
  return record === undefined
    ? sql`where event_id not in (select id from draft.audit_event where record_id in ${those})`
    : sql`where ${sql.ref(record)} not in ${those}`
}
