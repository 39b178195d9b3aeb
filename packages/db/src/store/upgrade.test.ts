import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findUpgrade, migrate, NewerStoreError } from './migrate.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import type { Store } from './store.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { checkSqlite } from './sqlite/store-copy.ts'
import { fillTables } from '../testing/fill-tables.ts'
import { copyToPostgres, createPostgresDatabase } from '../testing/index.ts'

const NOW = () => new Date('2026-11-23T10:00:00.000Z')
const LAST = MIGRATIONS.at(-1)!.name
const OLDER = MIGRATIONS.slice(0, -1).map(({ name }, i) => [name, MIGRATIONS.slice(0, i + 1)] as const)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-upgrade-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

type Row = Record<string, unknown>
type Tables = Map<string, Row[]>

async function readTables({ db }: Store): Promise<Tables> {
  const tables: Tables = new Map()
  for (const { name } of await db.introspection.getTables())
    if (name !== 'schema_migration')
      tables.set(name, (await sql<Row>`select * from ${sql.table(name)}`.execute(db)).rows)
  return tables
}

/** The rows of a table as they were, by the columns that it had and still has. */
function expectKept(before: Tables, after: Tables): void {
  for (const [table, rows] of before) {
    const now = after.get(table) ?? []
    const kept = Object.keys(rows[0] ?? {}).filter((column) => column in (now[0] ?? {}))
    const pick = (all: Row[]) =>
      all.map((row) => JSON.stringify(kept.map((column) => row[column]))).toSorted()
    expect(kept.length, table).toBeGreaterThan(0)
    expect(pick(now), table).toEqual(expect.arrayContaining(pick(rows)))
  }
}

/** The statements that made the store's tables and indexes. */
async function schemaOf({ db }: Store): Promise<unknown[]> {
  return (await sql`select type, name, sql from sqlite_schema order by type, name`.execute(db)).rows
}

let newSchema: unknown[]
beforeAll(async () => {
  const store = openSqlite(':memory:')
  await migrate(store.db, 'sqlite', NOW)
  newSchema = await schemaOf(store)
  await store.close()
})

it.each(OLDER)('a SQLite store that ends at %s is brought up with every row', async (from, known) => {
  const store = openSqlite(':memory:')
  await migrate(store.db, 'sqlite', NOW, known)
  await fillTables(store.db)
  const before = await readTables(store)
  expect(await findUpgrade(store.db, store.engine)).toEqual({ from, to: LAST })

  const missing = MIGRATIONS.slice(known.length).map(({ name }) => name)
  expect(await migrate(store.db, 'sqlite', NOW)).toEqual(missing)
  expect((await sql`pragma foreign_key_check`.execute(store.db)).rows).toEqual([])
  expect((await sql`pragma integrity_check`.execute(store.db)).rows).toEqual([{ integrity_check: 'ok' }])
  expectKept(before, await readTables(store))
  expect(await schemaOf(store)).toEqual(newSchema)
  expect(await findUpgrade(store.db, store.engine)).toBeUndefined()
  await store.close()
})

it.each(OLDER.slice(0, 1))(
  'a PostgreSQL store that ends at %s is brought up with every row',
  async (from, known) => {
    const file = openSqlite(':memory:')
    const database = await createPostgresDatabase()
    const store = openPostgres(database.connectionString)
    await migrate(file.db, 'sqlite', NOW, known)
    await migrate(store.db, 'postgres', NOW, known)
    await fillTables(file.db)
    await copyToPostgres(file, store)
    const before = await readTables(store)
    expect(await findUpgrade(store.db, store.engine)).toEqual({ from, to: LAST })

    await migrate(store.db, 'postgres', NOW)
    expectKept(before, await readTables(store))
    await Promise.all([file.close(), store.close()])
    await database.drop()
  },
)

it('a store of the first program that fixed years, which had fewer migrations under other names, is brought up', async () => {
  const path = join(folder, 'inflytt.sqlite')
  const store = openSqlite(path)
  const had = MIGRATIONS.filter(({ name }) => name < '0010' || name === '0015-publications')
  await migrate(store.db, 'sqlite', NOW, had)
  await fillTables(store.db)
  await sql`update schema_migration set name = '0017-publications' where name = '0015-publications'`.execute(
    store.db,
  )
  const before = await readTables(store)
  expect(checkSqlite(path)).toMatchObject({ schema: '0015-publications' })
  expect(await findUpgrade(store.db, store.engine)).toEqual({ from: '0015-publications', to: LAST })

  const missing = MIGRATIONS.filter((each) => !had.includes(each)).map(({ name }) => name)
  expect(await migrate(store.db, 'sqlite', NOW)).toEqual(missing)
  expectKept(before, await readTables(store))
  expect(await findUpgrade(store.db, store.engine)).toBeUndefined()
  await store.close()
  expect(checkSqlite(path)).toMatchObject({ schema: LAST, migrationsMissing: 0 })
})

it('nothing is to be brought up of a new store, and one that a newer program has written is refused', async () => {
  const store = openSqlite(':memory:')
  expect(await findUpgrade(store.db, store.engine)).toBeUndefined()
  await migrate(store.db, 'sqlite', NOW, MIGRATIONS.slice(0, 3))
  await fillTables(store.db)
  await sql`insert into schema_migration values ('9999-later', '2030')`.execute(store.db)
  await expect(findUpgrade(store.db, store.engine)).rejects.toThrow(NewerStoreError)
  await store.close()
})

/** A program of its own that is killed when a migration has made its tables and before they are committed. */
async function upgradeAndDie(path: string, at: string): Promise<void> {
  const module = (name: string) => JSON.stringify(join(import.meta.dirname, name))
  const program = `
    import { migrate } from ${module('migrate.ts')}
    import { MIGRATIONS } from ${module('../migrations/list.ts')}
    import { openSqlite } from ${module('sqlite/open-sqlite.ts')}
    const dying = MIGRATIONS.map(({ name, up }) => ({
      name,
      up: async (...given) => {
        await up(...given)
        if (name.startsWith('${at}')) process.kill(process.pid, 'SIGKILL')
      },
    }))
    await migrate(openSqlite(${JSON.stringify(path)}).db, 'sqlite', () => new Date(), dying)
  `
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
}

it('an upgrade that is killed in the middle of a migration goes on from it, and nothing is lost', async () => {
  const path = join(folder, 'inflytt.sqlite')
  const older = openSqlite(path)
  await migrate(
    older.db,
    'sqlite',
    NOW,
    MIGRATIONS.filter(({ name }) => name < '0014'),
  )
  await fillTables(older.db)
  await older.close()
  await upgradeAndDie(path, '0017')
  const store = openSqlite(path)
  const before = await readTables(store)
  expect(before.has('statistic_table')).toBe(false)
  expect(await findUpgrade(store.db, store.engine)).toEqual({ from: '0016-audit-cut', to: LAST })
  expect((await migrate(store.db, 'sqlite', NOW))[0]).toBe('0017-reference-statistics')
  expectKept(new Map([...before].filter(([, rows]) => rows.length > 0)), await readTables(store))
  await store.close()
  expect(checkSqlite(path)).toMatchObject({ schema: LAST, migrationsMissing: 0 })
})
