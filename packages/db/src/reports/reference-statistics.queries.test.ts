import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  insertPlaces,
  listFetchedStatistics,
  listStatisticTables,
  markStatisticTableFailed,
  replaceStatisticTable,
  type Store,
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
})
