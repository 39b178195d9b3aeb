import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'partner', 'admin'])
})
afterEach(() => api.close())

type Body = Record<string, unknown> & {
  id: string
  type: string
  errors?: { pointer: string }[]
}
const ACTIVITY = {
  title: 'Hemv\u00e4ndarmingel',
  dateFrom: '2025-12-28',
  tamPhase: 'attract',
  type: 'homecoming_event',
  municipalityCodes: ['2305'],
}
const add = (over: object = {}, who: TestRole | 'public' = 'bracke') =>
  api.ask<Body>(who, '/activities', { method: 'POST', body: { ...ACTIVITY, ...over } })
const change = (id: string, body: object, who: TestRole = 'bracke', tag = '*') =>
  api.ask<Body>(who, `/activities/${id}`, { method: 'PATCH', body, headers: { 'If-Match': tag } })
const list = async (query = '', who: TestRole | 'public' = 'public') =>
  (await api.ask<{ items: Body[] }>(who, `/activities${query}`)).body.items
const total = async (measure: string, query = '') =>
  (
    await api.ask<{ total: Record<string, unknown> }>(
      'public',
      `/outcomes?measure=${measure}&from=2025&to=2025${query}`,
    )
  ).body.total
const pointers = ({ body }: { body: Body }) => body.errors?.map(({ pointer }) => pointer)

