import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { household, insertSurroundings } from '../households/household.testing.ts'
import {
  countHouseholdsWithin,
  findLateness,
  findPeriodReport,
  holdPeriods,
  insertHousehold,
  insertLatenesses,
  listLatenessGaps,
  type PeriodKey,
  putPeriodReport,
  type Store,
  type Trx,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const KEY: PeriodKey = { municipalityCode: '2305', period: '2025-T1' }
const AT = '2026-11-23T10:00:00.000Z'

describe.each(ENGINES)('periods on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
  })
  afterEach(() => store.close())

  const close = (trx: Trx) =>
    putPeriodReport(
      trx,
      { ...KEY, version: 1, state: 'closed', reopenReason: null, updatedAt: AT, isDemo: false },
      0,
    )

  it('are held still: who saves while klart is said waits, and sees it', async () => {
    const order: string[] = []
    let isHeld: (() => void) | undefined
    const held = new Promise<void>((resolve) => {
      isHeld = resolve
    })
    const closing = store.db.transaction().execute(async (trx) => {
      await holdPeriods(trx, [KEY], 'alone')
      isHeld?.()
      await new Promise((resolve) => setTimeout(resolve, 150))
      await close(trx)
      order.push('klart')
    })
    await held
    const saving = store.db.transaction().execute(async (trx) => {
      await holdPeriods(trx, [KEY, { ...KEY, period: '2025-T2' }, KEY], 'shared')
      order.push('save')
      return (await findPeriodReport(trx, KEY.municipalityCode, KEY.period))?.state
    })
    expect(await saving).toBe('closed')
    await closing
    expect(order).toEqual(['klart', 'save'])
  })

  it('remember which klart a household came after, as long as there is the household', async () => {
    await insertHousehold(store.db, household({ isLate: true }))
    await insertHousehold(store.db, household({ ref: '2305-2025-BBBB' }))
    await insertLatenesses(store.db, [{ ...KEY, householdRef: '2305-2025-AAAA', periodVersion: 3 }])
    expect(await findLateness(store.db, '2305-2025-AAAA')).toEqual({ ...KEY, periodVersion: 3 })
    expect(await listLatenessGaps(store.db)).toEqual([])
    await insertLatenesses(store.db, [{ ...KEY, householdRef: '2305-2025-BBBB', periodVersion: 3 }])
    expect(await listLatenessGaps(store.db)).toEqual(['2305-2025-BBBB'])
    await store.db.deleteFrom('household').execute()
    expect(await findLateness(store.db, '2305-2025-AAAA')).toBeUndefined()
  })

  it('count the households within them, but for those that are voided', async () => {
    const months = ['2024-12', '2025-01', '2025-04', '2025-05']
    for (const [index, moveInMonth] of months.entries())
      await insertHousehold(store.db, household({ ref: `2305-2025-AAA${index}`, moveInMonth }))
    await insertHousehold(store.db, household({ ref: '2305-2025-VVVV', countStatus: 'voided' }))
    await insertHousehold(store.db, household({ ref: '2380-2025-AAAA', municipalityCode: '2380' }))
    const within = { from: '2025-01', to: '2025-04' }
    expect(await countHouseholdsWithin(store.db, '2305', within)).toBe(2)
    expect(await countHouseholdsWithin(store.db, '2303', within)).toBe(0)
  })
})
