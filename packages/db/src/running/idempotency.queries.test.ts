import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  deleteIdempotentAnswers,
  findIdempotentAnswer,
  insertIdempotentAnswer,
} from './idempotency.queries.ts'
import type { IdempotentAnswer } from './idempotency.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n)).toISOString()

const ANSWER: IdempotentAnswer = {
  scope: 'user-1 POST /api/v1/households',
  idempotencyKey: 'key-1',
  bodyHash: 'hash-1',
  status: 201,
  headers: { Location: '/api/v1/households/x', ETag: '"1-officer"' },
  body: '{"ref":"x","note":"\u00e5\u00e4\u00f6"}',
  createdAt: day(10),
}

describe.each(ENGINES)('answers kept on %s', (engine) => {
  let store: Store

  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const find = (notBefore: string) =>
    findIdempotentAnswer(store.db, ANSWER.scope, ANSWER.idempotencyKey, notBefore)

  it('come back as they were', async () => {
    expect(await insertIdempotentAnswer(store.db, ANSWER, day(9))).toBe(true)
    expect(await find(day(9))).toEqual(ANSWER)
  })

  it('are found by scope and key together, until they are too old', async () => {
    await insertIdempotentAnswer(store.db, ANSWER, day(9))
    expect(await findIdempotentAnswer(store.db, 'user-2 POST /', 'key-1', day(9))).toBeUndefined()
    expect(await findIdempotentAnswer(store.db, ANSWER.scope, 'key-2', day(9))).toBeUndefined()
    expect(await find(ANSWER.createdAt)).toBeDefined()
    expect(await find(day(11))).toBeUndefined()
  })

  it('are not replaced by a twin, and are by a successor once they are too old', async () => {
    await insertIdempotentAnswer(store.db, ANSWER, day(9))
    const later = { ...ANSWER, bodyHash: 'hash-2', createdAt: day(12) }
    expect(await insertIdempotentAnswer(store.db, later, ANSWER.createdAt)).toBe(false)
    expect((await find(day(9)))?.bodyHash).toBe('hash-1')
    expect(await insertIdempotentAnswer(store.db, later, day(11))).toBe(true)
    expect(await find(day(9))).toEqual(later)
  })

  it('go with the transaction that kept them', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await insertIdempotentAnswer(trx, ANSWER, day(9))
      throw new Error('the write failed')
    })
    await expect(failing).rejects.toThrow('the write failed')
    expect(await find(day(9))).toBeUndefined()
  })

  it('are kept by one of many twins at once', async () => {
    const kept = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.db.transaction().execute((trx) => insertIdempotentAnswer(trx, ANSWER, day(9))),
      ),
    )
    expect(kept.filter(Boolean)).toHaveLength(1)
  })

  it('are forgotten when they are too old, and no others', async () => {
    await insertIdempotentAnswer(store.db, ANSWER, day(9))
    await insertIdempotentAnswer(
      store.db,
      { ...ANSWER, idempotencyKey: 'key-2', createdAt: day(11) },
      day(9),
    )
    await deleteIdempotentAnswers(store.db, day(11))
    expect(await store.db.selectFrom('idempotent_answer').select('idempotency_key').execute()).toEqual([
      { idempotency_key: 'key-2' },
    ])
  })
})
