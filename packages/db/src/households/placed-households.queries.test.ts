import { expect, describe, beforeEach, afterEach, it } from 'vitest'
import { household, insertSurroundings } from './household.testing.ts'
import { insertHouseholds, listHouseholdsWithin } from './households.queries.ts'
import { placedHouseholdsWithin, recoverHouseholds } from './placed-households.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const AT = '2026-11-30T10:00:00.000Z'
const MONTHS = { from: '2024-01', to: '2025-06' }
const MONTHS_OF_ALL = ['2023-12', '2024-01', '2024-11', '2025-06', '2025-07']

describe.each(ENGINES)('households that are placed anew on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    // More than one slice of either kind, in an order that is not that of their refs.
    await insertHouseholds(
      store.db,
      Array.from({ length: 4200 }, (_, i) => {
        const municipalityCode = i % 3 === 0 ? '2305' : '2380'
        const ref = `${municipalityCode}-2025-${String((i * 2741) % 4200).padStart(4, '0')}`
        return household({ ref, municipalityCode, moveInMonth: MONTHS_OF_ALL[i % 5]! })
      }),
    )
  })
  afterEach(() => store.close())

  it.each([
    [['2305'], false],
    [['2305', '2380'], false],
    [['2305'], true],
    [['2305', '2380'], true],
    [[], true],
    [[], false],
  ])('are those of %j, each once, while they change', async (municipalities, isMost) => {
    const expected = await listHouseholdsWithin(store.db, municipalities, MONTHS)
    const seen: string[] = []
    const extent = { municipalities, months: MONTHS, isMost }
    for await (const slice of placedHouseholdsWithin(store.db, extent)) {
      seen.push(...slice.map(({ ref }) => ref))
      const steps = slice.map((before) => ({
        before,
        after: { ...before, coverage: 'not_applicable' as const, version: before.version + 1 },
      }))
      expect(await recoverHouseholds(store.db, steps, AT)).toBe(slice.length)
    }
    expect(seen.toSorted()).toEqual(expected.map(({ ref }) => ref))
    const after = await listHouseholdsWithin(store.db, municipalities, MONTHS)
    expect(after).toEqual(
      expected.map((before) => ({
        ...before,
        coverage: 'not_applicable',
        version: before.version + 1,
        updatedAt: AT,
      })),
    )
  })

  it('say of each what decides its coverage and its counts', async () => {
    const [one] = await listHouseholdsWithin(store.db, ['2305'], MONTHS)
    const extent = { municipalities: ['2305'], months: MONTHS, isMost: true }
    for await (const slice of placedHouseholdsWithin(store.db, extent)) {
      const placed = slice.find(({ ref }) => ref === one?.ref)
      if (placed === undefined) continue
      expect(one).toMatchObject(placed)
      expect(Object.keys(placed)).toHaveLength(14)
      return
    }
    expect.unreachable()
  })
})
