import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Trx } from '../../schema.ts'
import type { Store } from '../store.ts'
import { openPostgres } from './open-postgres.ts'
import { besideWriters, takeTurn } from '../take-turn.ts'
import { WritersQueue } from './writers-queue.ts'
import { createPostgresDatabase } from '../../testing/postgres-database.ts'

/** More than a store has connections. */
const WRITERS = 30

let database: Awaited<ReturnType<typeof createPostgresDatabase>>
let stores: Store[]
const open = (turns?: { isBeside: boolean }) => {
  const store = openPostgres(database.connectionString, turns)
  stores.push(store)
  return store
}
beforeEach(async () => {
  database = await createPostgresDatabase()
  stores = []
})
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()))
  await database.drop()
})

/** Writes at one store until the function that is given is called. */
async function write({ db }: Store): Promise<() => Promise<void>> {
  const { resolve: end, promise: ended } = Promise.withResolvers<void>()
  const { resolve: begin, promise: begun } = Promise.withResolvers<void>()
  const writing = db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx)
    begin()
    await ended
  })
  await begun
  return () => {
    end()
    return writing
  }
}

const read = async ({ db }: Store) => (await sql<{ one: number }>`select 1 as one`.execute(db)).rows

it('leaves those who read a connection, however many wait to write, and lets all of these write then', async () => {
  const store = open()
  const end = await write(store)
  const written: number[] = []
  const waiting = Array.from({ length: WRITERS }, (_, at) =>
    store.db.transaction().execute(() => Promise.resolve(written.push(at))),
  )
  const begun = performance.now()
  for (let at = 0; at < WRITERS; at++) expect(await read(store)).toEqual([{ one: 1 }])
  expect(written).toEqual([])
  expect(performance.now() - begun).toBeLessThan(4000)
  await end()
  await Promise.all(waiting)
  expect(written).toHaveLength(WRITERS)
})

it('refuses who has waited too long, and lets the next one in', async () => {
  const writers = new WritersQueue(1)
  const end = await writers.take(0)
  const late = writers.take(1)
  const next = writers.take(60_000)
  await expect(late).rejects.toMatchObject({ code: '55P03' })
  end()
  end()
  const endNext = await next
  await expect(writers.take(1)).rejects.toMatchObject({ code: '55P03' })
  endNext()
  await expect(writers.take(1)).resolves.toBeDefined()
})

it('goes on beside those who write until it takes its turn', async () => {
  const [store, beside] = [open(), open({ isBeside: true })]
  const end = await write(store)
  const done: string[] = []
  const going = beside.db.transaction().execute(async (trx) => {
    await sql`create table thing (id integer)`.execute(trx)
    done.push('beside')
    await takeTurn(trx)
    done.push('turn')
  })
  await expect.poll(() => done).toEqual(['beside'])
  await expect(besideWriters(store.db, () => Promise.resolve('signed in'))).resolves.toBe('signed in')
  await end()
  await going
  expect(done).toEqual(['beside', 'turn'])
})

it('sees with its turn what was written while it waited for it, whatever the database has as its default', async () => {
  const name = sql.id(database.name)
  const setting = sql`alter database ${name} set default_transaction_isolation = 'repeatable read'`
  await setting.execute(open().db)
  const [first, second] = [open(), open()]
  await sql`create table thing (id integer)`.execute(first.db)
  const end = await write(first)
  const counted = second.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ things: number }>`select count(*) as things from thing`.execute(trx)
    return rows
  })
  await sql`insert into thing values (1)`.execute(first.db)
  await end()
  expect(await counted).toEqual([{ things: 1 }])
})

it('has one that stands still with its turn given up before who comes with long work has waited in vain', async () => {
  const { db } = open()
  const pause = async (trx: Trx) =>
    (
      await sql<{
        pause: string
      }>`select current_setting('idle_in_transaction_session_timeout') as pause`.execute(trx)
    ).rows[0]?.pause
  expect(await db.transaction().execute(pause)).toBe('15s')
  const [before, after] = await besideWriters(db, async (trx) => {
    const beside = await pause(trx)
    await takeTurn(trx)
    return [beside, await pause(trx)]
  })
  expect([before, after]).toEqual(['1min', '15s'])
})
