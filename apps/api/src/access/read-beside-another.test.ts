import { setTimeout as sleep } from 'node:timers/promises'
import { findStoreFile, openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'

const SIX_MINUTES_MS = 6 * 60_000
/** Less than a writer waits. */
const SOON_MS = 2500

let api: TestApi
beforeEach(async () => {
  // On PostgreSQL none of it waits for who writes.
  api = await createTestApi(['bracke'], undefined, 'sqlite')
})
afterEach(() => api.close())

/** What is answered soon, while another program has the file to write. */
async function statusBeside(path: string): Promise<number | 'late'> {
  const other = openSqlite((await findStoreFile(api.deps.db)) ?? '')
  const writing = await other.db.startTransaction().execute()
  const answer = api.ask('bracke', path).then(({ status }) => status)
  const status = await Promise.race([answer, sleep(SOON_MS, 'late' as const)])
  await writing.rollback().execute()
  await answer
  await other.close()
  return status
}

const extendedAt = async () =>
  (await api.deps.db.selectFrom('session').select('updated_at').executeTakeFirstOrThrow()).updated_at

it('does not wait for a session to be extended, which the next request does', async () => {
  api.deps.setNow(new Date(api.deps.clock().getTime() + SIX_MINUTES_MS).toISOString())
  const before = await extendedAt()
  expect(await statusBeside('/households')).toBe(200)
  expect(await extendedAt()).toEqual(before)
  await api.ask('bracke', '/households')
  expect(await extendedAt()).not.toEqual(before)
})

it('does not wait for what is read to be counted', async () => {
  expect(await statusBeside('/report-versions/none/changes')).toBe(404)
})
