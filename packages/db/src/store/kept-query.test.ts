import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestStore, ENGINES } from '../testing/index.ts'
import type { Db } from '../schema.ts'
import { keptQuery } from './kept-query.ts'
import type { Store } from './store.ts'

interface Asked {
  keys: readonly string[]
  value?: string | null | undefined
}

describe.each(ENGINES)('a query that is kept on %s', (engine) => {
  let store: Store
  let built: number
  beforeEach(async () => {
    store = await createTestStore(engine)
    built = 0
    const rows = ['a', 'b', 'c', 'd'].map((key) => ({ key, value: key < 'c' ? '1' : '2' }))
    await store.db.insertInto('setting').values(rows).execute()
  })
  afterEach(() => store.close())

  const settings = () =>
    keptQuery((db: Db, { keys, value }: Asked) => {
      built += 1
      const query = db.selectFrom('setting').select('key').where('key', 'in', keys).orderBy('key')
      return value === undefined ? query : query.where('value', '=', value)
    })
  const of = async (query: ReturnType<typeof settings>, asked: Asked) =>
    (await query(store.db, asked)).rows.map(({ key }) => key).join('')

  it('is built once and asked with what is given', async () => {
    const query = settings()
    expect(await of(query, { keys: ['a', 'c'], value: '1' })).toBe('a')
    expect(await of(query, { value: '2', keys: ['d', 'b'] })).toBe('d')
    expect(await of(query, { keys: ['a', 'b'], value: '1' })).toBe('ab')
    expect(built).toBeLessThanOrEqual(2)
  })

  it('is another where a value is left out, a list is longer, or too long to be kept', async () => {
    const query = settings()
    expect(await of(query, { keys: ['a'], value: '1' })).toBe('a')
    expect(await of(query, { keys: ['a', 'c', 'd'], value: '2' })).toBe('cd')
    expect(await of(query, { keys: ['a', 'c', 'd'] })).toBe('acd')
    expect(await of(query, { keys: ['a', 'c', 'd'], value: undefined })).toBe('acd')
    const many = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(97 + at))
    expect(await of(query, { keys: many })).toBe('abcd')
    expect(await of(query, { keys: many.toReversed(), value: '1' })).toBe('ab')
  })

  it('takes null for a value', async () => {
    const query = settings()
    expect(await of(query, { keys: ['a'], value: '1' })).toBe('a')
    expect(await of(query, { keys: ['a'], value: null })).toBe('')
  })

  it('tells how many rows it wrote', async () => {
    const put = keptQuery((db, row: { key: string; value: string }) =>
      db.insertInto('setting').values(row),
    )
    expect((await put(store.db, { key: 'e', value: '3' })).numAffectedRows).toBe(1n)
    expect(await of(settings(), { keys: ['e'] })).toBe('e')
  })

  it('runs within a transaction, and goes back with it', async () => {
    const query = settings()
    const put = keptQuery((db, row: { key: string; value: string }) =>
      db.insertInto('setting').values(row),
    )
    const undone = store.db.transaction().execute(async (trx) => {
      await put(trx, { key: 'e', value: '3' })
      expect((await query(trx, { keys: ['e'] })).rows).toEqual([{ key: 'e' }])
      throw new Error('back')
    })
    await expect(undone).rejects.toThrow('back')
    expect(await of(query, { keys: ['e'] })).toBe('')
  })
})
