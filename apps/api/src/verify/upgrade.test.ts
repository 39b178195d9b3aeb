import { migrate } from '@inflytt/db'
import { countRows, createOlderStore, MIGRATIONS } from '@inflytt/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../access/matrix.testing.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { verifyStore } from './verify.service.ts'

const NOW = () => new Date('2026-11-23T12:00:00.000Z')

let api: TestApi
beforeAll(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'], undefined, 'sqlite')
  await record(api, 'bracke')
  await record(api, 'ostersund')
})
afterAll(() => api.close())

describe('a store of a program whose last migration was', () => {
  it.each(MIGRATIONS.slice(0, -1).map(({ name }, i) => [name, i + 1] as const))(
    '%s comes up whole, loses no row and agrees with its records',
    async (_name, length) => {
      const store = await createOlderStore(api.deps.db, length, NOW)
      const { rows: before } = await countRows(store.db)
      expect(before.get('household')).toBe(4)
      expect(await migrate(store.db, 'sqlite', NOW)).toHaveLength(MIGRATIONS.length - length)
      const { rows: after, loose } = await countRows(store.db)
      expect(loose).toBe(0)
      const kept = [...before].filter(([table]) => after.has(table))
      expect(Object.fromEntries(after)).toMatchObject(Object.fromEntries(kept))
      expect((await verifyStore(store.db, NOW())).differences).toEqual([])
      await store.close()
    },
  )
})
