import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, NewerStoreError } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { ForeignStoreError, openSqlite, type Store } from './open.ts'
import { createTestStore, ENGINES } from './testing/index.ts'

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
