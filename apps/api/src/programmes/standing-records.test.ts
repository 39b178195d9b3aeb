import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'partner', 'admin'])
})
afterEach(() => api.close())

type Body = Record<string, unknown> & { id: string; type: string; errors?: { pointer: string }[] }

const add = (path: string, body: object, who: TestRole | 'public' = 'coordinator') =>
  api.ask<Body>(who, path, { method: 'POST', body })
const change = (path: string, body: object, tag = '*') =>
  api.ask<Body>('coordinator', path, { method: 'PATCH', body, headers: { 'If-Match': tag } })
const list = async (path: string) =>
  (await api.ask<{ items: Body[] }>('public', `${path}?limit=500`)).body.items
const pointers = ({ body }: { body: Body }) => body.errors?.map(({ pointer }) => pointer)
const codeOf = ({ status, body }: { status: number; body: Body }) => [status, body.type.split('#')[1]]
const history = async (path: string, who: TestRole | 'public' = 'coordinator') =>
  api.ask<{ items: { action: string; fields: string[]; changes: object[] }[] }>(who, `${path}/history`)

describe.each([
  ['/parties', { name: 'Fiskets hus', type: 'association' }, { name: 'Fiskets hus ek. f\u00f6r.' }],
  ['/programmes', { name: 'N\u00e4sta steg', from: '2027-01' }, { to: '2028-12' }],
])('%s', (path, body, patch) => {
  it('are added, changed, taken away and had back by the coordinator, and tell it', async () => {
    const before = await list(path)
    const made = await add(path, body)
    expect([made.status, made.body]).toMatchObject([201, body])
    const one = `${path}/${made.body.id}`
    const tag = made.headers.get('etag') ?? ''
    expect((await api.ask('public', one)).headers.get('etag')).toBe(tag)
    expect((await change(one, patch, tag)).body).toMatchObject({ ...body, ...patch })
    const stale = await change(one, { name: 'X' }, tag)
    expect([stale.status, stale.body['current']]).toMatchObject([412, patch])
    expect((await api.ask('coordinator', one, { method: 'PATCH', body: {} })).status).toBe(428)
    expect((await change(one, { isVoided: true })).status).toBe(200)
    expect(await list(path)).toEqual(before)
    expect((await list(path)).some(({ id }) => id === made.body.id)).toBe(false)
    expect((await change(one, { isVoided: false })).status).toBe(200)
    const told = await history(one)
    expect(told.body.items.map(({ action }) => action)).toEqual(['restore', 'void', 'change', 'create'])
    expect(told.body.items[2]?.fields).toEqual(Object.keys(patch))
  })

  it('are written by nobody else, and their history is not told to others', async () => {
    const [first] = await list(path)
    for (const [who, status] of [
      ['bracke', 403],
      ['partner', 403],
      ['admin', 403],
      ['public', 401],
    ] as const) {
      expect((await add(path, body, who)).status).toBe(status)
      expect((await history(`${path}/${first?.id}`, who)).status).toBe(status)
      expect((await api.ask(who, `${path}?isVoided=true`)).status).toBe(status)
    }
    expect((await change(`${path}/none`, patch)).status).toBe(404)
    expect((await history(`${path}/none`)).status).toBe(404)
  })
})

it('a party or programme that other records name stays', async () => {
  expect(codeOf(await change('/parties/kommun-2305', { isVoided: true }))).toEqual([409, 'conflict'])
  expect(codeOf(await change('/programmes/ta-steget', { isVoided: true }))).toEqual([409, 'conflict'])
})

it.each([
  ['/parties', { name: '', type: 'club' }, ['/name', '/type']],
  ['/parties', { name: 'X', type: 'company', municipalityCode: '2305' }, ['/municipalityCode']],
  ['/parties', { name: 'X', type: 'municipality', municipalityCode: '0180' }, ['/municipalityCode']],
  ['/parties', { name: 'X', type: 'municipality', municipalityCode: '2305' }, ['/municipalityCode']],
  ['/programmes', { name: 'X', from: '2026-05', to: '2026-04' }, ['/to']],
  [
    '/programmes',
    { name: 'X', from: '2026', parties: [{ partyId: 'x', role: 'owner' }] },
    ['/from', '/parties/0/partyId'],
  ],
])('%s refuse %j and store nothing', async (path, body, expected) => {
  const before = await list(path)
  const refused = await add(path, body)
  expect([refused.status, pointers(refused)]).toEqual([422, expected])
  expect(await list(path)).toEqual(before)
})

it('a new programme is what households may be counted under at once', async () => {
  const { body } = await add('/programmes', {
    name: 'N\u00e4sta steg',
    from: '2026-01',
    parties: [{ partyId: 'kommun-2305', role: 'co_funder' }],
  })
  expect(body['parties']).toEqual([{ partyId: 'kommun-2305', role: 'co_funder' }])
  const household = {
    ...LOGGED,
    children: 0,
    originType: 'world',
    programmeId: body.id,
  }
  expect((await add('/households', household, 'bracke')).status).toBe(201)
  expect(codeOf(await change(`/programmes/${body.id}`, { isVoided: true }))).toEqual([409, 'conflict'])
})
