import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commaList, inOrder, wholeNumber } from './parameters.ts'
import { createTestApp, createTestDeps, jsonRequest } from '../deps.testing.ts'
import { jsonBody, params, query } from './validate.ts'

const thing = z.strictObject({
  adults: z.int().min(1).max(10),
  moveInMonth: z.string().regex(/^\d{4}-\d{2}$/, 'A month is written YYYY-MM.'),
  children: z.union([z.null(), z.int().min(0)]).optional(),
  note: z
    .string()
    .refine((text) => !text.includes('19121212-1212'), {
      message: 'No.',
      params: { code: 'personal-number' },
    })
    .optional(),
  home: z.strictObject({ type: z.enum(['rental', 'sublet']) }).optional(),
  tags: z.array(z.string()).optional(),
})

const search = inOrder(
  z.strictObject({
    from: wholeNumber(2000, 2100).optional(),
    to: wholeNumber(2000, 2100).optional(),
    municipality: commaList(z.string().regex(/^\d{4}$/, 'four digits are expected.')).optional(),
    status: z.array(z.enum(['a', 'b'])).optional(),
  }),
)

let request: (path: string, init?: RequestInit) => Promise<Response>

beforeEach(async () => {
  const app = createTestApp(await createTestDeps())
    .post('/api/v1/things', jsonBody(thing), (c) => c.json(c.req.valid('json'), 201))
    .patch('/api/v1/things', jsonBody(thing.partial()), (c) => c.json(c.req.valid('json')))
    .get('/api/v1/things', query(search), (c) => c.json(c.req.valid('query')))
    .get('/api/v1/things/:year', params(z.object({ year: z.string().regex(/^\d{4}$/) })), (c) =>
      c.json(c.req.valid('param')),
    )
    .get('/api/v1/named/:name', params(z.object({ name: z.string() })), (c) => c.json({}))
    .get('/api/v1/asked', query(z.strictObject({ from: z.string(), to: z.string() })), (c) => c.json({}))
    .get('/api/v1/plain', (c) => c.json({}))
  request = async (path, init) => app.request(path, init)
})

async function refusal(given: unknown) {
  const raw = typeof given === 'string' ? { ...jsonRequest('POST', {}), body: given } : undefined
  const response = await request('/api/v1/things', raw ?? jsonRequest('POST', given))
  const problem = (await response.json()) as {
    type: string
    errors?: { pointer: string; detail: string }[]
  }
  return {
    status: response.status,
    code: problem.type.split('#')[1],
    pointers: problem.errors?.map(({ pointer }) => pointer),
    errors: problem.errors,
    text: JSON.stringify(problem),
  }
}

const GOOD = { adults: 2, moveInMonth: '2026-11' }

