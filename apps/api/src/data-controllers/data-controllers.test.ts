import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'both', 'coordinator', 'partner', 'admin'])
})
afterEach(() => api.close())

type Who = TestRole | 'public'
interface Controller {
  scope: string
  name: string | null
  email: string | null
  missing: string[]
  updatedAt: string | null
  code?: string
  errors?: { pointer: string; detail: string }[]
  current?: Controller
  _warnings?: object[]
}

const SAID = {
  name: 'Kommunstyrelsen',
  email: 'kommunen@example.org',
  officerEmail: 'dataskydd@example.org',
  legalBasis: 'public_task',
}
const read = (scope: string) => api.ask<Controller>('public', `/data-controllers/${scope}`)
const change = (
  who: Who,
  scope: string,
  body: object,
  headers: Record<string, string> = { 'If-Match': '*' },
) => api.ask<Controller>(who, `/data-controllers/${scope}`, { method: 'PATCH', body, headers })
const TAGS: Record<string, string>[] = [{}, { 'If-Match': '"1-public"' }, { 'If-Match': '"9-public"' }]
const events = () =>
  api.deps.db
    .selectFrom('audit_event')
    .select(['actor_role', 'action', 'record_id', 'record_version', 'fields'])
    .where('record_type', '=', 'data_controller')
    .orderBy('record_version')
    .execute()

describe('who answers for the records', () => {
  it('is told of the county and of each municipality, also where nobody has said', async () => {
    const { status, body } = await api.ask<{ items: Controller[]; _pagination: object }>(
      'public',
      '/data-controllers',
    )
    expect([status, body.items.length, body.items[0]?.scope]).toEqual([200, 9, 'county'])
    expect(body.items.map(({ updatedAt }) => updatedAt)).toEqual(Array.from({ length: 9 }, () => null))
    expect((await read('2305')).body).toEqual({
      scope: '2305',
      name: null,
      address: null,
      email: null,
      phone: null,
      contactUrl: null,
      officerEmail: null,
      officerPhone: null,
      legalBasis: null,
      legalBasisNote: null,
      informationUrl: null,
      missing: ['name', 'contact', 'officer', 'legalBasis'],
      updatedAt: null,
    })
    expect((await read('9999')).status).toBe(404)
    expect((await api.ask('public', '/data-controllers?limit=2&page=5')).body).toMatchObject({
      items: [{ scope: '2380' }],
    })
  })

  it('is said by the officer of the municipality, told to all at once and audited', async () => {
    const list = (await api.ask('public', '/data-controllers')).headers.get('etag')
    const said = await change('bracke', '2305', SAID, { 'If-Match': '"0-public"' })
    expect([said.status, said.headers.get('etag')]).toEqual([200, '"1-public"'])
    expect(said.body).toMatchObject({ ...SAID, phone: null, missing: [] })
    const told = await read('2305')
    expect([told.body, told.headers.get('etag')]).toEqual([said.body, '"1-public"'])
    const headers = { 'If-None-Match': list ?? '' }
    expect((await api.ask('public', '/data-controllers', { headers })).status).toBe(200)
    // Nothing of it stands in for another's.
    expect((await read('2380')).body.missing).toHaveLength(4)
    expect(await events()).toEqual([
      {
        actor_role: 'officer',
        action: 'create',
        record_id: '2305',
        record_version: 1,
        fields: JSON.stringify(['scope', 'name', 'email', 'officerEmail', 'legalBasis']),
      },
    ])
  })

  it('is changed member by member, and no longer said where a member is empty', async () => {
    await change('bracke', '2305', SAID)
    const changed = await change('bracke', '2305', { email: '', phone: '0693-161 00', legalBasis: null })
    expect(changed.body).toMatchObject({
      name: 'Kommunstyrelsen',
      email: null,
      phone: '0693-161 00',
      missing: ['legalBasis'],
    })
    expect((await events()).map(({ action }) => action)).toEqual(['create', 'change'])
  })

  it('that stays as it is leaves no version and no trail', async () => {
    await change('bracke', '2305', SAID)
    const again = await change('bracke', '2305', { ...SAID, phone: '' })
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"1-public"'])
    expect(await events()).toHaveLength(1)
  })

  it('is told also while the figures are closed to the public', async () => {
    const etag = (await api.ask('public', '/settings')).headers.get('etag') ?? ''
    const closed = await api.ask('admin', '/settings', {
      method: 'PATCH',
      body: { publicDashboard: false },
      headers: { 'If-Match': etag },
    })
    expect(closed.status).toBe(200)
    expect((await api.ask('public', '/targets')).status).toBe(401)
    expect((await read('2305')).status).toBe(200)
    expect((await api.ask('public', '/data-controllers')).status).toBe(200)
  })
})

