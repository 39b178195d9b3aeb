import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertAuditEvent } from './audit.queries.ts'
import {
  listAuditBatches,
  listFewBatches,
  listLostWaiting,
  listSealedPlaces,
  sealNextBatch,
  walkAuditChain,
  walkChainFaults,
} from './audit-chain.queries.ts'
import { FIRST_HASH, hashBatch } from './audit-chain.ts'
import { searchAuditEvents } from './audit-search.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of walk) found.push(one)
  return found
}

const AT = '2026-11-23T10:00:00.000Z'

describe.each(ENGINES)('the chain of the audit trail on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const leave = (id: string, at = AT) =>
    insertAuditEvent(store.db, {
      id,
      at,
      actorId: 'u1',
      actorRole: 'officer',
      action: 'change',
      recordType: 'household',
      recordId: 'R',
      recordVersion: 1,
      changes: { note: { after: 'x' } },
      salt: 's',
    })

  const faults = async () => {
    const found = await all(walkChainFaults(store.db))
    return {
      unaccounted: found.flatMap(({ unaccounted }) => unaccounted),
      batches: [...new Set(found.flatMap(({ batches }) => batches))],
    }
  }

  it('seals what waits in the order of ids, each batch upon the one before', async () => {
    await leave('b')
    await leave('a')
    const first = await sealNextBatch(store.db, AT)
    await leave('c')
    const second = await sealNextBatch(store.db, AT)
    expect(first).toMatchObject({ sequence: 1, events: 2, previousHash: FIRST_HASH })
    expect(second).toMatchObject({ sequence: 2, events: 1, previousHash: first?.hash })
    expect(await sealNextBatch(store.db, AT)).toBeUndefined()
    const places = await listSealedPlaces(store.db, 1, 1)
    expect(places.map(({ eventId }) => eventId)).toEqual(['a', 'b'])
    const eventHashes = places.map(({ eventHash }) => eventHash)
    expect(hashBatch({ sequence: 1, sealedAt: AT, previousHash: FIRST_HASH, eventHashes })).toBe(
      first?.hash,
    )
  })

  it('goes on after the batch before, and past what is gone', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await leave(id)
    await store.db.deleteFrom('revision').execute()
    await store.db.deleteFrom('audit_event').where('id', 'in', ['b', 'c']).execute()
    const first = await sealNextBatch(store.db, AT, { size: 1 })
    expect(first).toMatchObject({ events: 1, through: 'a' })
    expect(await sealNextBatch(store.db, AT, { size: 1, after: 'a' })).toMatchObject({
      events: 1,
      through: 'd',
      previousHash: first?.hash,
    })
    expect(await sealNextBatch(store.db, AT, { size: 1 })).toBeUndefined()
  })

  it('seals each event once when several seal at the same time', async () => {
    for (let each = 0; each < 12; each++) await leave(`e${String(each).padStart(4, '0')}`)
    const sealing = async () => {
      while (await sealNextBatch(store.db, AT, { size: 5 }));
    }
    await Promise.all([sealing(), sealing(), sealing()])
    const batches = await listAuditBatches(store.db)
    expect(batches.map(({ sequence, events }) => [sequence, events])).toEqual([
      [1, 5],
      [2, 5],
      [3, 2],
    ])
    expect(await faults()).toEqual({ unaccounted: [], batches: [] })
  })

  it('tells an event that no writer left, and a waiting one that is gone', async () => {
    await leave('a')
    await leave('b')
    await store.db.deleteFrom('audit_waiting').where('event_id', '=', 'a').execute()
    await store.db.deleteFrom('revision').execute()
    await store.db.deleteFrom('audit_event').where('id', '=', 'b').execute()
    expect(await faults()).toEqual({ unaccounted: ['a'], batches: [] })
    expect(await listLostWaiting(store.db)).toEqual(['b'])
  })

  it('is gone through whole, a few batches and events at a time', async () => {
    const most = 1000
    const idOf = (number: number) => `e${String(number).padStart(5, '0')}`
    for (let number = 0; number < 2 * most; number += 1) await leave(idOf(number))
    while (await sealNextBatch(store.db, AT, { size: 300 }));
    expect((await listFewBatches(store.db)).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect((await listFewBatches(store.db, 5)).map(({ sequence }) => sequence)).toEqual([6, 7])
    const pages = await all(walkAuditChain(store.db))
    expect(pages.map((links) => links.map(({ batch }) => batch.sequence))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7],
    ])
    expect(pages.flat().flatMap(({ places }) => places.map(({ eventId }) => eventId))).toEqual(
      Array.from({ length: 2 * most }, (_, number) => idOf(number)),
    )
    await store.db.deleteFrom('audit_waiting').execute()
    for (const id of ['', 'z']) await leave(id)
    await store.db.deleteFrom('audit_waiting').execute()
    await store.db.deleteFrom('audit_batch').where('sequence', 'in', [1, 7]).execute()
    expect(await faults()).toEqual({ unaccounted: ['', 'z'], batches: [1, 7] })
  })

  it('takes a batch of any size alone', async () => {
    for (let number = 0; number < 1002; number += 1) await leave(`e${number}`)
    await sealNextBatch(store.db, AT, { size: 1 })
    await sealNextBatch(store.db, AT, { size: 2000 })
    expect((await listFewBatches(store.db)).map(({ events }) => events)).toEqual([1])
    expect((await listFewBatches(store.db, 1)).map(({ events }) => events)).toEqual([1001])
  })

  it('names the fields of what was erased and keeps no values of them', async () => {
    await insertAuditEvent(store.db, {
      id: 'a',
      at: AT,
      actorId: null,
      actorRole: 'operator',
      action: 'erase',
      recordType: 'household',
      recordId: 'R',
      recordVersion: 2,
      changes: {},
      salt: 's',
      fieldsAlone: ['note'],
    })
    const { items } = await searchAuditEvents(store.db, {}, { page: 1, limit: 9 })
    expect(items).toMatchObject([{ fields: ['note'], batch: null }])
    expect(await store.db.selectFrom('revision').selectAll().execute()).toEqual([])
  })

  it('finds events by day, actor, record and action, newest first', async () => {
    await leave('a', '2026-11-21T10:00:00.000Z')
    await leave('b', '2026-11-22T10:00:00.000Z')
    await leave('c')
    const found = async (filter: Parameters<typeof searchAuditEvents>[1]) =>
      (await searchAuditEvents(store.db, filter, { page: 1, limit: 9 })).items.map(({ id }) => id)
    expect(await found({})).toEqual(['c', 'b', 'a'])
    expect(
      await found({ from: '2026-11-22T00:00:00.000Z', before: '2026-11-23T00:00:00.000Z' }),
    ).toEqual(['b'])
    expect(
      await found({ actor: 'u1', recordType: 'household', recordId: 'R', action: 'change' }),
    ).toEqual(['c', 'b', 'a'])
    for (const none of [{ actor: 'u2' }, { recordType: 'lead' }, { recordId: 'S' }, { action: 'void' }])
      expect(await found(none)).toEqual([])
  })
})
