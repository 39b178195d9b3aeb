import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'partner', 'admin'])
})
afterEach(() => api.close())

type Body = Record<string, unknown> & {
  id: string
  type: string
  errors?: { pointer: string }[]
  _warnings?: { code: string; pointer: string }[]
}
type Who = TestRole | 'public'
const ANNOTATION = { date: '2024-03', text: 'Fabriken \u00f6ppnar' }
const EVERYTHING = { measures: [], municipalityCodes: [], isVoided: false, isDemo: false }

const add = (over: object = {}, who: Who = 'coordinator', headers: Record<string, string> = {}) =>
  api.ask<Body>(who, '/annotations', { method: 'POST', body: { ...ANNOTATION, ...over }, headers })
const change = (id: string, body: object, tag: string | undefined = '*', who: Who = 'coordinator') =>
  api.ask<Body>(who, `/annotations/${id}`, {
    method: 'PATCH',
    body,
    headers: tag === '' ? {} : { 'If-Match': tag },
  })
const list = async (query = '', who: Who = 'public') =>
  (await api.ask<{ items: Body[] }>(who, `/annotations${query}`)).body.items
const texts = async (query = '') => (await list(query)).map(({ text }) => text)
const pointers = ({ body }: { body: Body }) => body.errors?.map(({ pointer }) => pointer)

