import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { BUSY_TIMEOUT_MS, PatientSqliteDialect } from './sqlite-dialect.ts'
import { type FileWatch, watchFile } from './file-watch.ts'
import { foldingLog } from './log-folding.ts'
import { cachingStatements } from './statement-cache.ts'
import { ForeignStoreError, type Store, type StoreFile } from '../store.ts'
import type { Turns } from '../turns.ts'
import type { Database, Db } from '../../schema.ts'

// SQLite 3.51.3 ends a bug that could corrupt a database in WAL mode.
const MINIMUM_SQLITE = [3, 51, 3] as const

/**
 * Opens (or makes) a SQLite file. Every commit is on disk when it is acknowledged. The bytes of a file are opened as a
 * store in memory.
 * @throws ForeignStoreError for another program's database; Error when the file cannot be opened or is none
 */
export function openSqlite(place: string | Buffer, turns: Turns = {}): Store {
  const file: SQLite.Database = new SQLite(place)
  try {
    prepare(file)
  } catch (error) {
    file.close()
    throw error
  }
  const isFile = !file.memory && typeof place === 'string'
  const watch = isFile ? watchFile(place, file) : undefined
  const folding = isFile ? foldingLog(file, place) : undefined
  const database = cachingStatements(file, watch, folding)
  // From here on those who wait do so without the thread.
  file.pragma('busy_timeout = 0')
  const db = new Kysely<Database>({ dialect: new PatientSqliteDialect(database, file, turns) })
  return {
    db,
    engine: 'sqlite',
    file: watch && storeFile(file, watch),
    close: async () => {
      await folding?.settled()
      // Another may have written to the log since, of the file that stands at the path now.
      const fault = watch?.look()
      // To close it would fold what is no log any more into the file: it is left as it is to the end of the process.
      if (fault === 'log-emptied') return
      // Nobody is answered any more, and another connection may read the log just now.
      file.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
      if (fault === undefined || fault === 'log-gone') file.pragma('wal_checkpoint(TRUNCATE)')
      await closeBoth(db, file)
    },
  }
}

function storeFile(file: SQLite.Database, watch: FileWatch): StoreFile {
  return {
    look: () => watch.look(),
    isDeleted: () => watch.isDeleted(),
    fold() {
      const rows = file.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return rows[0]?.busy === 0
    },
    async copyTo(path) {
      await file.backup(path)
      // Whole by itself: without a log beside it.
      const copy = new SQLite(path)
      copy.pragma('journal_mode = DELETE')
      copy.close()
    },
  }
}

function prepare(file: SQLite.Database) {
  assertSqliteVersion(file)
  claim(file)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  // A savepoint keeps what it may take back: in a file of TMPDIR it would need room, rights and a file handle there.
  file.pragma('temp_store = MEMORY')
  file.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  file.pragma('foreign_keys = ON')
  file.pragma('trusted_schema = OFF')
}

/**
 * A second connection to a file that `openSqlite` has open, which reads alone: those who read do not wait for those who
 * write. What is committed is seen at once.
 */
export function openSqliteReader(path: string): Store {
  const file = new SQLite(path, { readonly: true })
  file.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  file.pragma('trusted_schema = OFF')
  const database = cachingStatements(file, watchFile(path, file))
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) })
  return { db, engine: 'sqlite', close: () => closeBoth(db, file) }
}

/** Kysely closes only what was asked something, and a connection left open keeps the log of the store. */
async function closeBoth(db: Db, file: SQLite.Database): Promise<void> {
  await db.destroy()
  if (file.open) file.close()
}

// "infl" in ASCII: stands in the header of every store, so that another program's file is not taken for one.
const APPLICATION_ID = 0x69_6e_66_6c

/** Whether a store of this program is in the file. */
export function isOwnFile(file: SQLite.Database): boolean {
  return file.pragma('application_id', { simple: true }) === APPLICATION_ID
}

function claim(file: SQLite.Database) {
  if (isOwnFile(file)) return
  const id = file.pragma('application_id', { simple: true })
  const tables = file.prepare('select count(*) from sqlite_master').pluck().get()
  if (id !== 0 || tables !== 0) throw new ForeignStoreError('The file is a database of another program.')
  file.pragma(`application_id = ${APPLICATION_ID}`)
}

function assertSqliteVersion(file: SQLite.Database) {
  const version = String(file.prepare('select sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  const difference = MINIMUM_SQLITE.map((part, i) => (parts[i] ?? 0) - part).find((d) => d !== 0) ?? 0
  if (difference < 0)
    throw new Error(`SQLite ${version} is too old; ${MINIMUM_SQLITE.join('.')} is needed.`)
}
