import { type Need, NEED_NOT_SAID } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { household, insertSurroundings } from '../households/household.testing.ts'
import {
  fillPosition,
  findNeed,
  freePosition,
  insertHousehold,
  insertMatch,
  insertNeed,
  listFilledNeeds,
  listMatches,
  listNeeds,
  listNeedStates,
  moveNeedStates,
  putNeedState,
  type Store,
  updateNeed,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const AT = '2026-11-23T10:00:00.000Z'
const NEED: Need = {
  ...NEED_NOT_SAID,
  id: 'need-1',
  version: 1,
  municipalityCode: '2305',
  reportedMonth: '2026-03',
  employerSector: 'municipal',
  occupationSsyk: '2221',
  occupationField: 'health_care',
  positions: 2,
  contract: 'permanent',
  isHardToFill: false,
  status: 'open',
  filledByNewcomers: 0,
  closedMonth: null,
  isVoided: false,
  isDemo: false,
  createdAt: AT,
  updatedAt: AT,
}
const MATCH = {
  id: 'match-1',
  needId: NEED.id,
  version: 1,
  householdRef: '2305-2025-AAAA',
  who: 'second' as const,
  matchedMonth: '2026-11',
  isVoided: false,
  createdAt: AT,
  updatedAt: AT,
}
const PAGE = { page: 1, limit: 20 }
const PLACES = { isDemo: false, municipalities: ['2305', '2380'], from: '2026-03', to: '2026-03' }

describe.each(ENGINES)('needs on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    await insertNeed(store.db, NEED, '2221 Sjukskötare')
  })
  afterEach(() => store.close())

  it('come back as they were written, and change only from what was read', async () => {
    const { db } = store
    expect(await findNeed(db, NEED.id)).toEqual(NEED)
    const next = { ...NEED, version: 2, positions: 3 }
    expect(await updateNeed(db, next, NEED, '')).toBe(true)
    expect(await updateNeed(db, next, NEED, '')).toBe(false)
    await fillPosition(db, NEED.id)
    expect(await updateNeed(db, { ...next, version: 3 }, next, '')).toBe(false)
  })

  it('are never filled beyond their positions, also by many at once', async () => {
    const { db } = store
    const filled = await Promise.all([1, 2, 3, 4].map(() => fillPosition(db, NEED.id)))
    expect(filled.filter(Boolean)).toHaveLength(2)
    expect(await findNeed(db, NEED.id)).toMatchObject({ filledTotal: 2, filledByNewcomers: 2 })
    await freePosition(db, NEED.id)
    expect(await fillPosition(db, NEED.id)).toBe(true)
  })

  it('take an adult once', async () => {
    const { db } = store
    await insertHousehold(db, household())
    expect(await insertMatch(db, MATCH)).toBe(true)
    expect(await insertMatch(db, { ...MATCH, id: 'match-2' })).toBe(false)
    expect(await insertMatch(db, { ...MATCH, id: 'match-3', who: 'first' })).toBe(true)
    expect(await listMatches(db, NEED.id, ['2305'])).toHaveLength(2)
    expect(await listMatches(db, NEED.id, ['2380'])).toEqual([])
  })

  it('list by what is asked for', async () => {
    const count = async (filter: object) =>
      (await listNeeds(store.db, { isDemo: false, ...filter }, PAGE)).totalRecords
    expect(await count({})).toBe(1)
    expect(await count({ q: 'SJUKSKOT' })).toBe(1)
    expect(await count({ isHardToFill: true })).toBe(0)
    expect(await count({ isHardToFill: false, statuses: ['open'] })).toBe(1)
    expect(await count({ municipalities: ['2380'] })).toBe(0)
    expect(await count({ isVoided: true })).toBe(0)
    expect(await count({ isDemo: true })).toBe(0)
    const filled = async () => (await listFilledNeeds(store.db, PLACES)).map(({ id }) => id)
    expect(await filled()).toEqual([])
    await fillPosition(store.db, NEED.id)
    expect(await filled()).toEqual([NEED.id])
  })

  it('keep the last word of each month, and move their beginning', async () => {
    const { db } = store
    const put = (month: string, filledTotal: number) =>
      putNeedState(db, { needId: NEED.id, month, positions: 2, filledTotal, isWithdrawn: false })
    await put('2026-03', 0)
    await put('2026-05', 0)
    await put('2026-05', 1)
    const months = async () =>
      (await listNeedStates(db, NEED.id)).map(({ month, filledTotal }) => [month, filledTotal])
    expect(await months()).toEqual([
      ['2026-03', 0],
      ['2026-05', 1],
    ])
    await moveNeedStates(db, NEED.id, '2026-01')
    expect(await months()).toEqual([
      ['2026-01', 0],
      ['2026-05', 1],
    ])
    await moveNeedStates(db, NEED.id, '2026-06')
    expect(await months()).toEqual([['2026-06', 1]])
    await moveNeedStates(db, NEED.id, '2026-02')
    const settled = [
      ['2026-02', 0],
      ['2026-06', 1],
    ]
    expect(await months()).toEqual(settled)
    await moveNeedStates(db, NEED.id, '2026-02')
    expect(await months()).toEqual(settled)
    await moveNeedStates(db, NEED.id, '2026-06')
    expect(await months()).toEqual([['2026-06', 1]])
  })
})
