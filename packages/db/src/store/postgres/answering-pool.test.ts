import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../store.ts'
import { openPostgres } from './open-postgres.ts'
import { createPostgresDatabase } from '../../testing/postgres-database.ts'

let database: Awaited<ReturnType<typeof createPostgresDatabase>>
let store: Store
beforeEach(async () => {
  database = await createPostgresDatabase()
  store = openPostgres(database.connectionString, { answersWithinMs: 300 })
})
afterEach(async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(store.db)
  await store.close()
  await database.drop()
})

const wait = (seconds: number) => sql`select pg_sleep(${seconds})`
const sessions = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity where datname = current_database()`.execute(store.db)
  return rows[0]?.count
}

it('fails what PostgreSQL does not answer in time, ends its connection, and asks by another', async () => {
  await expect(wait(20).execute(store.db)).rejects.toThrow(/connection terminated/iu)
  expect((await sql<{ one: number }>`select 1 as one`.execute(store.db)).rows).toEqual([{ one: 1 }])
})

it('has PostgreSQL give up what nobody waits for any more', async () => {
  await expect(wait(60).execute(store.db)).rejects.toThrow(/connection terminated/iu)
  await expect.poll(sessions, { timeout: 10_000 }).toBe(1)
})

it('leaves nothing of a transaction that is not answered in time', async () => {
  await sql`create table thing (id integer)`.execute(store.db)
  const writing = store.db.transaction().execute(async (trx) => {
    await sql`insert into thing values (1)`.execute(trx)
    await wait(20).execute(trx)
  })
  await expect(writing).rejects.toThrow(/client was closed/iu)
  expect((await sql`select * from thing`.execute(store.db)).rows).toEqual([])
})

it('keeps a connection whose statements are answered, however many they are', async () => {
  for (let turn = 0; turn < 6; turn++) await wait(0.1).execute(store.db)
  expect(await sessions()).toBe(1)
})
