import { listLeases } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
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