describe('an annotation', () => {
  it('is added by the coordinator, read by all, changed, voided and had back, and tells it', async () => {
    const made = await add()
    expect([made.status, made.body]).toMatchObject([201, { ...ANNOTATION, ...EVERYTHING }])
    const path = made.headers.get('location') ?? ''
    const tag = made.headers.get('etag') ?? ''
    const read = await api.ask('public', path)
    expect([read.status, read.headers.get('etag'), read.body]).toEqual([200, tag, made.body])
    expect((await api.ask('public', path, { headers: { 'If-None-Match': tag } })).status).toBe(304)

    const said = { text: 'Fabriken st\u00e4nger', measures: ['households'], municipalityCodes: ['2305'] }
    const changed = await change(made.body.id, said, tag)
    expect([changed.status, changed.body]).toMatchObject([200, { ...said, date: '2024-03' }])
    expect((await change(made.body.id, { isVoided: true })).body).toMatchObject({ isVoided: true })
    expect(await list()).toEqual([])
    expect(await list('?isVoided=true', 'coordinator')).toMatchObject([said])
    expect((await api.ask('coordinator', path)).status).toBe(200)
    const [gone, never] = await Promise.all([
      api.ask('public', path),
      api.ask('public', '/annotations/none'),
    ])
    expect([gone.status, never.status]).toEqual([404, 404])
    expect((await change(made.body.id, { isVoided: false })).status).toBe(200)
    expect(await list()).toMatchObject([said])

    const { body } = await api.ask<{ items: { action: string; fields: string[] }[] }>(
      'coordinator',
      `${path}/history`,
    )
    expect(body.items.map(({ action }) => action)).toEqual(['restore', 'void', 'change', 'create'])
    expect(body.items[2]?.fields.toSorted()).toEqual(Object.keys(said).toSorted())
  })

  it('is written by nobody else, who is told so alike of one that is and one that is not', async () => {
    const { body } = await add()
    for (const [who, status] of [
      ['bracke', 403],
      ['partner', 403],
      ['admin', 403],
      ['public', 401],
    ] as const) {
      expect([who, (await add({}, who)).status]).toEqual([who, status])
      for (const id of [body.id, 'none']) {
        expect((await change(id, { text: 'Mine' }, '*', who)).status).toBe(status)
        expect((await api.ask(who, `/annotations/${id}/history`)).status).toBe(status)
      }
      expect((await api.ask(who, '/annotations?isVoided=true')).status).toBe(status)
    }
    expect(await texts()).toEqual([ANNOTATION.text])
    expect((await change('none', { text: 'Mine' })).status).toBe(404)
  })

  it.each([
    ['a day that is not', { date: '2023-02-29' }, ['/date']],
    ['a time to come', { date: '2026-12' }, ['/date']],
    ['a year alone', { date: '2024' }, ['/date']],
    ['no words', { text: '  ' }, ['/text']],
    ['too many words', { text: 'x'.repeat(201) }, ['/text']],
    ['a measure that is not', { measures: ['everything'] }, ['/measures/0']],
    ['a county far away', { municipalityCodes: ['2305', '0180'] }, ['/municipalityCodes/1']],
    [
      'the same twice',
      { measures: ['households', 'households'], municipalityCodes: ['2305', '2305'] },
      ['/measures/1', '/municipalityCodes/1'],
    ],
    ['more than it has', { author: 'X' }, ['/author']],
  ])('is refused with %s, and nothing is stored', async (_name, over, expected) => {
    const refused = await add(over)
    expect([refused.status, pointers(refused)]).toEqual([422, expected])
    expect(await list()).toEqual([])
    const { body } = await add()
    expect(pointers(await change(body.id, over))).toEqual(expected)
  })

  it('refuses a personal number, and saves contact details with a warning', async () => {
    const refused = await add({ text: 'F\u00f6r 19121212-1212' })
    expect([refused.status, refused.body.type, pointers(refused)]).toEqual([
      422,
      expect.stringMatching(/#personal-number$/),
      ['/text'],
    ])
    const saved = await add({ text: 'Fr\u00e5gor till info@exempel.invalid, 070-123 45 67' })
    expect(saved.status).toBe(201)
    expect(saved.body._warnings).toMatchObject([
      { code: 'email-in-text', pointer: '/text' },
      { code: 'phone-in-text', pointer: '/text' },
    ])
  })

  it('is changed from what was read alone, and added once by one key', async () => {
    const key = { 'Idempotency-Key': 'one' }
    const { body, headers } = await add({}, 'coordinator', key)
    expect((await add({}, 'coordinator', key)).body.id).toBe(body.id)
    expect((await add({ text: 'Another' }, 'coordinator', key)).status).toBe(422)
    expect(await list()).toHaveLength(1)
    expect((await change(body.id, { text: 'X' }, '')).status).toBe(428)
    await change(body.id, { text: 'First' }, headers.get('etag') ?? '')
    const stale = await change(body.id, { text: 'Second' }, headers.get('etag') ?? '')
    expect([stale.status, stale.body['current']]).toMatchObject([412, { text: 'First' }])
    expect(await texts()).toEqual(['First'])
  })
})

describe('the list', () => {
  it('tells those that concern what is asked for, in the order they happened', async () => {
    await add({ text: 'B', date: '2025-06-01' })
    await add({ text: 'A', date: '2024-06', measures: ['impact'], municipalityCodes: ['2305'] })
    expect(await texts()).toEqual(['A', 'B'])
    expect(await texts('?measure=households')).toEqual(['B'])
    expect(await texts('?measure=impact')).toEqual(['A', 'B'])
    expect(await texts('?municipality=2380')).toEqual(['B'])
    expect(await texts('?municipality=2305&to=2024')).toEqual(['A'])
    expect(await texts('?from=2025')).toEqual(['B'])
    expect(await texts('?page=2&limit=1')).toEqual(['B'])
  })

  it.each([
    'measure=all',
    'municipality=0180',
    'from=x',
    'from=2025&to=2024',
    'isVoided=maybe',
    'sort=date',
  ])('refuses ?%s and names it', async (asked) => {
    const { status, body } = await api.ask<Body & { detail: string }>('public', `/annotations?${asked}`)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(asked.split('=')[0])
  })

  it('has another tag when one is added, and so has the report that tells it', async () => {
    const tags = async () =>
      Promise.all(
        ['/annotations', '/reports/2026?table=T2'].map(
          async (path) => (await api.ask('public', path)).headers.get('etag') ?? '',
        ),
      )
    const before = await tags()
    expect(await tags()).toEqual(before)
    await add()
    const after = await tags()
    expect(after.filter((tag) => before.includes(tag))).toEqual([])
  })
})
