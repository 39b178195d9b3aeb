import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  checkedCopy,
  type CheckedStore,
  countRowsByTable,
  endDatabaseSessions,
  learnTables,
  openPostgres,
  type RowsByTable,
  type Store,
  withExportedSnapshot,
} from '@inflytt/db'
import { toStartError } from '../store/open-database.ts'
import { StartError } from '../start-error.ts'
import { runTool, toolMajor } from './postgres-tools.ts'

/**
 * Writes a PostgreSQL store as it is at one moment to a file that is not there, by pg_dump; others read and write meanwhile.
 * The file is then read whole, and holds as many rows of each table as the store did at that moment.
 * @throws StartError
 */
export function dumpDatabase(databaseUrl: string, to: string): Promise<CheckedStore> {
  return withDatabase(databaseUrl, ({ db }) =>
    withExportedSnapshot(db, async ({ id, serverMajor, rows }) => {
      const major = await toolMajor('pg_dump')
      if (major < serverMajor)
        throw new StartError(
          `pg_dump is of PostgreSQL ${major} and the server of ${serverMajor}: install postgresql-client-${serverMajor} or a newer one.`,
        )
      await runTool('pg_dump', {
        // It is compressed afterwards, with a checksum over all of it: pg_dump has none over what tells of its tables.
        args: ['--format=custom', '--compress=0', `--snapshot=${id}`],
        databaseUrl,
        read: (output) => pipeline(output, createWriteStream(to, { flags: 'wx', mode: 0o600 })),
      })
      const dumped = await readDump(to)
      refuseOther(dumped.rows, rows, 'The backup does not hold what the store held')
      return checkedCopy(dumped.rows, dumped.migrations)
    }),
  )
}

/** Reads a dump whole and tells what it is. @throws StartError, ForeignStoreError, NewerStoreError */
export async function checkDump(path: string): Promise<CheckedStore> {
  const { rows, migrations } = await readDump(path)
  return checkedCopy(rows, migrations)
}

/**
 * Makes a dump the store of a database that holds no table, whole or not at all, and ends its sessions.
 * @throws StartError, ForeignStoreError, NewerStoreError; the database is empty then as it was
 */
export function restoreDump(path: string, databaseUrl: string): Promise<CheckedStore> {
  return withDatabase(databaseUrl, async ({ db }) => {
    if ((await countRowsByTable(db)).size > 0)
      throw new StartError(
        'The database of DATABASE_URL holds tables already, and a restore overwrites nothing: make an empty one and name it.',
      )
    const dumped = await readDump(path)
    const checked = checkedCopy(dumped.rows, dumped.migrations)
    await runTool('pg_restore', {
      args: ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', path],
      databaseUrl,
      read: drain,
    })
    await endDatabaseSessions(db)
    await learnTables(db)
    return checked
  })
}

async function withDatabase<T>(databaseUrl: string, work: (store: Store) => Promise<T>): Promise<T> {
  let store: Store | undefined
  try {
    store = openPostgres(databaseUrl)
    return await work(store)
  } catch (error) {
    throw toStartError(error)
  } finally {
    await store?.close()
  }
}

const drain = async (output: Readable) => {
  output.resume()
}

interface Dumped {
  rows: RowsByTable
  migrations: string[]
}

const TABLE = /^COPY (?:"?[^".]+"?\.)?"?([^" ]+)"? \(([^)]*)\) FROM stdin;$/
const END = '\\.'

/** The rows as `pg_restore` would send them: one a line, between the line that names the table and the one that ends it. */
function readDump(path: string): Promise<Dumped> {
  return runTool('pg_restore', { args: ['--file=-', path], read: countLines })
}

async function countLines(output: Readable): Promise<Dumped> {
  const rows = new Map<string, number>()
  const migrations: string[] = []
  let table: string | undefined
  let nameAt = 0
  for await (const line of createInterface({ input: output, crlfDelay: Infinity })) {
    if (table === undefined) {
      const [, name, columns = ''] = TABLE.exec(line) ?? []
      if (name === undefined) continue
      table = name
      rows.set(name, 0)
      nameAt = columns.split(', ').indexOf('name')
    } else if (line === END) {
      table = undefined
    } else {
      rows.set(table, (rows.get(table) ?? 0) + 1)
      if (table === 'schema_migration') migrations.push(line.split('\t')[nameAt] ?? '')
    }
  }
  return { rows, migrations }
}

function refuseOther(found: RowsByTable, expected: RowsByTable, sentence: string): void {
  const other = [...expected].find(([table, count]) => found.get(table) !== count)
  if (other !== undefined) throw new StartError(`${sentence} (${other[0]}): it was thrown away.`)
}
