import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertMany } from './bulk-insert.ts'
import type { Store } from './store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

describe.each(ENGINES)('many rows at once on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const settings = (keys: readonly string[]) => keys.map((key) => ({ key, value: `of ${key}` }))
  const stored = async () => (await store.db.selectFrom('setting').select('key').execute()).length

  it('are all written, more than a statement takes', async () => {
    await insertMany(store.db, 'setting', settings(Array.from({ length: 250 }, (_, at) => `many-${at}`)))
    expect(await stored()).toBe(250)
  })

  it('are written whole or not at all', async () => {
    await expect(insertMany(store.db, 'setting', settings(['a', 'b', 'a']))).rejects.toThrow(/unique/iu)
    expect(await stored()).toBe(0)
    const inTwoSteps = store.db.transaction().execute(async (trx) => {
      await insertMany(trx, 'setting', settings(['a', 'b']))
      await insertMany(trx, 'setting', settings(['c', 'a']))
    })
    await expect(inTwoSteps).rejects.toThrow(/unique/iu)
    expect(await stored()).toBe(0)
  })
})
