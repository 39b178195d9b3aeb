import { type Changing, touch } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'
import { fixYear } from './report-versions.service.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke'])
  for (let count = 0; count < 6; count += 1) {
    const body = { ...LOGGED, moveInMonth: '2022-03', programmeId: 'en-attraktiv-region' }
    await api.ask('bracke', '/households', { method: 'POST', body })
  }
})
afterEach(() => api.close())

const fix = (deps: TestApi['deps']) => {
  const caller = { ...PUBLIC_CALLER, role: 'coordinator' as const, userId: 'u' }
  return fixYear(
    { deps, caller, remember: () => Promise.resolve() },
    { year: 2022, decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS 1/2026' } },
  )
}

it('reads everything that it tells before it keeps others from writing', async () => {
  const kinds: string[] = []
  const db = api.deps.db.withPlugin({
    transformQuery: ({ node }) => {
      kinds.push(node.kind)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const version = await fix({ ...api.deps, db })
  expect(version.hash).toHaveLength(64)
  // The first that is written says that a year is published; then it is looked whether a setting has changed.
  const held = kinds.slice(kinds.indexOf('InsertQueryNode'))
  expect(held.filter((kind) => kind === 'InsertQueryNode').length).toBeGreaterThan(20)
  expect(held.filter((kind) => kind === 'SelectQueryNode')).toHaveLength(1)
})

/** Fixes 2022 while something is said to have changed, after it was read and before it is stored. */
async function fixWhileChanging(name: Changing) {
  const { db, clock, newId } = api.deps
  let changed: Promise<void> | undefined
  const fixing = fix({
    ...api.deps,
    newId: () => {
      changed ??= touch(db, [name], clock().toISOString())
      return newId()
    },
  })
  const outcome = await fixing.then(
    () => 'fixed',
    (error: unknown) => (error instanceof DomainError ? error.message : error),
  )
  await changed
  const stored = await db.selectFrom('report_version').select('id').execute()
  return [outcome, stored.length]
}

it.each([
  ['settings', 'A setting was changed while the year was being fixed, so it was not. Fix it again.'],
  ['publications', 'A year was fixed while this one was being fixed, so this was not. Fix it again.'],
] as const)('fixes nothing where %s changed while it was read', async (name, refusal) => {
  expect(await fixWhileChanging(name)).toEqual([refusal, 0])
})

it.each(['figures', 'statistics'] as const)(
  'fixes what it read where %s changed since',
  async (name) => {
    expect(await fixWhileChanging(name)).toEqual(['fixed', 1])
  },
)
