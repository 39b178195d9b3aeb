import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import {
  type Documented,
  isDocumented,
  type JsonSchema,
  type Operation,
  readOperations,
} from './operations.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

const RUNS_AN_OPERATION = 12
const SEED = 20261126
const CALLERS = ['bracke', 'coordinator', 'employer', 'admin', 'public'] as const

let api: TestApi
let documented: Documented
beforeAll(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'employer', 'admin'])
  documented = await readOperations(api)
}, 60_000)
afterAll(() => api.close())

const nameOf = ({ method, path }: Operation) => `${method} ${path}`
const withBody = () => documented.operations.filter(({ body }) => body !== undefined)

async function whoMay({ method, path }: Operation): Promise<(TestRole | 'public')[]> {
  const probe = { method, body: method === 'GET' ? undefined : { notAMember: 1 } }
  const asked = CALLERS.map(async (who) => ({ who, ...(await api.ask(who, filled(path), probe)) }))
  const answers = await Promise.all(asked)
  return answers.filter(({ status }) => status !== 401 && status !== 403).map(({ who }) => who)
}

/** The first who is let in: an answer of what is in the body, and not of who sent it. */
async function asWhoeverMay(path: string, sent: object) {
  for (const who of CALLERS) {
    const answer = await api.ask<{ type: string; errors?: { pointer: string; detail: string }[] }>(
      who,
      path,
      sent,
    )
    if (answer.status !== 401 && answer.status !== 403) return answer
  }
  throw new Error(`${path} lets nobody in`)
}

const filled = (path: string) =>
  path
    .replace('{year}', '2026')
    .replace('{period}', '2026-T1')
    .replace('{scope}', 'county')
    .replace('{measure}', 'households')
    .replace('{municipality}', '2305')
    .replaceAll(/\{\w+\}/g, 'none')

describe('a member that nobody knows', () => {
  it.each(['owner', 'isDemo', 'version', '__proto__', 'constructor', 'prototype'])(
    '(%s) is refused by every operation that takes a body',
    async (name) => {
      expect(withBody().length).toBeGreaterThan(20)
      for (const operation of withBody()) {
        // Not by JSON.stringify of an object: __proto__ would be its prototype and not a member.
        const body = JSON.parse(`{"${name}": {"isAdmin": true}}`) as object
        const { status, body: problem } = await asWhoeverMay(filled(operation.path), {
          method: operation.method,
          body,
          headers: { 'If-Match': '*' },
        })
        expect([nameOf(operation), status]).toEqual([nameOf(operation), 422])
        expect([nameOf(operation), problem.errors]).toEqual([
          nameOf(operation),
          expect.arrayContaining([{ pointer: `/${name}`, detail: expect.stringMatching(/not known/) }]),
        ])
      }
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    },
  )

  it('is refused at every depth: no object of a body is open', () => {
    const open: string[] = []
    const walk = (given: JsonSchema, place: string): void => {
      const schema = documented.resolve(given)
      if (schema.properties !== undefined && schema.additionalProperties !== false) open.push(place)
      for (const [name, member] of Object.entries(schema.properties ?? {}))
        walk(member, `${place}/${name}`)
      for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
        walk(branch, place)
      if (schema.items !== undefined) walk(schema.items, `${place}/0`)
    }
    for (const operation of withBody()) walk(operation.body ?? {}, nameOf(operation))
    expect(open).toEqual([])
  })
})

const HOSTILE: readonly unknown[] = [
  '__proto__',
  'constructor',
  'toString',
  ['__proto__'],
  ['constructor'],
  ['toString'],
  { toString: 1 },
  [{ toString: 1 }],
  [['2305']],
]