describe('an activity', () => {
  it('is added by an officer, read by all, done, called off and taken away', async () => {
    const { status, body, headers } = await add()
    expect([status, body]).toMatchObject([201, { status: 'planned', dateTo: '2025-12-28' }])
    expect((await list()).map(({ id }) => id)).toEqual([body.id])
    const own = await api.ask('bracke', headers.get('location') ?? '')
    expect([own.status, own.headers.get('etag')]).toEqual([200, headers.get('etag')])
    const read = await api.ask('public', headers.get('location') ?? '')
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"1-public"'])
    expect([Object.hasOwn(own.body, 'leadsOther'), Object.hasOwn(read.body, 'leadsOther')]).toEqual([
      true,
      false,
    ])
    const done = await change(body.id, { status: 'done', actualParticipants: 48 })
    expect([done.status, done.body['actualParticipants']]).toEqual([200, 48])
    expect(await total('activities')).toMatchObject({ value: 1, planned: 0, cancelled: 0 })
    expect(await total('participants')).toMatchObject({ value: 48, bound: 'exact' })
    expect(pointers(await change(body.id, { status: 'cancelled' }))).toEqual(['/actualParticipants'])
    await change(body.id, { status: 'cancelled', actualParticipants: null })
    expect(await total('activities')).toMatchObject({ value: 0, cancelled: 1 })
    await change(body.id, { isVoided: true })
    expect(await list()).toEqual([])
    expect((await api.ask('public', `/activities/${body.id}`)).status).toBe(404)
    expect(await list('?isVoided=true', 'bracke')).toHaveLength(1)
    expect((await api.ask('public', '/activities?isVoided=true')).status).toBe(401)
    expect(await total('activities')).toMatchObject({ value: null })
    expect((await change(body.id, { isVoided: false })).status).toBe(200)
  })

  it('counts once where several of its municipalities are asked of, and of the whole county alone there', async () => {
    await add({ municipalityCodes: ['2305', '2380'] }, 'coordinator')
    await add({ municipalityCodes: [] }, 'coordinator')
    await add({ municipalityCodes: ['2303'] }, 'coordinator')
    const planned = async (query: string) => (await total('activities', query))['planned']
    expect(await planned('&municipality=2305,2380')).toBe(1)
    expect(await planned('&municipality=2380,2303')).toBe(2)
    expect(await planned('&municipality=2361')).toBeUndefined()
    expect(await planned('')).toBe(3)
  })

  it.each([
    ['a type of another phase', { type: 'language_cafe' }, ['/type']],
    ['an end before its beginning', { dateTo: '2025-12-27' }, ['/dateTo']],
    [
      'done in time to come',
      { status: 'done', dateFrom: '2027-01-01', dateTo: '2027-01-01' },
      ['/status'],
    ],
    ['less than nobody', { plannedParticipants: -1 }, ['/plannedParticipants']],
    [
      'of nobody one knows',
      { organiserPartyId: 'x', programmeId: 'y' },
      ['/organiserPartyId', '/programmeId'],
    ],
    ['of others alone', { municipalityCodes: ['2380'] }, ['/municipalityCodes']],
    ['of the whole county', { municipalityCodes: [] }, ['/municipalityCodes']],
    ['of a county far away', { municipalityCodes: ['2305', '0180'] }, ['/municipalityCodes/1']],
  ])('is refused to an officer: %s', async (_name, over, expected) => {
    const refused = await add(over)
    expect([refused.status, pointers(refused)]).toEqual([422, expected])
    expect(await list()).toEqual([])
  })

  it.each<unknown>([
    '__proto__',
    'constructor',
    'toString',
    ['__proto__'],
    ['constructor'],
    ['attract'],
    { toString: 1 },
    {},
  ])('knows no phase %j', async (tamPhase) => {
    const { body } = await add()
    for (const refused of [await change(body.id, { tamPhase }, 'coordinator'), await add({ tamPhase })])
      expect([refused.status, pointers(refused)]).toEqual([422, ['/tamPhase']])
  })

  it.each<[unknown, string]>([
    [{ toString: 1 }, '/municipalityCodes/0'],
    [['2305'], '/municipalityCodes/0'],
  ])('is of no municipality %j', async (code, pointer) => {
    const refused = await add({ municipalityCodes: [code] })
    expect([refused.status, pointers(refused)]).toMatchObject([422, expect.arrayContaining([pointer])])
  })

  it('is changed by its own municipalities and the coordinator', async () => {
    const { body } = await add({ municipalityCodes: ['2305', '2380'] })
    const own = (await add()).body
    expect((await change(body.id, { place: 'Gimo' }, 'ostersund')).status).toBe(200)
    expect((await change(own.id, { place: 'Gimo' }, 'ostersund')).status).toBe(403)
    expect((await change(own.id, { municipalityCodes: [] }, 'coordinator')).status).toBe(200)
    expect((await change(own.id, { place: 'Gimo' })).status).toBe(403)
    expect((await add({}, 'partner')).status).toBe(403)
    expect((await add({}, 'public')).status).toBe(401)
    const stale = await change(body.id, { place: 'X' }, 'bracke', '"1-public"')
    expect([stale.status, (stale.body['current'] as Body)['place']]).toEqual([412, 'Gimo'])
  })

  it('tells those who may change it who changed what, and nobody else', async () => {
    const { body } = await add()
    await change(body.id, { place: 'Gimo' }, 'coordinator')
    const history = (who: TestRole | 'public') =>
      api.ask<{ items: object[] }>(who, `/activities/${body.id}/history`)
    const told = await history('bracke')
    expect(told.body.items).toMatchObject([
      {
        action: 'change',
        by: { role: 'coordinator' },
        changes: [{ field: 'place', before: null, after: 'Gimo' }],
      },
      { action: 'create', by: { role: 'officer' } },
    ])
    expect((await history('ostersund')).status).toBe(403)
    expect((await history('partner')).status).toBe(403)
    expect((await history('public')).status).toBe(401)
    await change(body.id, { isVoided: true })
    expect((await history('ostersund')).status).toBe(404)
    expect((await history('bracke')).status).toBe(200)
  })

  it('is found by phase, year, municipality, status and words', async () => {
    await add()
    await add({ tamPhase: 'welcome', type: 'newcomer_guide', title: 'Lots', dateFrom: '2024-02-01' })
    await add({ municipalityCodes: [] }, 'coordinator')
    const count = async (query: string) => (await list(query)).length
    expect(await count('?tamPhase=welcome')).toBe(1)
    expect(await count('?year=2025')).toBe(2)
    expect(await count('?municipality=2305')).toBe(2)
    expect(await count('?status=planned&q=mingel')).toBe(2)
    expect((await api.ask('public', '/activities?municipality=9999')).status).toBe(400)
    expect((await api.ask('public', '/activities?tamPhase=party')).status).toBe(400)
  })

  it('is what a cost and a lead may name, unless it was called off', async () => {
    const { body } = await add({ status: 'done', actualParticipants: 40 })
    const line = await api.ask<Body>('coordinator', '/budget-lines', {
      method: 'POST',
      body: { agreementId: 'agreement-2025', category: 'activities' },
    })
    const cost = (activityId: string) =>
      api.ask<Body>('coordinator', '/costs', {
        method: 'POST',
        body: { budgetLineId: line.body.id, month: '2025-12', amountSek: 6001, activityId },
      })
    expect(pointers(await cost('nothing'))).toEqual(['/activityId'])
    const spent = await cost(body.id)
    expect(spent.status).toBe(201)
    expect(await total('costPerParticipant')).toMatchObject({ value: 150, base: 1 })
    const lead = (activityId: string) =>
      api.ask<Body>('bracke', '/leads', {
        method: 'POST',
        body: { responsibleMunicipality: '2305', firstContactMonth: '2026-01', activityId },
      })
    expect((await lead(body.id)).body['activityId']).toBe(body.id)
    await change(body.id, { status: 'cancelled', actualParticipants: null })
    expect(pointers(await lead(body.id))).toEqual(['/activityId'])
    // What it cost stays, and is corrected like any other cost.
    const corrected = (over: object) =>
      api.ask<Body>('coordinator', `/costs/${spent.body.id}`, {
        method: 'PATCH',
        body: over,
        headers: { 'If-Match': '*' },
      })
    expect((await corrected({ amountSek: 1500 })).body).toMatchObject({
      amountSek: 1500,
      activityId: body.id,
    })
    expect((await corrected({ activityId: null })).status).toBe(200)
    expect(pointers(await corrected({ activityId: body.id }))).toEqual(['/activityId'])
  })

  it('is told by phase and municipality, and of a programme for the county alone', async () => {
    await add({ status: 'done', programmeId: 'ta-steget' })
    await add({ status: 'done', municipalityCodes: [] }, 'coordinator')
    expect(await total('activities', '&by=phase,municipality')).toMatchObject({ value: 2 })
    expect(await total('activities', '&municipality=2305')).toMatchObject({ value: 1 })
    expect(await total('activities', '&programme=ta-steget')).toMatchObject({ value: 1 })
  })
})
