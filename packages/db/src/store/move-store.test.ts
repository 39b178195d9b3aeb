import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { household, insertSurroundings } from '../households/household.testing.ts'
import { insertHouseholds } from '../households/households.queries.ts'
import { moveStore, TargetNotEmptyError, UnfitValueError } from './move-store.ts'
import type { Store } from './store.ts'
import { listArchivedTables } from '../retention/archive-tables.ts'
import { createTestStore } from '../testing/index.ts'

const AT = '2026-11-23T10:00:00.000Z'

let file: Store
let database: Store
beforeEach(async () => {
  file = await createTestStore('sqlite')
  database = await createTestStore('postgres')
  await insertSurroundings(file.db)
  const many = Array.from({ length: 450 }, (_, at) =>
    household({ ref: `2305-2025-${at}`, note: at % 7 === 0 ? 'Åre; "ö"' : null }),
  )
  await insertHouseholds(file.db, many)
  await file.db
    .insertInto('app_user')
    .values({
      id: 'u1',
      name: 'Officer',
      email: 'officer@example.invalid',
      email_verified: 1,
      image: null,
      created_at: AT,
      updated_at: AT,
      role: 'officer',
      is_disabled: 0,
      is_demo: 0,
    })
    .execute()
})
afterEach(() => Promise.all([file.close(), database.close()]))

const rowsOf = (moved: { name: string; rows: number }[], name: string) =>
  moved.find((table) => table.name === name)?.rows

it('moves every row to PostgreSQL and back, each table with the same hash', async () => {
  const moved = await moveStore(file.db, database.db)
  expect(rowsOf(moved, 'household')).toBe(450)
  expect(rowsOf(moved, 'app_user')).toBe(1)
  const again = await createTestStore('sqlite')
  expect(await moveStore(database.db, again.db)).toEqual(
    expect.arrayContaining(moved.filter(({ rows }) => rows > 0)),
  )
  const all = (store: Store) => store.db.selectFrom('household').selectAll().orderBy('ref').execute()
  expect(await all(again)).toEqual(await all(file))
  expect(await again.db.selectFrom('app_user').selectAll().execute()).toEqual(
    await file.db.selectFrom('app_user').selectAll().execute(),
  )
  await again.close()
})

it('has PostgreSQL know how many rows came, before autovacuum looks', async () => {
  await moveStore(file.db, database.db)
  const { rows } = await sql<{ rows: number; values: number }>`
    select reltuples as rows, (select n_distinct from pg_stats where tablename = 'household' and attname = 'ref') as values
    from pg_class where oid = 'household'::regclass`.execute(database.db)
  expect(rows).toEqual([{ rows: 450, values: -1 }])
})

it('tells the same in a dry run and leaves the target empty; a target that holds anything is refused', async () => {
  const told = await moveStore(file.db, database.db, { isDryRun: true })
  expect(rowsOf(told, 'household')).toBe(450)
  expect(await database.db.selectFrom('household').select('ref').execute()).toEqual([])
  await insertSurroundings(database.db)
  await expect(moveStore(file.db, database.db)).rejects.toThrow(TargetNotEmptyError)
  expect(await database.db.selectFrom('household').select('ref').execute()).toEqual([])
})

it('keeps to its own tables, whatever else is in the database', async () => {
  const { schema } = database.db
  await schema.createSchema('elsewhere').execute()
  for (const name of ['household', 'things'])
    await schema.withSchema('elsewhere').createTable(name).addColumn('id', 'integer').execute()
  await sql`insert into elsewhere.household values (1)`.execute(database.db)
  await sql`create view statements as select 1 as one`.execute(database.db)
  const moved = await moveStore(file.db, database.db)
  expect(rowsOf(moved, 'household')).toBe(450)
  const names = (await listArchivedTables(database.db)).map(({ name }) => name)
  expect(names.filter((name) => name === 'household')).toHaveLength(1)
})

it.each([
  [{ note: 'a\0b' }, 'household.note holds U+0000'],
  [{ adults: 2 ** 31 }, 'household.adults holds a number beyond 2147483647'],
])('names what PostgreSQL does not keep, and moves nothing: %j', async (over, told) => {
  await insertHouseholds(file.db, [household({ ref: '2305-2025-odd', ...over })])
  const moving = moveStore(file.db, database.db)
  await expect(moving).rejects.toThrow(UnfitValueError)
  await expect(moving).rejects.toThrow(told)
  expect(await database.db.selectFrom('household').select('ref').execute()).toEqual([])
})
