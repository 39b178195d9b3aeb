import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { touch } from '../running/data-versions.queries.ts'
import type { Db } from '../schema.ts'
import { createPostgresDatabase } from '../testing/postgres-database.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { readBetweenWrites } from './snapshot.ts'
import { openSqlite, openSqliteReader } from './sqlite/open-sqlite.ts'
import type { Store } from './store.ts'

const AT = '2026-11-23T08:00:00.000Z'

/** Which of the settings are in a store, or in a moment of it. */
const keysOf = async (db: Db) =>
  (await db.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key)
const put = (db: Db, key: string) => db.insertInto('setting').values({ key, value: '1' }).execute()

describe.each(ENGINES)('what is read between two writes on %s', (engine) => {
  let store: Store
  let reader: Store
  beforeEach(async () => {
    if (engine === 'postgres') {
      reader = store = await createTestStore('postgres')
      return
    }
    const path = join(mkdtempSync(join(tmpdir(), 'inflytt-snapshot-')), 'store.sqlite')
    store = openSqlite(path)
    await migrate(store.db, 'sqlite', () => new Date())
    reader = openSqliteReader(path)
  })
  afterEach(async () => {
    if (reader !== store) await reader.close()
    await store.close()
  })

  it('has all that was recorded by its moment, the write under way too, and nothing of what comes after', async () => {
    const { resolve: go, promise: gone } = Promise.withResolvers<void>()
    const { resolve: begin, promise: begun } = Promise.withResolvers<void>()
    const told: string[] = []
    const writing = store.db.transaction().execute(async (trx) => {
      await put(trx, 'before')
      begin()
      await gone
      told.push('written')
    })
    await begun
    const clock = () => {
      told.push('told of the moment')
      return new Date(AT)
    }
    const reading = readBetweenWrites(
      { writer: store.db, reader: reader.db, clock },
      async (snapshot, at) => {
        await put(store.db, 'after')
        await touch(store.db, ['settings'], AT)
        return [at.toISOString(), await keysOf(snapshot)]
      },
    )
    go()
    expect(await reading).toEqual([AT, ['before']])
    await writing
    expect(told).toEqual(['written', 'told of the moment'])
    expect(await keysOf(store.db)).toEqual(['after', 'before'])
  })

  it('leaves nothing held where the reading fails', async () => {
    const clock = () => new Date(AT)
    const failing = readBetweenWrites({ writer: store.db, reader: reader.db, clock }, () =>
      Promise.reject(new Error('broke')),
    )
    await expect(failing).rejects.toThrow('broke')
    await put(store.db, 'later')
    expect(await keysOf(reader.db)).toEqual(['later'])
  })
})

it('is kept for minutes in which nothing is asked, whatever PostgreSQL allows a transaction otherwise', async () => {
  const database = await createPostgresDatabase()
  const [store, other] = [1, 2].map(() => openPostgres(database.connectionString)) as [Store, Store]
  const name = sql.id(database.name)
  await sql`alter database ${name} set idle_in_transaction_session_timeout = '50ms'`.execute(other.db)
  await migrate(store.db, 'postgres', () => new Date(AT))
  const clock = () => new Date(AT)
  const given = { writer: store.db, reader: store.db, clock }
  const keys = await readBetweenWrites(given, async (snapshot) => {
    await sql`select pg_sleep(0.3)`.execute(other.db)
    return keysOf(snapshot)
  })
  expect(keys).toEqual([])
  for (const each of [store, other]) await each.close()
  await database.drop()
})
