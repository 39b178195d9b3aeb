import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store/store.ts'
import { countAttempt, deleteAttempts, uncountAttempt } from './rate-limits.queries.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'

const minute = (n: number) => new Date(Date.UTC(2026, 10, 23, 12, n)).toISOString()

describe.each(ENGINES)('attempts on %s', (engine) => {
  let store: Store

  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const count = (at: number, key = 'k') =>
    countAttempt(store.db, key, minute(at), { notBefore: minute(at - 10) })

  it('counts within a window that begins with the first attempt', async () => {
    expect(await count(0)).toEqual({ attempts: 1, startedAt: minute(0) })
    expect(await count(9)).toEqual({ attempts: 2, startedAt: minute(0) })
    expect(await count(10)).toEqual({ attempts: 3, startedAt: minute(0) })
  })

  it('begins anew when the window is over', async () => {
    await count(0)
    expect(await count(11)).toEqual({ attempts: 1, startedAt: minute(11) })
  })

  it('counts on when the clock has gone back, and stays open no longer for that', async () => {
    await count(90)
    expect(await count(85)).toEqual({ attempts: 2, startedAt: minute(85) })
    expect(await count(0)).toEqual({ attempts: 3, startedAt: minute(0) })
    expect(await count(9)).toEqual({ attempts: 4, startedAt: minute(0) })
    expect(await count(11)).toEqual({ attempts: 1, startedAt: minute(11) })
  })

  it('loses no attempt of many made at once', async () => {
    const windows = await Promise.all(Array.from({ length: 8 }, () => count(0)))
    const counted = new Set(windows.map(({ attempts }) => attempts))
    expect(counted).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
  })

  it('takes an attempt back, never below none, and keeps keys apart', async () => {
    await count(0)
    await count(0, 'other')
    await uncountAttempt(store.db, 'k')
    await uncountAttempt(store.db, 'k')
    expect(await count(1)).toMatchObject({ attempts: 1 })
    expect(await count(1, 'other')).toMatchObject({ attempts: 2 })
  })

  it('forgets what is old', async () => {
    await count(0)
    await count(5, 'other')
    await deleteAttempts(store.db, minute(5))
    expect(await store.db.selectFrom('rate_limit').select('key').execute()).toEqual([{ key: 'other' }])
  })
})