describe('whoever may say it', () => {
  it.each([
    ['bracke', ['2305']],
    ['ostersund', ['2380']],
    ['both', ['2305', '2380']],
    ['coordinator', ['county']],
    ['admin', ['county', '2303', '2305', '2380']],
  ] as const)('%s says it of %j alone, and reads its history', async (who, own) => {
    for (const scope of ['county', '2303', '2305', '2380']) {
      const isOwn = (own as readonly string[]).includes(scope)
      const { status } = await change(who, scope, { name: `${who} ${scope}` })
      expect([scope, status]).toEqual([scope, isOwn ? 200 : 404])
      const history = await api.ask(who, `/data-controllers/${scope}/history`)
      expect([scope, history.status]).toEqual([scope, isOwn ? 200 : 404])
      expect((await read(scope)).body.name).toBe(isOwn ? `${who} ${scope}` : null)
    }
  })

  it.each([
    ['partner', 403],
    ['public', 401],
  ] as const)('is not %s', async (who, status) => {
    for (const scope of ['county', '2305', '9999']) {
      expect((await change(who, scope, SAID)).status).toBe(status)
      expect((await api.ask(who, `/data-controllers/${scope}/history`)).status).toBe(status)
    }
    expect(await events()).toEqual([])
  })

  it.each(['county', '2380'])('is told the same of %s as of what there is not', async (scope) => {
    await change('admin', scope, SAID)
    for (const headers of TAGS) {
      const foreign = await change('bracke', scope, { name: 'mine' }, headers)
      const unknown = await change('bracke', '9999', { name: 'mine' }, headers)
      expect([foreign.status, foreign.body.code]).toEqual([unknown.status, unknown.body.code])
      expect(foreign.status).toBe(404)
    }
    expect((await read(scope)).body.name).toBe('Kommunstyrelsen')
  })

  it('reads who changed what, newest first', async () => {
    await change('bracke', '2305', SAID)
    await change('admin', '2305', { email: null })
    const { body } = await api.ask<{ items: object[] }>('bracke', '/data-controllers/2305/history')
    expect(body.items).toMatchObject([
      {
        action: 'change',
        by: { role: 'admin' },
        fields: ['email'],
        changes: [{ field: 'email', before: 'kommunen@example.org', after: null }],
      },
      { action: 'create', fields: ['name', 'email', 'officerEmail', 'legalBasis'] },
    ])
  })
})

describe('what was read meanwhile', () => {
  it('is asked for, and what stands is told beside a stale change', async () => {
    expect((await change('bracke', '2305', SAID, {})).status).toBe(428)
    await change('bracke', '2305', SAID)
    for (const stale of ['"0-public"', '"2-public"', '"x"']) {
      const { status, body } = await change('admin', '2305', { name: 'x' }, { 'If-Match': stale })
      expect([status, body.current]).toMatchObject([412, { name: 'Kommunstyrelsen', missing: [] }])
    }
    expect((await read('2305')).body.name).toBe('Kommunstyrelsen')
  })

  it('lets one through of those that begin at once', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => change('admin', '2305', { name }, { 'If-Match': '"0-public"' })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412])
    expect(await events()).toHaveLength(1)
  })
})

describe('what is no contact of a function', () => {
  it('is refused with every fault at once, and nothing is saved', async () => {
    const { status, body } = await change('bracke', '2305', {
      name: 'K\u0007S',
      address: 'x'.repeat(161),
      email: '<script>alert(1)</script>',
      contactUrl: 'javascript:alert(1)',
      informationUrl: 'http://example.org',
      legalBasis: 'legitimate_interests',
      other: 'x',
    })
    expect(status).toBe(422)
    expect(body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/address',
      '/contactUrl',
      '/email',
      '/informationUrl',
      '/legalBasis',
      '/name',
      '/other',
    ])
    expect((await read('2305')).body.updatedAt).toBeNull()
  })

  it.each([
    ['name', 'Anna 19121212-1212'],
    ['phone', '121212-1212'],
    ['officerEmail', '19121212-1212@example.org'],
    ['informationUrl', 'https://example.org/191212121212'],
  ])('is no personal number: %s', async (member, value) => {
    const { status, body } = await change('bracke', '2305', { [member]: value })
    expect([status, body.code ?? (body as { type?: string }).type]).toEqual([
      422,
      expect.stringMatching(/personal-number$/),
    ])
  })

  it('is warned of where no contact is asked for, and only there', async () => {
    const told = await change('bracke', '2305', {
      ...SAID,
      address: 'Storgatan 12',
      phone: '0693-161 00',
    })
    expect(told.body._warnings).toBeUndefined()
    const warned = await change('bracke', '2305', { name: 'ring 070-123 45 67' })
    expect(warned.body._warnings).toMatchObject([{ pointer: '/name' }])
  })
})
