import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdsLease, listLeases, renewLease, returnLease, type Store, takeLease } from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const MINUTE_MS = 60_000
const named = (holder: string) => ({ name: 'job/backup', holder })

describe.each(ENGINES)('a lease on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const take = (holder: string, lastsMs = MINUTE_MS) =>
    takeLease(store.db, named(holder), { at: new Date().toISOString(), lastsMs })
  const listed = () => listLeases(store.db, new Date().toISOString())

  it('has one holder, who renews it, until it is given back', async () => {
    const taken = await Promise.all(['a', 'b'].map((holder) => take(holder)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    const [holder, other] = taken[0] ? (['a', 'b'] as const) : (['b', 'a'] as const)
    expect(await take(holder)).toBe(true)
    await returnLease(store.db, named('somebody else'))
    expect([await take(other), await listed()]).toEqual([false, ['job/backup']])
    await returnLease(store.db, named(holder))
    expect([await listed(), await take(other)]).toEqual([[], true])
  })

  it('that has run out is kept by its holder, until another has had it', async () => {
    const term = () => ({ at: new Date().toISOString(), lastsMs: MINUTE_MS })
    const isHeld = (holder: string) =>
      store.db.transaction().execute((trx) => holdsLease(trx, named(holder)))
    expect(await take('a', -1000)).toBe(true)
    expect([await isHeld('a'), await renewLease(store.db, named('a'), term())]).toEqual([true, true])
    expect([await listed(), await isHeld('b')]).toEqual([['job/backup'], false])
    await take('a', -1000)
    expect([await take('b'), await isHeld('a')]).toEqual([true, false])
    await returnLease(store.db, named('b'))
    expect([await renewLease(store.db, named('a'), term()), await listed()]).toEqual([false, []])
  })

  it('runs out', async () => {
    expect(await take('a', 1000)).toBe(true)
    expect(await take('b')).toBe(false)
    await expect.poll(() => listed(), { timeout: 10_000 }).toEqual([])
    expect(await take('b')).toBe(true)
  })

  it('that was taken while the clock was ahead holds nobody up', async () => {
    expect(await take('a', 600 * MINUTE_MS)).toBe(true)
    expect(await take('b')).toBe(true)
    expect(await take('c')).toBe(false)
  })
})

// Those who share a file share the clock of their machine.
it.each([-30, -2, 2, 30])(
  'has one holder also of two servers of a PostgreSQL whose clocks differ by %i minutes',
  async (minutes) => {
    const store = await createTestStore('postgres')
    const differing = () => new Date(Date.now() + minutes * MINUTE_MS).toISOString()
    const take = (holder: string, at: string) =>
      takeLease(store.db, named(holder), { at, lastsMs: MINUTE_MS })
    expect(await take('a', differing())).toBe(true)
    expect(await take('b', new Date().toISOString())).toBe(false)
    expect(await listLeases(store.db, new Date().toISOString())).toEqual(['job/backup'])
    await returnLease(store.db, named('a'))
    expect(await take('b', new Date().toISOString())).toBe(true)
    expect(await take('a', differing())).toBe(false)
    expect(await listLeases(store.db, differing())).toEqual(['job/backup'])
    await store.close()
  },
)
