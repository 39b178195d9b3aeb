import type SQLite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { FileWatch } from './file-watch.ts'
import type { LogFolding } from './log-folding.ts'
import { ManyRows } from '../many-rows.ts'

const CAPACITY = 500

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

const READING = /^(?:select|pragma)\b/i

/**
 * Keeps prepared statements: preparing costs more than most of the queries here. The least used goes first. Nothing is
 * read, begun or committed where the watch finds that the file is not in its place. Before something is written a long log
 * is folded.
 */
export function cachingStatements(
  file: SQLite.Database,
  watch?: Pick<FileWatch, 'assertInPlace'>,
  folding?: Pick<LogFolding, 'foldIfLong'>,
): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      // SQLite rolls back by itself when the disk is full; a second rollback would hide why.
      const isWithin = file.inTransaction
      if (sql === 'rollback' && !isWithin) return NOTHING
      if (!isWithin || sql === 'commit') {
        const isReading = READING.test(sql)
        watch?.assertInPlace(!isReading)
        if (!isWithin && !isReading) folding?.foldIfLong()
      }
      // A deferred transaction that reads first cannot always be upgraded to a writing one.
      const text = sql === 'begin' ? 'begin immediate' : sql
      const statement = statements.get(text) ?? runningMany(file, file.prepare(text))
      statements.delete(text)
      statements.set(text, statement)
      if (statements.size > CAPACITY) statements.delete(statements.keys().next().value!)
      return statement
    },
    close: () => file.close(),
  }
}

/** A statement that also takes rows to be run with, all of them or none. */
function runningMany(file: SQLite.Database, statement: SQLite.Statement): SqliteStatement {
  const runAll = (rows: ManyRows['rows']) => {
    for (const row of rows) statement.run(row)
  }
  const runAtOnce = file.transaction(runAll)
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    iterate: (parameters) => statement.iterate(parameters),
    run(parameters) {
      const [first] = parameters
      if (!(first instanceof ManyRows)) return statement.run(parameters)
      if (file.inTransaction) runAll(first.rows)
      else runAtOnce(first.rows)
      return { changes: first.rows.length, lastInsertRowid: 0 }
    },
  }
}
