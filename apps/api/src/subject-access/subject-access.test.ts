import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { EXPORT_HEADING } from '../households/export/export-heading.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'admin'])
})
afterEach(() => api.close())

const post = async (path: string, body: object) =>
  (await api.ask<{ ref: string }>('bracke', path, { method: 'POST', body })).body.ref
const HOUSEHOLD = { ...LOGGED, moveInMonth: '2025-03', note: 'En anteckning' }

async function known(): Promise<string> {
  const leadId = await post('/leads', {
    responsibleMunicipality: '2305',
    firstContactMonth: '2025-01',
    externalRef: 'KS 7',
  })
  const ref = await post('/households', { ...HOUSEHOLD, leadId })
  await post(`/households/${ref}/follow-ups`, { milestone: 3, outcome: 'stayed' })
  await post(`/households/${ref}/answer-codes`, {})
  return ref
}

const read = (who: TestRole, ref: string, query = '') =>
  api.ask<Record<string, object[] & Record<string, unknown>>>(who, `/households/${ref}/extract${query}`)

describe('the extract of a household', () => {
  it('holds the record, its lead, follow-ups, matches, code, decisions and the whole history', async () => {
    const ref = await known()
    const { status, body } = await read('bracke', ref)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      heading: EXPORT_HEADING,
      household: { ref, note: 'En anteckning', coverageDecision: null },
      lead: { externalRef: 'KS 7', stage: 'moved' },
      followUps: [{ milestone: 3, outcome: 'stayed' }],
      matches: [],
      duplicateDecisions: [],
    })
    const events = (body['events'] ?? []) as { recordType?: string; changes?: object }[]
    expect(new Set(events.map(({ recordType }) => recordType))).toEqual(
      new Set(['household', 'lead', 'follow_up', 'answer_code']),
    )
    expect(events.every(({ changes }) => changes !== undefined)).toBe(true)
  })

  it('leaves out no table that names a household', async () => {
    const tables = await api.deps.db.introspection.getTables()
    const naming = tables
      .filter(({ columns }) => columns.some(({ name }) => ['household_ref', 'ref_a'].includes(name)))
      .map(({ name }) => name)
    expect(naming.toSorted()).toEqual([
      'answer_code',
      'duplicate_decision',
      'follow_up',
      'late_household',
      'lead',
      'recruitment_match',
    ])
  })

  it('is headed as a file, one field a line', async () => {
    const ref = await known()
    const { headers, body } = await api.ask<string>('bracke', `/households/${ref}/extract?format=csv`)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="utdrag_${ref}.csv"`)
    expect(body).toContain(EXPORT_HEADING)
    expect(body).toContain('"household";1;"note";"En anteckning"')
  })

  it('is logged each time, in whatever form', async () => {
    const ref = await known()
    await read('bracke', ref)
    await read('bracke', ref, '?format=csv')
    const { body } = await api.ask<{ items: object[] }>(
      'admin',
      `/audit-events?recordId=${ref}&action=export`,
    )
    expect(body.items).toMatchObject([
      { recordType: 'household_extract', actorRole: 'officer' },
      { recordType: 'household_extract', actorRole: 'officer' },
    ])
  })

  it('of another municipality answers as one that does not exist, and is for officers alone', async () => {
    const ref = await known()
    const [other, none] = [await read('ostersund', ref), await read('ostersund', '2305-2025-AAAA')]
    expect([other.status, none.status]).toEqual([404, 404])
    expect({ ...other.body, instance: '' }).toEqual({ ...none.body, instance: '' })
    expect((await read('coordinator', ref)).status).toBe(403)
    expect((await read('admin', ref)).status).toBe(403)
  })
})
