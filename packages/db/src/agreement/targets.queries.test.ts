import type { Target } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findTarget, listTargets, putTarget, type Store } from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const AT = '2026-11-23T10:00:00.000Z'
const TARGET: Target & { updatedAt: string } = {
  scope: 'county',
  year: 2026,
  measure: 'households',
  version: 1,
  value: 90,
  decision: { body: 'Regionstyrelsen', date: '2025-11-18', diaryRef: null },
  updatedAt: AT,
}

describe.each(ENGINES)('targets on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const put = (over: Partial<Target & { isDemo: boolean }> = {}, fromVersion = 0) =>
    putTarget(store.db, { ...TARGET, isDemo: false, ...over, updatedAt: AT }, fromVersion)

  it('come back as they were written, and change only from what was read', async () => {
    expect(await put()).toBe(true)
    expect(await findTarget(store.db, TARGET)).toEqual(TARGET)
    expect(await put({ value: 1 })).toBe(false)
    expect(await put({ version: 2, value: 80 }, 1)).toBe(true)
    expect(await findTarget(store.db, TARGET)).toMatchObject({ version: 2, value: 80 })
    expect(await findTarget(store.db, { ...TARGET, scope: '2305' })).toBeUndefined()
  })

  it('are set once when two set them at once', async () => {
    const set = await Promise.all([put({ value: 1 }), put({ value: 2 }), put({ value: 3 })])
    expect(set.filter(Boolean)).toHaveLength(1)
  })

  it('list those that stand in the mode of the store, within what is asked', async () => {
    await put()
    await put({ scope: '2305', value: 0 })
    await put({ scope: '2380', year: 2025 })
    await put({ scope: '2303', value: null })
    await put({ scope: '2309', isDemo: true })
    const scopes = async (filter: object = {}) =>
      (await listTargets(store.db, { isDemo: false, ...filter })).map(({ scope }) => scope)
    expect(await scopes()).toEqual(['2305', '2380', 'county'])
    expect(await scopes({ fromYear: 2026 })).toEqual(['2305', 'county'])
    expect(await scopes({ toYear: 2025 })).toEqual(['2380'])
    expect(await scopes({ scope: 'county', measure: 'households' })).toEqual(['county'])
    expect(await scopes({ measure: 'activities' })).toEqual([])
    expect(await scopes({ isDemo: true })).toEqual(['2309'])
  })
})
