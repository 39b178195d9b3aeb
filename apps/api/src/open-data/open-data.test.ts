import { DATASETS } from '@inflytt/reports'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { routesOf } from '../access/matrix.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

const ROOT = '/open-data'
const FILES = ['csv', 'json', 'jsonstat', 'schema.json']
const NAMES = [
  'households',
  'households-county',
  'households-undistributed',
  'persons',
  'activities',
  'recruitment-needs',
  'recruitment-needs-occupation',
  'agreement-contributions',
  'agreement-balance',
]
const HOUSEHOLD = { ...LOGGED, moveInMonth: '2022-03', programmeId: 'en-attraktiv-region' }

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'admin'])
})
afterEach(() => api.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  api.ask<string>('public', ROOT + path, { headers })
const csvOf = async (name: string) =>
  parse<Record<string, string>>((await get(`/datasets/${name}.csv`)).body, { columns: true })
const log = () => api.ask('bracke', '/households', { method: 'POST', body: HOUSEHOLD })

async function set(settings: object) {
  const tag = (await api.ask('admin', '/settings')).headers.get('etag') ?? ''
  const sent = { method: 'PATCH', body: settings, headers: { 'If-Match': tag } }
  expect((await api.ask('admin', '/settings', sent)).status).toBe(200)
}

describe('the open data', () => {
  it('are at addresses that stay, with the media type of each', async () => {
    const types: Record<string, string> = {
      '/catalog.ttl': 'text/turtle; charset=utf-8',
      '/catalog.rdf': 'application/rdf+xml; charset=utf-8',
      '/catalog.jsonld': 'application/ld+json',
    }
    for (const name of NAMES)
      for (const format of FILES)
        types[`/datasets/${name}.${format}`] =
          format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json'
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await get(path)
      expect([path, status, headers.get('content-type')]).toEqual([path, 200, type])
      expect([path, headers.get('etag')]).toEqual([path, expect.stringMatching(/^(?:W\/)?"/)])
    }
  })

  it('describe the CSV beside it, and give it a name', async () => {
    const { headers, body } = await get('/datasets/households.csv')
    expect(headers.get('content-disposition')).toBe('attachment; filename="inflytt_households.csv"')
    const [address = ''] = /<[^>]+>/.exec(headers.get('link') ?? '') ?? []
    expect(headers.get('link')).toContain('rel="describedby"')
    const schema = await api.ask<{ fields: { name: string }[] }>(
      'public',
      new URL(address.slice(1, -1)).pathname,
    )
    expect(body.split('\r\n')[0]).toBe(schema.body.fields.map(({ name }) => name).join())
  })

  it('carry a household in its cell, at least, and tell of none of what is not there', async () => {
    const cellOf = async () =>
      (await csvOf('households')).find(
        (row) => row['municipalityCode'] === '2305' && row['year'] === '2022',
      )
    expect(await cellOf()).toMatchObject({
      households: '',
      householdsBound: '',
      householdsStatus: 'unknown',
    })
    expect((await log()).status).toBe(201)
    expect(await cellOf()).toMatchObject({
      households: '1',
      householdsBound: 'at_least',
      householdsStatus: 'confirmed',
      preliminary: '0',
    })
    const [whole] = await csvOf('households-undistributed')
    expect(whole).toMatchObject({ households: '444', allocated: '1', remaining: '443' })
  })

  it('hide small counts while these are hidden, with what is preliminary', async () => {
    await log()
    await set({ strictDisclosure: true, disclosureDecision: 'RS 12/2026' })
    const rows = await csvOf('households')
    const told = rows.filter(({ households }) => households !== '')
    expect(told).toEqual([])
    expect(
      rows.find((row) => row['municipalityCode'] === '2305' && row['year'] === '2022'),
    ).toMatchObject({
      households: '',
      householdsBound: '',
      householdsStatus: 'suppressed',
      preliminary: '',
      preliminaryStatus: 'suppressed',
    })
  })

  it('give nothing of households that waits for a year to be fixed', async () => {
    await log()
    const rows = await csvOf('persons')
    expect(rows).toHaveLength(7)
    expect(rows.map(({ persons, personsStatus }) => `${persons}${personsStatus}`)).toEqual(
      rows.map(() => 'not_published'),
    )
  })

  it('are closed with the figures, and open to who signs in', async () => {
    const paths = ['/catalog.ttl', '/catalog.jsonld', ...FILES.map((one) => `/datasets/persons.${one}`)]
    await set({ publicDashboard: false })
    for (const path of paths) {
      expect([path, (await get(path)).status]).toEqual([path, 401])
      expect([path, (await api.ask('bracke', ROOT + path)).status]).toEqual([path, 200])
    }
  })
})

describe('a tag', () => {
  const tagOf = async (path: string) => (await get(path)).headers.get('etag') ?? ''

  it('holds until what the file tells has changed', async () => {
    const [households, persons, schema] = [
      'households.csv',
      'persons.csv',
      'households.schema.json',
    ].map((file) => `/datasets/${file}`) as [string, string, string]
    const known = new Map<string, string>()
    for (const path of [households, persons, schema, '/catalog.ttl', '/catalog.jsonld'])
      known.set(path, await tagOf(path))
    const again = async (path: string) =>
      (await get(path, { 'If-None-Match': known.get(path) ?? '' })).status
    for (const path of known.keys()) expect([path, await again(path)]).toEqual([path, 304])
    await log()
    expect(await again(households)).toBe(200)
    expect(await again('/catalog.ttl')).toBe(200)
    expect(await again(persons)).toBe(304)
    expect(await again(schema)).toBe(304)
  })

  it('of a catalogue holds no longer when a release says more of a dataset, although no figure has changed', async () => {
    const formats = ['ttl', 'rdf', 'jsonld']
    const tags = () => Promise.all(formats.map((format) => tagOf(`/catalog.${format}`)))
    const before = await tags()
    const [dataset] = DATASETS
    const { themes } = dataset!
    dataset!.themes = [...themes, 'ECON']
    const after = await tags().finally(() => {
      dataset!.themes = themes
    })
    expect(after.filter((tag) => before.includes(tag))).toEqual([])
    expect(await tags()).toEqual(before)
  })

  it('is of one format', async () => {
    const tags = await Promise.all(
      ['csv', 'json', 'jsonstat'].map((one) => tagOf(`/datasets/persons.${one}`)),
    )
    expect(new Set(tags).size).toBe(3)
  })
})

describe('a request', () => {
  it.each([
    ['/datasets/none.csv', 404],
    ['/datasets/households.xml', 404],
    ['/datasets/households', 404],
    ['/datasets/__proto__.csv', 404],
    ['/datasets/households.csv/x', 404],
    ['/datasets', 404],
    ['/catalog.xml', 404],
    ['', 404],
    ['/catalog.ttl?format=csv', 400],
    ['/datasets/households.csv?year=2025', 400],
  ])('to %s is answered %i', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'by %s is not allowed, and told what is',
    async (method) => {
      for (const path of ['/catalog.ttl', '/datasets/households.csv']) {
        const { status, headers } = await api.ask('public', ROOT + path, { method })
        expect([path, status, headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, OPTIONS'])
      }
    },
  )

  it('for the head alone gets the headers and no body', async () => {
    const whole = await get('/datasets/households.csv')
    const head = await api.ask<string>('public', `${ROOT}/datasets/households.csv`, { method: 'HEAD' })
    expect([head.status, head.body]).toEqual([200, ''])
    for (const name of ['etag', 'content-type', 'content-disposition', 'link'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)])
  })

  it.each([
    ['/catalog.ttl', 'text/turtle', 200],
    ['/catalog.ttl', 'application/json', 406],
    ['/catalog.rdf', 'application/rdf+xml', 200],
    ['/catalog.rdf', 'text/turtle', 406],
    ['/catalog.jsonld', 'application/ld+json', 200],
    ['/datasets/households.csv', 'text/csv', 200],
    ['/datasets/households.csv', 'application/json', 406],
    ['/datasets/households.json', 'text/csv', 406],
  ])('for %s that takes %s is answered %i', async (path, Accept, status) => {
    expect((await get(path, { Accept })).status).toBe(status)
  })

  it('is one too many after 120 in a minute; what is known already is not counted', async () => {
    const path = '/datasets/persons.csv'
    const { headers } = await get(path)
    const known = { 'If-None-Match': headers.get('etag') ?? '' }
    for (let at = 0; at < 130; at += 1) expect((await get(path, known)).status).toBe(304)
    for (let at = 1; at < 120; at += 1) expect((await get('/catalog.ttl')).status).toBe(200)
    const refused = await get(path)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect((await get(path, known)).status).toBe(304)
  })
})

describe('pages of other sites', () => {
  const ORIGIN = { Origin: 'https://other.example' }

  it('may read the open data, their refusals and what the browser asks first', async () => {
    const asked = {
      ...ORIGIN,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'if-none-match',
    }
    for (const path of [
      '/catalog.ttl',
      '/datasets/households.csv',
      '/datasets/none.csv',
      '/catalog.ttl?x=1',
    ]) {
      const { headers } = await get(path, ORIGIN)
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*'])
      expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'cross-origin'])
      expect([path, headers.get('access-control-allow-credentials')]).toEqual([path, null])
    }
    const first = await api.ask('public', `${ROOT}/datasets/households.csv`, {
      method: 'OPTIONS',
      headers: asked,
    })
    expect(first.status).toBe(204)
    expect(first.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(first.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect(first.headers.get('access-control-allow-headers')).toBe('If-None-Match')
    const nothing = await api.ask('public', `${ROOT}/datasets`, { method: 'OPTIONS', headers: asked })
    expect(nothing.status).toBe(404)
  })

  it('may read nothing else', async () => {
    const others = routesOf(api).filter(({ path, method }) => method === 'GET' && !path.startsWith(ROOT))
    expect(others.length).toBeGreaterThan(40)
    for (const { path } of others)
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await api.ask('public', path.replaceAll(/:\w+/g, 'x'), {
          method,
          headers: ORIGIN,
        })
        expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null])
        expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'same-origin'])
      }
  })
})
