import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'

const LEAD = { responsibleMunicipality: '2305', firstContactMonth: '2026-09' }

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
})
afterEach(() => api.close())

const post = (body: object) => api.ask('bracke', '/leads', { method: 'POST', body })

const found = async (who: TestRole, q: string) =>
  (await api.ask<{ _meta: { totalRecords: number } }>(who, `/leads?q=${q}`)).body._meta.totalRecords

it('does not tell the coordinator by search which lead has a case number', async () => {
  await post({ ...LEAD, externalRef: 'KS-2026-77' })
  expect(await found('bracke', 'KS-2026-77')).toBe(1)
  expect(await found('coordinator', 'KS-2026-77')).toBe(0)
  expect(await found('coordinator', 'I-2305')).toBe(1)
})

it.each([[5], [true], [[]], [{}]])('names an externalRef that is %j', async (externalRef) => {
  const { status, body } = await post({ ...LEAD, externalRef })
  expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/externalRef' }] }])
})
