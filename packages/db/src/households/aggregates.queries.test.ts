import type { Aggregate } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  changeCarved,
  findAggregate,
  holdsWhatIsCarved,
  insertAggregate,
  listAggregates,
  updateAggregate,
} from './aggregates.queries.ts'
import { insertSurroundings } from './household.testing.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const A1: Aggregate = {
  id: 'A1',
  version: 1,
  title: 'ten households',
  programmeId: 'ta-steget',
  municipalityCodes: ['2305', '2380'],
  periodFrom: '2024-01',
  periodToEarliest: '2024-06',
  periodToLatest: '2024-12',
  households: 10,
  persons: null,
  definitionNote: 'not known',
  isDefinitionKnown: false,
  relation: 'root',
  parentId: null,
  replacesId: null,
  isVoided: false,
  sourceTitle: 'a list',
  sourceDate: '2025-01-01',
  sourceRef: null,
  certainty: 'approximate',
  allocated: 0,
  reserved: 0,
  childrenHouseholds: 0,
  isDemo: false,
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
}

const one = { allocated: 1, reserved: 0, childrenHouseholds: 0 }

describe.each(ENGINES)('aggregates on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    await insertAggregate(store.db, A1)
  })
  afterEach(() => store.close())

  it('come back as they were written', async () => {
    expect(await findAggregate(store.db, 'A1')).toEqual(A1)
    expect(await findAggregate(store.db, 'A2')).toBeUndefined()
  })

  it('list the active ones of the mode the store is in', async () => {
    await insertAggregate(store.db, { ...A1, id: 'gone', isVoided: true, municipalityCodes: [] })
    await insertAggregate(store.db, { ...A1, id: 'demo', isDemo: true, municipalityCodes: [] })
    const ids = async (filter: Parameters<typeof listAggregates>[1]) =>
      (await listAggregates(store.db, filter)).map(({ id }) => id)
    expect(await ids({ isDemo: false })).toEqual(['A1'])
    expect(await ids({ isDemo: true })).toEqual(['demo'])
    expect(await ids({ isDemo: false, includeVoided: true })).toEqual(['A1', 'gone'])
  })

  it('hold no more than their households, whatever asks at once', async () => {
    const taken = await Promise.all(Array.from({ length: 15 }, () => changeCarved(store.db, 'A1', one)))
    expect(taken.filter(Boolean)).toHaveLength(10)
    expect(await findAggregate(store.db, 'A1')).toMatchObject({ allocated: 10 })
    expect(
      await changeCarved(store.db, 'A1', { allocated: 1, reserved: -1, childrenHouseholds: 0 }),
    ).toBe(true)
    expect(
      await changeCarved(store.db, 'A1', { allocated: -3, reserved: 1, childrenHouseholds: 0 }),
    ).toBe(true)
  })

  it('keep what is carved out when they are changed, and tell when it no longer fits', async () => {
    await changeCarved(store.db, 'A1', { allocated: 4, reserved: 1, childrenHouseholds: 0 })
    expect(
      await updateAggregate(store.db, { ...A1, version: 2, households: 4, municipalityCodes: [] }, 1),
    ).toBe(true)
    expect(await updateAggregate(store.db, { ...A1, version: 2 }, 1)).toBe(false)
    expect(await findAggregate(store.db, 'A1')).toMatchObject({
      allocated: 4,
      reserved: 1,
      households: 4,
    })
    expect(await holdsWhatIsCarved(store.db, 'A1')).toBe(false)
  })
})

it('lists more aggregates than a statement of SQLite holds values', async () => {
  const store = await createTestStore('sqlite')
  await insertSurroundings(store.db)
  await insertAggregate(store.db, A1)
  const row = await store.db.selectFrom('aggregate_outcome').selectAll().executeTakeFirstOrThrow()
  for (let slice = 0; slice < 33; slice++) {
    const rows = Array.from({ length: 1000 }, (_, place) => ({ ...row, id: `B${slice}-${place}` }))
    await store.db.insertInto('aggregate_outcome').values(rows).execute()
  }
  const listed = await listAggregates(store.db, { isDemo: false })
  expect(listed.length).toBe(33_001)
  expect(listed[0]).toEqual(A1)
  await store.close()
})