describe('what holds the name or the likeness of what every object has', () => {
  /** Bodies that make a record, by the address of their list. */
  const RECORDS = {
    '/api/v1/households': {
      ...LOGGED,
      moveInMonth: '2025-08',
      children: 0,
    },
    '/api/v1/leads': { responsibleMunicipality: '2305', firstContactMonth: '2026-10' },
    '/api/v1/recruitment-needs': {
      municipalityCode: '2305',
      employerSector: 'private',
      positions: 2,
      occupationSsyk: '2221',
    },
    '/api/v1/activities': {
      title: 'M\u00e4ssa',
      dateFrom: '2026-10-01',
      tamPhase: 'attract',
      type: 'recruitment_fair',
      municipalityCodes: ['2305'],
    },
    '/api/v1/annotations': { date: '2025-03', text: 'En anteckning' },
  }

  /** The addresses of stored records by the template of their path, those that were not made as before. */
  async function recordsMade(): Promise<(path: string) => string> {
    const made = new Map<string, string>()
    for (const [path, body] of Object.entries(RECORDS)) {
      const { status, headers: told } = await asWhoeverMay(path, { method: 'POST', body })
      expect([path, status]).toEqual([path, 201])
      made.set(path, told.get('location') ?? '')
    }
    return (path) => {
      const [list = '', further] = path.split(/\/\{\w+\}/)
      const record = made.get(list)
      return record === undefined || !path.includes('{') ? filled(path) : filled(`${record}${further}`)
    }
  }

  it('in a member of a body is never a fault of ours', async () => {
    const addressIn = await recordsMade()
    const faults: unknown[] = []
    for (const operation of withBody()) {
      const schema = documented.resolve(operation.body ?? {})
      const [fit = {}] = fc.sample(bodyOf(schema), { seed: SEED, numRuns: 1 })
      for (const name of Object.keys(schema.properties ?? {}))
        for (const value of HOSTILE) {
          const { method } = operation
          const rest = method === 'PATCH' ? {} : (fit as object)
          const sent = { method, body: { ...rest, [name]: value }, headers: { 'If-Match': '*' } }
          const { status } = await asWhoeverMay(addressIn(operation.path), sent)
          if (status >= 500) faults.push([nameOf(operation), name, value])
        }
    }
    expect(faults).toEqual([])
  }, 120_000)

  it('in a parameter is never a fault of ours', async () => {
    const faults: string[] = []
    for (const operation of documented.operations.filter(({ method }) => method === 'GET'))
      for (const { name } of operation.parameters.filter((each) => each.in === 'query'))
        for (const value of ['__proto__', 'constructor', 'toString', 'year,constructor']) {
          const { status } = await asWhoeverMay(`${filled(operation.path)}?${name}=${value}`, {})
          if (status >= 500) faults.push(`${nameOf(operation)} ${name}=${value}`)
        }
    expect(faults).toEqual([])
  }, 120_000)
})

it('every parameter of an address is required, and stands in it', () => {
  for (const { method, path, parameters } of documented.operations) {
    const required = parameters.flatMap((each) => (each.in === 'path' && each.required ? each.name : []))
    const named = parameters.flatMap((each) => (each.in === 'path' ? each.name : []))
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted()
    expect([method, path, required.toSorted()]).toEqual([method, path, inPath])
    expect([method, path, named.toSorted()]).toEqual([method, path, inPath])
  }
})

describe('a query', () => {
  it('is refused with a parameter twice, empty or unknown, by every operation', async () => {
    const reads = documented.operations.filter(({ method }) => method === 'GET')
    for (const operation of reads) {
      const names = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name)
      const queries = [
        '?unknown=1',
        '?__proto__=1',
        ...names.flatMap((name) => [
          `?${name}=1&${name}=1`,
          `?${name}=`,
          `?${name}[]=1`,
          `?${name}=%00`,
          `?${name}=%ff`,
        ]),
      ]
      for (const query of queries) {
        const { status } = await asWhoeverMay(filled(operation.path) + query, {})
        const expected = filled(operation.path).includes('none') ? [400, 404] : [400]
        expect([nameOf(operation), query, expected.includes(status)]).toEqual([
          nameOf(operation),
          query,
          true,
        ])
      }
    }
  })
})

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

/** Of every kind that a schema may not have thought of. */
const wild: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, '', ' '),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\0',
      '\uD800',
      'a\r\nb',
      '=1+1',
      '../..',
      "' OR 1=1 --",
      '2026-99',
      '9999-12',
      '0000-00',
      '%00',
      '\u202Eabc',
      'x'.repeat(5000),
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom(31, 40, 2000).map(nested) },
  { weight: 2, arbitrary: fc.object({ maxDepth: 2, maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 4 }) },
)

const TEXTS: [RegExp, string[]][] = [
  [/month|period(?:From|To)|neededFrom/i, ['2026-03', '2023-12', '2020-01']],
  [/municipality/i, ['2305', '2380']],
  [/programme/i, ['ta-steget', 'en-attraktiv-region']],
  [/party/i, ['kommun-2305', 'jamtkraft']],
  [/agreement/i, ['agreement-2025']],
  [/date/i, ['2026-01-31', '2025-12-01']],
  [/ssyk/i, ['2221']],
]

