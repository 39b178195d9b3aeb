import { touch } from '@inflytt/db'
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

/** Fixes 2022, and is told of every statement before it is run, by its kind. */
function fix(onStatement: (kind: string) => void) {
  const db = api.deps.db.withPlugin({
    transformQuery: ({ node }) => {
      onStatement(node.kind)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const caller = { ...PUBLIC_CALLER, role: 'coordinator' as const, userId: 'u' }
  return fixYear(
    { deps: { ...api.deps, db }, caller, remember: () => Promise.resolve() },
    { year: 2022, decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS 1/2026' } },
  )
}

it('reads everything that it tells before it keeps others from writing', async () => {
  const kinds: string[] = []
  const version = await fix((kind) => kinds.push(kind))
  expect(version.hash).toHaveLength(64)
  // The first that is written says that a year is published; then it is looked whether something has changed.
  const held = kinds.slice(kinds.indexOf('InsertQueryNode'))
  expect(kinds.length - held.length).toBeGreaterThan(100)
  expect(held.filter((kind) => kind === 'InsertQueryNode').length).toBeGreaterThan(20)
  expect(held.filter((kind) => kind === 'SelectQueryNode')).toHaveLength(2)
})

it.each(['figures', 'settings', 'statistics', 'publications'] as const)(
  'fixes nothing where %s changed while it was read',
  async (name) => {
    const { db, clock } = api.deps
    let count = 0
    let changed: Promise<void> | undefined
    const fixing = fix(() => {
      count += 1
      if (count === 100) changed = touch(db, [name], clock().toISOString())
    })
    await expect(fixing).rejects.toMatchObject({ code: 'conflict' })
    await changed
    expect(await db.selectFrom('report_version').select('id').execute()).toEqual([])
  },
)