describe('a body', () => {
  it('reaches the handler as its schema reads it', async () => {
    const response = await request('/api/v1/things', jsonRequest('POST', GOOD))
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual(GOOD)
  })

  it('is refused with every fault at once, each at its place', async () => {
    const { status, code, pointers, errors } = await refusal({
      adults: 0,
      home: { type: 'tent', x: 1 },
      tags: ['a', 2],
    })
    expect([status, code]).toEqual([422, 'validation-failed'])
    expect(pointers?.toSorted()).toEqual(['/adults', '/home/type', '/home/x', '/moveInMonth', '/tags/1'])
    expect(errors).toContainEqual({ pointer: '/moveInMonth', detail: 'This member is required.' })
  })

  it('tells unknown members apart where they are all that is wrong', async () => {
    const { status, code, pointers } = await refusal({ ...GOOD, adult: 1, 'a/b~c': 2 })
    expect([status, code]).toEqual([422, 'unknown-member'])
    expect(pointers).toEqual(['/adult', ''])
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is refused with a member named %s, at any depth',
    async (name) => {
      const top = await refusal(`{"adults":2,"moveInMonth":"2026-11","${name}":{"isAdmin":true}}`)
      expect(top).toMatchObject({ status: 422, code: 'unknown-member', pointers: [`/${name}`] })
      const deep = await refusal(
        `{"adults":2,"moveInMonth":"2026-11","home":{"type":"rental","${name}":1}}`,
      )
      expect(deep).toMatchObject({ status: 422, code: 'unknown-member', pointers: [`/home/${name}`] })
    },
  )

  it('with a personal number is told so before all else, and is not repeated', async () => {
    const { code, pointers, text } = await refusal({ ...GOOD, adults: 0, note: 'ring 19121212-1212' })
    expect(code).toBe('personal-number')
    expect(pointers).toEqual(['/adults', '/note'])
    expect(text).not.toContain('1212')
  })

  it('is never repeated in the refusal, neither values nor odd names', async () => {
    const { text } = await refusal({
      adults: 'hemligt',
      moveInMonth: 'hemligt',
      '8001011234 hemligt': 'hemligt',
    })
    expect(text).not.toMatch(/hemligt|8001011234/)
  })

  it('is explained by the branch of a union that it came closest to', async () => {
    const { errors } = await refusal({ ...GOOD, children: -1 })
    expect(errors).toEqual([{ pointer: '/children', detail: 'The number must be at least 0.' }])
  })

  it.each([[[]], ['"text"'], ['null'], ['7']])('that is no object (%j) breaks a rule', async (given) => {
    expect(await refusal(given)).toMatchObject({
      status: 422,
      code: 'validation-failed',
      pointers: [''],
    })
  })

  it.each([
    ['not JSON', '{"adults":'],
    ['empty', ''],
    ['text with U+0000', '{"adults":2,"moveInMonth":"2026-11","note":"a\\u0000b"}'],
    ['text with half a character', '{"adults":2,"moveInMonth":"2026-11","tags":["\\ud83d"]}'],
    ['two equal names', '{"adults":2,"moveInMonth":"2026-11","adults":3}'],
    ['two equal names, one of them escaped', '{"adults":2,"moveInMonth":"2026-11","\\u0061dults":3}'],
    ['too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('that is %s cannot be read', async (_name, given) => {
    expect(await refusal(given)).toMatchObject({ status: 400, code: 'malformed-body' })
  })

  it('that is not UTF-8 cannot be read', async () => {
    const init = { ...jsonRequest('POST', {}), body: new Uint8Array([0x22, 0xff, 0x22]) }
    expect((await request('/api/v1/things', init)).status).toBe(400)
  })

  it('may hold strings that look like structure', async () => {
    const given = {
      ...GOOD,
      note: '{"adults": [1, "\\"", {}]} \\',
      tags: ['a', 'a', '"b":', '\u00e5 \ud83d\ude00'],
    }
    expect(await (await request('/api/v1/things', jsonRequest('POST', given))).json()).toEqual(given)
  })
})

describe('the media type of a body', () => {
  it.each([
    ['POST', 'application/json', 201],
    ['POST', 'Application/JSON; charset="UTF-8"', 201],
    ['POST', 'application/json; charset=latin1', 415],
    ['POST', 'application/merge-patch+json', 415],
    ['POST', 'text/plain', 415],
    ['POST', 'application/x-www-form-urlencoded', 415],
    ['PATCH', 'application/merge-patch+json', 200],
    ['PATCH', 'application/json', 200],
  ])('%s as %s gives %i', async (method, type, status) => {
    expect(
      (await request('/api/v1/things', jsonRequest(method, GOOD, { 'Content-Type': type }))).status,
    ).toBe(status)
  })

  it('must be there, and the body not compressed', async () => {
    const bare = await request('/api/v1/things', {
      method: 'POST',
      body: new TextEncoder().encode('{}'),
    })
    expect(bare.status).toBe(415)
    expect(bare.headers.get('Accept-Post')).toBe('application/json')
    const packed = await request(
      '/api/v1/things',
      jsonRequest('POST', GOOD, { 'Content-Encoding': 'gzip' }),
    )
    expect(packed.status).toBe(415)
  })
})

describe('a query', () => {
  async function ask(text: string) {
    const response = await request(`/api/v1/things?${text}`)
    return {
      status: response.status,
      body: (await response.json()) as { detail?: string; type?: string },
    }
  }

  it('reaches the handler as its schema reads it', async () => {
    expect(await ask('from=2020&municipality=2305,2380&status=a&status=b')).toEqual({
      status: 200,
      body: { from: 2020, municipality: ['2305', '2380'], status: ['a', 'b'] },
    })
    expect(await ask('')).toEqual({ status: 200, body: {} })
  })

  it.each([
    ['form=2020', /form is not known.*from, to, municipality, status/],
    ['from=2021&to=2020', /^to: the end lies before from\.$/],
    ['from=', /from is empty/],
    ['from=2020&from=2021', /from may occur once/],
    ['from=20x0', /^from: a whole number from 2000 to 2100/],
    ['from=%2B2020', /^from: a whole number/],
    ['from=2e3', /^from: a whole number/],
    ['municipality=2305,2305', /^municipality: each value may occur once/],
    ['municipality=2305,', /^municipality: four digits/],
    ['status=a&status=c', /^status: This must be one of: a, b\.$/],
    ['__proto__=1', /A parameter is not known/],
    ['from=%E0%A4', /percent-encoded/],
    ['municipality=%00', /U\+0000/],
  ])('%s is refused by name, with what is allowed', async (text, detail) => {
    const { status, body } = await ask(text)
    expect(status).toBe(400)
    expect(body.type).toMatch(/#invalid-parameter$/)
    expect(body.detail).toMatch(detail)
  })

  it('is told each parameter that has to be there and is not', async () => {
    const response = await request('/api/v1/asked?from=2020')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ detail: 'to: this parameter is required.' })
  })

  it('is refused where the route reads none', async () => {
    expect((await request('/api/v1/plain?x=1')).status).toBe(400)
    expect((await request('/api/v1/plain?')).status).toBe(200)
    expect((await request('/api/v1/nothing?x=1')).status).toBe(404)
  })
})

it('answers a path parameter that can be no address as not found', async () => {
  expect((await request('/api/v1/named/a%20b')).status).toBe(200)
  expect((await request('/api/v1/named/a%00b')).status).toBe(404)
  expect((await request('/api/v1/things/2025')).status).toBe(200)
  expect((await request('/api/v1/things/20x5')).status).toBe(404)
})
