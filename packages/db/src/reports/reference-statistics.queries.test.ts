import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  insertPlaces,
  listFetchedStatistics,
  listStatisticTables,
  markStatisticTableFailed,
  replaceStatisticTable,
  returnLease,
  type Store,
  takeLease,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const AT = '2026-11-26T10:00:00.000Z'
const LATER = '2026-11-27T10:00:00.000Z'
const TAX = { source: 'Kolada', table: 'N00900' } as const
const figure = (year: number, value: number) => ({
  measure: 'taxRate' as const,
  municipalityCode: '2305',
  year,
  value,
  isPerturbed: false,
})

describe.each(ENGINES)('fetched statistics on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await store.db
      .transaction()
      .execute((trx) => insertPlaces(trx, [{ code: '2305', name: 'Bräcke' }], []))
  })
  afterEach(() => store.close())

  const replace = (figures: ReturnType<typeof figure>[], at = AT) =>
    store.db.transaction().execute((trx) => replaceStatisticTable(trx, TAX, figures, at))

  it('come back with their table and when they were fetched, decimals and all', async () => {
    await replace([figure(2025, 35.09), figure(2026, 35.1)])
    expect(await listFetchedStatistics(store.db)).toContainEqual({
      ...figure(2025, 35.09),
      ...TAX,
      origin: 'fetched',
      fetchedAt: AT,
    })
    expect(await listStatisticTables(store.db)).toEqual([
      { ...TAX, status: 'fetched', fault: null, fetchedAt: AT, triedAt: AT },
    ])
  })

  it('are replaced whole', async () => {
    await replace([figure(2025, 1), figure(2026, 2)])
    await replace([figure(2026, 3)], LATER)
    expect(await listFetchedStatistics(store.db)).toMatchObject([
      { year: 2026, value: 3, fetchedAt: LATER },
    ])
  })

  it('stay as they were when half of a replacement cannot be written', async () => {
    await replace([figure(2025, 1)])
    await expect(replace([figure(2026, 2), figure(2026, 2)], LATER)).rejects.toThrow(/unique/i)
    expect(await listFetchedStatistics(store.db)).toMatchObject([
      { year: 2025, value: 1, fetchedAt: AT },
    ])
  })

  it('stay when a later try fails, and the failure is told', async () => {
    await replace([figure(2025, 1)])
    await markStatisticTableFailed(store.db, TAX, 'timed-out', LATER)
    expect(await listFetchedStatistics(store.db)).toMatchObject([{ value: 1, fetchedAt: AT }])
    expect(await listStatisticTables(store.db)).toEqual([
      { ...TAX, status: 'failed', fault: 'timed-out', fetchedAt: AT, triedAt: LATER },
    ])
  })

  it('can fail before anything was fetched', async () => {
    await markStatisticTableFailed(store.db, TAX, 'unreachable', AT)
    expect(await listStatisticTables(store.db)).toMatchObject([{ status: 'failed', fetchedAt: null }])
  })

  it('a lease has one holder, until it is given back or runs out', async () => {
    const lease = (holder: string) => ({ name: 'statistics', holder, until: LATER })
    const taken = await Promise.all(['a', 'b'].map((holder) => takeLease(store.db, lease(holder), AT)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    await returnLease(store.db, { name: 'statistics', holder: 'somebody else' })
    expect(await takeLease(store.db, lease('c'), AT)).toBe(false)
    expect(await takeLease(store.db, lease('c'), LATER)).toBe(true)
    await returnLease(store.db, { name: 'statistics', holder: 'c' })
    expect(await takeLease(store.db, lease('d'), AT)).toBe(true)
  })

  it('a lease that was taken while the clock was ahead holds nobody up', async () => {
    const lease = { name: 'statistics', holder: 'a', until: '2031-01-01T00:01:00.000Z' }
    expect(await takeLease(store.db, lease, '2031-01-01T00:00:00.000Z')).toBe(true)
    expect(await takeLease(store.db, { ...lease, holder: 'b', until: LATER }, AT)).toBe(true)
    expect(await takeLease(store.db, { ...lease, holder: 'c', until: LATER }, AT)).toBe(false)
  })
})
