import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { verifyStore } from './verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke'])
})
afterEach(() => api.close())

it('a lead whose household is another is found', async () => {
  const post = async (path: string, body: object) =>
    (await api.ask<{ ref: string }>('bracke', path, { method: 'POST', body })).body.ref
  const leadId = await post('/leads', { responsibleMunicipality: '2305', firstContactMonth: '2026-05' })
  const household = await post('/households', {
    ...LOGGED,
    moveInMonth: '2026-09',
    leadId,
  })
  const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences
  expect(await differences()).toEqual([])
  await api.deps.db.updateTable('lead').set({ household_ref: null }).where('ref', '=', leadId).execute()
  expect(await differences()).toEqual([
    {
      what: 'lead',
      where: leadId,
      kept: { householdRef: null, stage: 'moved' },
      recomputed: { householdRef: household },
    },
  ])
})
