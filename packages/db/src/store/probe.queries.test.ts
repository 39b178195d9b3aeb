import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from './store.ts'
import { probeStore } from './probe.queries.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'

describe.each(ENGINES)('a probe on %s', (engine) => {
  let store: Store

  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  it('writes each time, to one row of its own', async () => {
    const before = await store.db.selectFrom('data_version').selectAll().execute()
    await probeStore(store.db, '2026-11-23T12:00:00.000Z')
    await probeStore(store.db, '2026-11-23T12:00:01.000Z')
    const after = await store.db.selectFrom('data_version').selectAll().execute()
    expect(after).toHaveLength(before.length + 1)
    expect(after).toContainEqual({ name: 'probe', version: 2, updated_at: '2026-11-23T12:00:01.000Z' })
  })
})
