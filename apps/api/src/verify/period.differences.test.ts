import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { verifyStore } from './verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke'])
})
afterEach(() => api.close())

it('finds a late household whose mark is gone', async () => {
  await api.ask('bracke', '/period-reports/2305/2026-T1', {
    method: 'PUT',
    body: { state: 'closed_nothing' },
    headers: { 'If-None-Match': '*' },
  })
  const { body } = await api.ask<{ ref: string }>('bracke', '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      moveInMonth: '2026-02',
    },
  })
  const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences
  expect(await differences()).toEqual([])
  await api.deps.db.updateTable('household').set({ is_late: 0 }).execute()
  expect(await differences()).toContainEqual({
    what: 'late',
    where: body.ref,
    kept: true,
    recomputed: false,
  })
})
