import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { household, insertSurroundings } from './household.testing.ts'
import {
  findHousehold,
  findHouseholds,
  insertHousehold,
  listHouseholds,
  listHouseholdsAfter,
  findLastPlace,
  listHouseholdsAsStored,
  updateHousehold,
} from './households.queries.ts'
import { recoverHouseholds } from './placed-households.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

describe.each(ENGINES)('households on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
  })
  afterEach(() => store.close())
  const PAGE = { page: 1, limit: 20 }

  it('come back as they were written, unknowns and lists included', async () => {
    const full = household({
      adults: null,
      adultAgeBands: ['25-34', '65+'],
      otherReasons: ['nature', 'family'],
      note: 'r\u00f6d stuga\nvid sj\u00f6n',
      externalRef: 'KS 2025/1',
      isLate: true,
      coverageDecision: 'new',
    })
    await insertHousehold(store.db, full)
    expect(await findHousehold(store.db, full.ref)).toEqual(full)
    expect(await findHousehold(store.db, '2305-2025-ZZZZ')).toBeUndefined()
  })

  it('are changed only from the version that was read', async () => {
    await insertHousehold(store.db, household())
    expect(await updateHousehold(store.db, household({ version: 2, adults: 3 }), 1)).toBe(true)
    expect(await updateHousehold(store.db, household({ version: 2, adults: 4 }), 1)).toBe(false)
    expect((await findHousehold(store.db, household().ref))?.adults).toBe(3)
  })

  it('get another coverage together, each as it was read, and nothing else of them changes', async () => {
    const all = Array.from({ length: 1200 }, (_, number) =>
      household({ ref: `2305-2025-${String(number).padStart(4, '0')}`, version: 1 + (number % 2) }),
    )
    for (const each of all) await insertHousehold(store.db, each)
    const at = '2026-11-30T10:00:00.000Z'
    const placed = all.map((before, number) => {
      const coverage = number % 3 === 0 ? ('undecided' as const) : ('not_applicable' as const)
      return { before, after: { ...before, coverage, version: before.version + 1, updatedAt: at } }
    })
    const changedSince = { ...all[7]!, version: 9, note: 'written meanwhile' }
    await updateHousehold(store.db, changedSince, all[7]!.version)
    expect(await recoverHouseholds(store.db, placed, at)).toBe(all.length - 1)
    const stored = await findHouseholds(
      store.db,
      all.map(({ ref }) => ref),
    )
    const expected = placed.map(({ after }, number) => (number === 7 ? changedSince : after))
    const byRef = new Map(stored.map((each) => [each.ref, each]))
    expect(all.map(({ ref }) => byRef.get(ref))).toEqual(expected)
  })

  it('are listed newest first, in an order that does not waver', async () => {
    for (const ref of ['2305-2025-BBBB', '2305-2025-AAAA', '2305-2025-CCCC'])
      await insertHousehold(store.db, household({ ref }))
    await insertHousehold(
      store.db,
      household({ ref: '2305-2026-OLDR', createdAt: '2026-01-01T00:00:00.000Z' }),
    )
    const { items, totalRecords } = await listHouseholds(store.db, {}, { page: 1, limit: 3 })
    expect(items.map(({ ref }) => ref)).toEqual(['2305-2025-CCCC', '2305-2025-BBBB', '2305-2025-AAAA'])
    expect(totalRecords).toBe(4)
    expect((await listHouseholds(store.db, {}, { page: 9, limit: 3 })).items).toEqual([])
  })

  it('are found by place, month, status and text, with wildcards taken literally', async () => {
    await insertHousehold(store.db, household({ ref: '2305-2025-AAAA', externalRef: '\u00c4rende 50%' }))
    await insertHousehold(
      store.db,
      household({
        ref: '2380-2024-BBBB',
        municipalityCode: '2380',
        moveInMonth: '2024-12',
        isLate: true,
      }),
    )
    await insertHousehold(
      store.db,
      household({ ref: '2305-2025-CCCC', countStatus: 'voided', voidReason: 'other' }),
    )
    const refs = async (filter: Parameters<typeof listHouseholds>[1]) =>
      (await listHouseholds(store.db, filter, PAGE)).items.map(({ ref }) => ref)
    expect(await refs({ municipalities: ['2380'] })).toEqual(['2380-2024-BBBB'])
    expect(await refs({ municipalities: [] })).toEqual([])
    const many = Array.from({ length: 100 }, (_, i) => `${2281 + i}`)
    expect(await refs({ municipalities: many })).toEqual(
      await refs({ municipalities: ['2305', '2380'] }),
    )
    expect(await refs({ municipalities: many, isLate: true })).toEqual(['2380-2024-BBBB'])
    expect(await refs({ isLate: true })).toEqual(['2380-2024-BBBB'])
    expect(await refs({ isLate: false, countStatus: ['confirmed'] })).toEqual(['2305-2025-AAAA'])
    expect(await refs({ from: '2025-01', to: '2025-12', countStatus: ['confirmed'] })).toEqual([
      '2305-2025-AAAA',
    ])
    expect(await refs({ q: 'arende 50%', searchesExternalRef: true })).toEqual(['2305-2025-AAAA'])
    expect(await refs({ q: '%', searchesExternalRef: true })).toEqual(['2305-2025-AAAA'])
    expect(await refs({ q: 'arende' })).toEqual([])
    expect(await refs({ q: 'bbbb' })).toEqual(['2380-2024-BBBB'])
  })

  it('are read in slices by key, each once', async () => {
    for (const ref of ['A', 'B', 'C', 'D', 'E']) await insertHousehold(store.db, household({ ref }))
    const first = await listHouseholdsAfter(store.db, {}, '', 3)
    const second = await listHouseholdsAfter(store.db, {}, first.at(-1)?.ref ?? '', 3)
    expect([...first, ...second].map(({ ref }) => ref)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
})

it('are read by their places as SQLite has them, each once', async () => {
  const store = await createTestStore('sqlite')
  expect(await findLastPlace(store.db)).toBe(0)
  await insertSurroundings(store.db)
  for (const ref of ['C', 'A', 'E', 'B', 'D']) await insertHousehold(store.db, household({ ref }))
  expect(await findLastPlace(store.db)).toBe(5)
  const read = [
    await listHouseholdsAsStored(store.db, 0, 3),
    await listHouseholdsAsStored(store.db, 3, 6),
    await listHouseholdsAsStored(store.db, 6, 9),
  ]
  expect(read.map((households) => households.map(({ ref }) => ref))).toEqual([
    ['C', 'A', 'E'],
    ['B', 'D'],
    [],
  ])
  await store.close()
})
