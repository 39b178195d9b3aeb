import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, NewerStoreError } from './migrate.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import { ForeignStoreError, type Store } from './store.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { findReportVersion, listStoredReports } from '../reports/publications.queries.ts'
import { createPostgresDatabase, createTestStore, ENGINES } from '../testing/index.ts'

const NOW = () => new Date('2026-11-23T10:00:00.000Z')

describe.each(ENGINES)('migrating on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  it('has nothing to do the second time', async () => {
    expect(await migrate(store.db, engine, NOW)).toEqual([])
  })

  it('refuses a store that a newer program has written', async () => {
    await expect(migrate(store.db, engine, NOW, MIGRATIONS.slice(0, -1))).rejects.toThrow(
      NewerStoreError,
    )
  })

  it('leaves nothing of a migration that fails in the middle', async () => {
    const broken = {
      name: '9999-broken',
      up: async (trx: Kysely<unknown>) => {
        await trx.schema.createTable('half_done').addColumn('id', 'integer').execute()
        throw new Error('in the middle')
      },
    }
    await expect(migrate(store.db, engine, NOW, [...MIGRATIONS, broken])).rejects.toThrow(
      'in the middle',
    )
    const tables = (await store.db.introspection.getTables()).map(({ name }) => name)
    expect(tables).toContain('household')
    expect(tables).not.toContain('half_done')
    expect(await migrate(store.db, engine, NOW)).toEqual([])
  })
})

describe('a SQLite file', () => {
  it('of another program is not taken for a store', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inflytt-foreign-'))
    const path = join(folder, 'foreign.sqlite')
    const file = new SQLite(path)
    file.exec('create table things (name text)')
    file.close()
    expect(() => openSqlite(path)).toThrow(ForeignStoreError)
    openSqlite(join(folder, 'own.sqlite'))
    expect(() => openSqlite(join(folder, 'own.sqlite'))).not.toThrow()
    rmSync(folder, { recursive: true })
  })

  it('that is full tells so, and not that there is nothing to roll back', async () => {
    const store = openSqlite(':memory:')
    await sql`pragma max_page_count = 3`.execute(store.db)
    await sql`create table things (name text)`.execute(store.db)
    const filling = store.db
      .transaction()
      .execute((trx) => sql`insert into things values (zeroblob(100000))`.execute(trx))
    await expect(filling).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    await store.close()
  })
})

interface OldVersions {
  report_version: Record<string, string | number>
}

describe.each(ENGINES)('a store with fixed years of before 0021 on %s', (engine) => {
  it('keeps every report as it stood, each by itself', async () => {
    const database = engine === 'postgres' ? await createPostgresDatabase() : undefined
    const store =
      database === undefined ? openSqlite(':memory:') : openPostgres(database.connectionString)
    const before = MIGRATIONS.findIndex(({ name }) => name.startsWith('0021'))
    await migrate(store.db, engine, NOW, MIGRATIONS.slice(0, before))
    const reports = { county: { year: 2022 }, municipalities: { '2305': { year: 2022, a: 1 } } }
    await (store.db as unknown as Kysely<OldVersions>)
      .insertInto('report_version')
      .values({
        id: 'v1',
        year: 2022,
        version: 1,
        decision_body: 'Regionstyrelsen',
        decision_date: '2023-03-17',
        diary_ref: 'RS/1/2023',
        threshold: 5,
        reports: JSON.stringify(reports),
        hash: 'as it was',
        is_demo: 0,
        fixed_at: '2023-03-18T08:00:00.000Z',
      })
      .execute()
    await migrate(store.db, engine, NOW)
    expect(await listStoredReports(store.db, 'v1')).toEqual([
      { municipalityCode: null, report: '{"year":2022}' },
      { municipalityCode: '2305', report: '{"year":2022,"a":1}' },
    ])
    expect(await findReportVersion(store.db, 'v1')).toMatchObject({
      hash: 'as it was',
      isStrict: false,
    })
    await store.close()
    await database?.drop()
  })
})
