import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openPostgres } from './open-postgres.ts'
import { readPostgresState } from './postgres-state.queries.ts'
import { createPostgresDatabase } from '../../testing/postgres-database.ts'

async function openNew() {
  const database = await createPostgresDatabase()
  const store = openPostgres(database.connectionString)
  return {
    db: store.db,
    async [Symbol.asyncDispose]() {
      await store.close()
      await database.drop()
    },
  }
}

it('counts who waits for a row of this database, and nobody of another on the same server', async () => {
  await using other = await openNew()
  await using own = await openNew()
  await sql`create table thing (id integer)`.execute(own.db)
  await sql`insert into thing values (1)`.execute(own.db)
  const waitingIn = async ({ db }: typeof own) => (await readPostgresState(db)).waiting
  const change = sql`update thing set id = id + 1`
  const later = await own.db.transaction().execute(async (holding) => {
    await change.execute(holding)
    const waiting = change.execute(own.db)
    await expect.poll(() => waitingIn(own)).toBe(1)
    expect(await waitingIn(other)).toBe(0)
    return { waiting }
  })
  await later.waiting
  expect(await waitingIn(own)).toBe(0)
})