/** What a schema takes, as far as its shape and its name tell. */
function fitting(given: JsonSchema, name = ''): fc.Arbitrary<unknown> {
  const schema = documented.resolve(given)
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return fc.oneof(...branches.map((branch) => fitting(branch, name)))
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.properties !== undefined) return bodyOf(schema)
  const type = [schema.type].flat()[0]
  if (type === 'array') return fc.uniqueArray(fitting(schema.items ?? {}, name), { maxLength: 2 })
  if (type === 'integer' || type === 'number') return fc.integer({ min: 1, max: 3 })
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return fc.constantFrom(...(TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? ['A text']))
}

function bodyOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, member]) =>
      [
        name,
        fc.oneof({ weight: 30, arbitrary: fitting(member, name) }, { weight: 1, arbitrary: wild }),
      ] as const,
  )
  return fc.record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] })
}

const addressOf = (path: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constant(undefined),
        fc.constantFrom(
          '%00',
          '%ff',
          '%2e%2e%2f',
          'a%0d%0ab',
          '__proto__',
          'x'.repeat(300),
          '%F0%9F%98%80',
          "'",
        ),
        fc.string(),
      ),
      {
        minLength: 3,
        maxLength: 3,
      },
    )
    .map((odd) => {
      const own = filled(path).split('/')
      const parts = path.split('/')
      return parts
        .map((part, i) => {
          const strange = odd[i % odd.length]
          if (!part.startsWith('{') || strange === undefined || strange === '') return own[i]
          return strange.startsWith('%') ? strange : encodeURIComponent(strange.toWellFormed())
        })
        .join('/')
    })

function queryOf({ parameters }: Operation): fc.Arbitrary<string> {
  const names = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  if (names.length === 0) return fc.constantFrom('', '', '', '?x=1')
  const values = fc.constantFrom(
    '1',
    '0',
    '-1',
    '99999999999999999999',
    '2305',
    '2305,2380',
    ',',
    'year',
    '2026',
    'csv',
    'json',
    '2026-03',
    'a b',
    '%00',
    '%',
    '%F0',
    "'",
    '[]',
    'x'.repeat(2000),
  )
  return fc
    .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 3 })
    .map((pairs) =>
      pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`,
    )
}

const headers = fc.record(
  {
    'If-Match': fc.constantFrom('*', '"1-own"', '', 'W/"', '"'.repeat(50)),
    'If-None-Match': fc.constantFrom('*', '"x"', ',,,'),
    'Idempotency-Key': fc.constantFrom('k', '', 'x'.repeat(129), 'a b'),
    'Content-Type': fc.constantFrom(
      'application/json',
      'text/plain',
      'application/json; charset=utf-16',
      'multipart/form-data',
      '',
    ),
    Accept: fc.constantFrom('*/*', 'application/json', 'text/csv', ';;;', 'a/b;q=9'),
    Authorization: fc.constantFrom('Basic eA==', 'Bearer', 'Bearer x'),
    Range: fc.constant('bytes=0-1'),
  },
  { requiredKeys: [] },
)

it('answers whatever is sent in a way that the operation documents, and never with a fault of ours', async () => {
  const undocumented: unknown[] = []
  for (const operation of documented.operations) {
    const sent = fc.record({
      who: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(await whoMay(operation))) },
        { weight: 1, arbitrary: fc.constantFrom(...CALLERS) },
      ),
      address: addressOf(operation.path),
      query: queryOf(operation),
      body:
        operation.method === 'GET'
          ? fc.constant(undefined)
          : fc.oneof(
              { weight: 4, arbitrary: fitting(operation.body ?? {}) },
              { weight: 1, arbitrary: wild },
            ),
      headers: fc.oneof(
        { weight: 4, arbitrary: fc.constant({ 'If-Match': '*' }) },
        { weight: 1, arbitrary: headers },
      ),
    })
    await fc.assert(
      fc.asyncProperty(sent, async (given) => {
        const {
          status,
          headers: told,
          body: answer,
        } = await api.ask<{ type?: string }>(given.who, given.address + given.query, {
          method: operation.method,
          body: given.body,
          headers: given.headers,
        })
        const isProblem = told.get('content-type') === 'application/problem+json'
        const code = isProblem ? answer.type?.split('#')[1] : undefined
        const isFine = status < 500 && isProblem === status >= 400
        if (!isFine || !isDocumented(operation, status, code))
          undocumented.push({ operation: nameOf(operation), status, code, ...given })
      }),
      { numRuns: RUNS_AN_OPERATION, seed: SEED, endOnFailure: true },
    )
  }
  expect(undocumented).toEqual([])
  expect(api.deps.logged.filter(({ level }) => level === 'error')).toEqual([])
}, 120_000)
