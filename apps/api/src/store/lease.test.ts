import { listLeases, takeLease } from '@inflytt/db'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { holdForSecond } from './held-store.testing.ts'
import { underLease } from './lease.ts'

let api: TestApi
beforeEach(async () => {
  // On PostgreSQL nobody holds the store.
  api = await createTestApi([], undefined, 'sqlite')
})
afterEach(() => api.close())

const leases = () => listLeases(api.deps.db, api.deps.clock().toISOString())

it('a lease is taken once an import has let go of the store', async () => {
  await holdForSecond(api.deps.db)
  expect(await underLease(api.deps, 'work', leases)).toEqual({ done: ['work'] })
  expect(await leases()).toEqual([])
})

it('what was done is not lost where an import holds the store as it ends', async () => {
  const work = async () => {
    await holdForSecond(api.deps.db)
    return 'worked'
  }
  expect(await underLease(api.deps, 'work', work)).toEqual({ done: 'worked' })
  expect(await leases()).toEqual([])
})

/** Another process takes the lease of one that has stood still for longer than it lasts. */
async function takeMeanwhile(name: string): Promise<void> {
  const now = api.deps.clock()
  api.deps.setNow(new Date(now.getTime() + 61_000).toISOString())
  const term = { at: api.deps.clock().toISOString(), lastsMs: 60_000 }
  expect(await takeLease(api.deps.db, { name, holder: 'another' }, term)).toBe(true)
}

it('who stood still until another took the lease writes nothing by it, and leaves it to that one', async () => {
  const { db } = api.deps
  const written: string[] = []
  const done = await underLease(api.deps, 'work', async ({ assert }) => {
    await db.transaction().execute(async (trx) => {
      await assert(trx)
      written.push('before')
    })
    await takeMeanwhile('work')
    await db.transaction().execute(async (trx) => {
      await assert(trx)
      written.push('after')
    })
  })
  expect([done, written, await leases()]).toEqual([undefined, ['before'], ['work']])
  expect(api.deps.logged).toEqual([])
})

it('who goes on is told that another has taken the lease when it is next renewed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const done = await underLease(api.deps, 'work', async ({ lost }) => {
      await takeMeanwhile('work')
      const told = Promise.withResolvers<void>()
      lost.addEventListener('abort', () => told.resolve())
      vi.advanceTimersByTime(20_000)
      await told.promise
      lost.throwIfAborted()
    })
    expect([done, await leases()]).toEqual([undefined, ['work']])
  } finally {
    vi.useRealTimers()
  }
})
