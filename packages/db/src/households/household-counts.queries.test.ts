import { type Household, standingOf } from '@inflytt/domain'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  adjustHouseholdCounts,
  listHouseholdCounts,
  listStoredCounts,
  recountInto,
  type StoredCount,
} from './household-counts.queries.ts'
import { household, insertSurroundings } from './household.testing.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const anyHousehold = fc.record({
  municipalityCode: fc.constantFrom('2305', '2380'),
  moveInMonth: fc.constantFrom('2024-11', '2025-03'),
  adults: fc.constantFrom(1, 2, null),
  children: fc.constantFrom(0, 3, null),
  originType: fc.constantFrom('rest_of_sweden' as const, 'own_county' as const),
  inclusionBasis: fc.constantFrom(
    'contact_before_move' as const,
    'contact_after_move' as const,
    'unknown' as const,
  ),
  countStatus: fc.constantFrom('confirmed' as const, 'preliminary' as const, 'voided' as const),
  coverage: fc.constantFrom('new' as const, 'covered' as const),
  coveredByAggregateId: fc.constantFrom('A1', null),
})

describe.each(ENGINES)('kept counts on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
  })
  afterEach(() => store.close())

  it('agree with a recount whatever is written, changed and taken away', async () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(anyHousehold))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await store.db.deleteFrom('household_count').execute()
        const held = new Map<number, Household>()
        for (const [slot, over] of steps) {
          const after = over === null ? undefined : household(over)
          await adjustHouseholdCounts(store.db, [{ before: held.get(slot), after: after }])
          if (after === undefined) held.delete(slot)
          else held.set(slot, after)
        }
        const recounted = new Map<string, StoredCount>()
        recountInto(recounted, held.values())
        const kept = await listStoredCounts(store.db)
        expect(new Map(kept.map((count) => [count.key, count]))).toEqual(recounted)
      }),
      { numRuns: engine === 'sqlite' ? 100 : 25 },
    )
  })

  it('are read for a region, as numbers, and without what came back to zero', async () => {
    const one = household({ coverage: 'covered', coveredByAggregateId: 'A1' })
    await adjustHouseholdCounts(store.db, [{ before: undefined, after: one }])
    await adjustHouseholdCounts(store.db, [{ before: undefined, after: one }])
    const gone = household({ municipalityCode: '2380' })
    await adjustHouseholdCounts(store.db, [{ before: undefined, after: gone }])
    await adjustHouseholdCounts(store.db, [{ before: gone, after: undefined }])
    const region = { municipalities: ['2305', '2380'], fromYear: 2025, toYear: 2025 }
    expect(await listHouseholdCounts(store.db, region)).toEqual([
      {
        municipality: '2305',
        year: 2025,
        programme: 'ta-steget',
        standing: standingOf(one),
        coverage: 'covered',
        aggregateId: 'A1',
        households: 2,
      },
    ])
    expect(await listHouseholdCounts(store.db, { ...region, toYear: 2024, fromYear: 2020 })).toEqual([])
    expect(await listHouseholdCounts(store.db, { ...region, programmes: ['other'] })).toEqual([])
    expect(await listHouseholdCounts(store.db, { ...region, municipalities: [] })).toEqual([])
  })
})
