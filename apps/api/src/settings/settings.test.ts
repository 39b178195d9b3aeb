import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
})
afterEach(() => api.close())

const read = () => api.ask('public', '/settings')
async function change(who: TestRole, body: object, ifMatch?: string) {
  const tag = ifMatch ?? (await read()).headers.get('etag') ?? ''
  return api.ask(who, '/settings', { method: 'PATCH', body, headers: { 'If-Match': tag } })
}

describe('the settings', () => {
  it.each(['coordinator', 'admin'] as const)(
    'are changed by %s, told to all and audited',
    async (who) => {
      const body = { strictDisclosure: true, disclosureThreshold: 4, disclosureDecision: 'RS 12/2026' }
      const answer = await change(who, body)
      expect([answer.status, answer.body]).toMatchObject([200, body])
      const now = await read()
      expect(now.body).toMatchObject({ ...body, publicDashboard: true, reportingFrom: '2025-T1' })
      expect(now.headers.get('etag')).toBe(answer.headers.get('etag'))
      const events = await api.deps.db
        .selectFrom('audit_event')
        .select(['actor_role', 'action', 'fields'])
        .where('record_type', '=', 'settings')
        .execute()
      expect(events).toEqual([
        {
          actor_role: who,
          action: 'change',
          fields: JSON.stringify(['disclosureThreshold', 'strictDisclosure', 'disclosureDecision']),
        },
      ])
    },
  )

  it('are changed by nobody else', async () => {
    expect((await change('bracke', { publicDashboard: false })).status).toBe(403)
    const anonymous = { method: 'PATCH', body: { publicDashboard: false }, headers: { 'If-Match': '*' } }
    expect((await api.ask('public', '/settings', anonymous)).status).toBe(401)
    expect((await read()).body).toMatchObject({ publicDashboard: true })
  })

  it('are changed from what was read alone, and tell what stands instead', async () => {
    const tag = (await read()).headers.get('etag') ?? ''
    await change('admin', { publicDashboard: false }, tag)
    const stale = await change('coordinator', { reportingFrom: '2024-T1' }, tag)
    expect([stale.status, stale.body]).toMatchObject([412, { current: { publicDashboard: false } }])
    const bare = await api.ask('admin', '/settings', { method: 'PATCH', body: {} })
    expect(bare.status).toBe(428)
  })

  it('are changed from what was read before midnight', async () => {
    api.deps.setNow('2026-11-23T22:59:00Z')
    const tag = (await read()).headers.get('etag') ?? ''
    api.deps.setNow('2026-11-23T23:01:00Z')
    const changed = await change('admin', { reportingFrom: '2024-T1' }, tag)
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2-2026-11-24"'])
    expect((await change('admin', { reportingFrom: '2024-T2' }, tag)).status).toBe(412)
  })

  it('tell whom readers write to, under another tag where the server names another', async () => {
    const unnamed = await read()
    expect(unnamed.body).toMatchObject({ contactEmail: null })
    api.deps.config.contactEmail = 'inflytt@example.org'
    const named = await read()
    expect(named.body).toMatchObject({ contactEmail: 'inflytt@example.org' })
    const tag = unnamed.headers.get('etag') ?? ''
    const kept = await api.ask('public', '/settings', { headers: { 'If-None-Match': tag } })
    expect([kept.status, named.headers.get('etag')]).toEqual([200, expect.not.stringMatching(tag)])
    expect((await change('admin', { reportingFrom: '2024-T1' })).status).toBe(200)
  })

  it('leave no version and no trail of what changes nothing', async () => {
    const before = (await read()).headers.get('etag')
    expect((await change('admin', { publicDashboard: true })).headers.get('etag')).toBe(before)
  })

  it('take nothing that is not theirs, nor what would be wrong', async () => {
    for (const body of [
      { demo: 'removed' },
      { isDemo: true },
      { today: '2020-01-01' },
      { earliestMonth: '2016-01' },
    ])
      expect((await change('admin', body)).status).toBe(422)
    const { body } = await change('admin', {
      strictDisclosure: true,
      disclosureDecision: 'of 19800101-1234',
    })
    expect(body).toMatchObject({ type: expect.stringMatching(/#personal-number$/) })
  })
})

describe('the decision that hides small counts', () => {
  it.each([null, '', ' ', '\u200b\u200b', '\u202e\u2060'])(
    'is neither %j from the first nor taken away by it while it stands',
    async (disclosureDecision) => {
      const refused = await change('coordinator', { strictDisclosure: true, disclosureDecision })
      expect([refused.status, (await read()).body]).toMatchObject([422, { strictDisclosure: false }])
      const said = { strictDisclosure: true, disclosureDecision: 'RS 12/2026' }
      expect((await change('coordinator', said)).status).toBe(200)
      const taken = await change('coordinator', { disclosureDecision })
      expect([taken.status, taken.body]).toMatchObject([
        422,
        { errors: [{ pointer: '/disclosureDecision' }] },
      ])
      expect((await read()).body).toMatchObject(said)
    },
  )

  it('goes when nothing rests on it any longer', async () => {
    await change('coordinator', { disclosureThreshold: 8, disclosureDecision: 'RS 12/2026' })
    await change('coordinator', { disclosureThreshold: 5, disclosureDecision: 'RS 13/2026' })
    expect((await change('coordinator', { disclosureDecision: null })).status).toBe(200)
  })
})

describe('a dashboard that is closed to the public', () => {
  const FIGURES = [
    '/outcomes',
    '/reports/2026',
    '/aggregate-outcomes',
    '/aggregate-outcomes/en-attraktiv-region-444',
    '/period-reports',
    '/period-reports/2305/2026-T1',
    '/targets',
    '/targets/county/2026/households',
    '/activities',
    '/annotations',
    '/agreements',
    '/budget-lines',
    '/costs',
    '/carry-overs',
  ]

  it('answers figures with 401 to those without an account, the tag of an old copy or not', async () => {
    const known = (await api.ask('public', '/outcomes')).headers.get('etag') ?? ''
    await change('coordinator', { publicDashboard: false })
    for (const path of FIGURES) {
      expect([path, (await api.ask('public', path)).status]).toEqual([path, 401])
      expect([path, (await api.ask('bracke', path)).status]).toEqual([path, 200])
    }
    const again = await api.ask('public', '/outcomes', { headers: { 'If-None-Match': known } })
    expect(again.status).toBe(401)
  })

  it('still tells who one is, how to sign in, and what is set, and opens again', async () => {
    await change('coordinator', { publicDashboard: false })
    const { body } = await api.ask<{ may: string[] }>('public', '/me')
    expect(body.may).not.toContain('outcomes:read')
    expect(body.may).toContain('settings:read')
    for (const path of ['/settings', '/municipalities', '/openapi.json', '/api/v1/api-info'])
      expect((await api.ask('public', path)).status).toBe(200)
    await change('coordinator', { publicDashboard: true })
    expect((await api.ask('public', '/outcomes')).status).toBe(200)
  })
})
