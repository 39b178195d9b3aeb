import { setImmediate as nextTurn } from 'node:timers/promises'
import { findStoreFile, openSqliteReader, type Store } from '@inflytt/db'
import { TABLE_IDS } from '@inflytt/reports'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { createApp } from '../app.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
let snapshots: Store
let app: ReturnType<typeof createApp>
beforeEach(async () => {
  api = await createTestApi(['bracke'], undefined, 'sqlite')
  snapshots = openSqliteReader((await findStoreFile(api.deps.db)) ?? '')
  app = createApp({ ...api.deps, snapshots: snapshots.db })
})
afterEach(async () => {
  await snapshots.close()
  await api.close()
})

const report = async (query: string) => app.request(`/api/v1/reports/2026?format=csv&table=${query}`)
const ALL = TABLE_IDS.join()
const ALL_BACKWARDS = TABLE_IDS.toReversed().join()

/** Asks, and comes back while the report is being put together. */
async function begin(query: string): Promise<{ asked: Promise<Response> }> {
  let isDone = false
  // Every piece takes long, so that there is a pause after it however fast the machine is.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  const asked = report(query).finally(() => (isDone = true))
  for (let turn = 0; turn < 3; turn += 1) await nextTurn()
  clock.mockRestore()
  expect(isDone).toBe(false)
  return { asked }
}

it('lets others in while it is put together, and tells of one moment whatever they record', async () => {
  const before = await (await report(ALL)).text()
  const body = {
    ...LOGGED,
    adults: 1,
    children: 0,
  }
  const { asked } = await begin(ALL_BACKWARDS)
  expect((await api.ask('bracke', '/households', { method: 'POST', body })).status).toBe(201)
  expect(await (await asked).text()).toBe(before)
  const after = await (await report(ALL_BACKWARDS)).text()
  expect(after).not.toBe(before)
  expect(await (await report(ALL)).text()).toBe(after)
})

it('is put together once, and counted once, for all who ask for the same at once', async () => {
  const answers = await Promise.all(Array.from({ length: 61 }, () => report('T2')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const others = await Promise.all(
    Array.from({ length: 60 }, (_, i) => report(`T2&municipality=2305${'&'.repeat(i)}`)),
  )
  expect(others.filter(({ status }) => status === 200)).toHaveLength(59)
  expect(others.at(-1)?.headers.get('Retry-After')).toMatch(/^\d+$/u)
})
