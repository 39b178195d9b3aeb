import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '@inflytt/domain'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import {
  addressesOf,
  bytesOf,
  foreignAndUnknown,
  householdIn,
  record,
  type Recorded,
  type Route,
  routesOf,
  SECRETS,
  VALID_BODIES,
} from './matrix.testing.ts'
import { type Grant, grantFor } from './rules.ts'

type Who = TestRole | 'public'

const ROLE_OF = {
  public: 'public',
  bracke: 'officer',
  ostersund: 'officer',
  both: 'officer',
  coordinator: 'coordinator',
  partner: 'partner',
  employer: 'partner',
  admin: 'admin',
} as const
const EVERYBODY = Object.keys(ROLE_OF) as Who[]

/** What anybody may ask for, whatever is recorded: to live, to sign in, and to read about the API. */
const WITHOUT_RULE = [
  // Ways in and one's own account: they decide by the caller alone.
  'GET /api/auth/account',
  'GET /api/auth/callback/oidc',
  'GET /api/auth/oidc',
  'GET /api/auth/ways',
  'POST /api/auth/accept-invitation',
  'POST /api/auth/invitation',
  'POST /api/auth/sign-in/second-factor',
  'POST /api/auth/two-factor/begin',
  'POST /api/auth/two-factor/confirm',
  'POST /api/auth/two-factor/end',
  'GET /healthz',
  'GET /readyz',
  'GET /docs/problems',
  'GET /docs/personuppgifter',
  'GET /docs/page.css',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/change-password',
  'GET /me',
  'GET /api/v1',
  'GET /api-info',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/:file',
]

let api: TestApi
let routes: Route[]
let own: Recorded
let foreign: Recorded
let employersNeed: string

beforeAll(async () => {
  api = await createTestApi([
    'bracke',
    'ostersund',
    'both',
    'coordinator',
    'partner',
    'employer',
    'admin',
  ])
  routes = routesOf(api)
  own = await record(api, 'bracke')
  foreign = await record(api, 'ostersund')
  const { body } = await api.ask<{ id: string }>('employer', '/recruitment-needs', {
    method: 'POST',
    body: { municipalityCode: '2380', employerSector: 'private', occupationField: 'it', positions: 2 },
  })
  employersNeed = body.id
}, 120_000)
afterAll(() => api.close())

const nameOf = ({ method, path }: Route) => `${method} ${path}`
function grantOf(who: Who, { rule }: Route): Grant {
  return rule === undefined ? 'public' : grantFor(ROLE_OF[who], rule.resource, rule.operation as never)
}
/** Whether the rule lets the caller in at all; a partner who speaks for no party has nothing of the party's. */
function isLetIn(who: Who, route: Route): boolean {
  const grant = grantOf(who, route)
  return grant === 'party' ? who === 'employer' : grant !== 'none'
}

async function ask(who: Who, method: string, address: string, sent: object = {}) {
  return bytesOf(await api.ask(who, address, { method, ...sent }))
}

describe('every route', () => {
  it('is held to a rule, or is known to need none', () => {
    const bare = routes.filter(({ rule }) => rule === undefined).map(nameOf)
    expect(bare.toSorted()).toEqual(WITHOUT_RULE.toSorted())
    expect(routes.length).toBeGreaterThan(70)
  })

  it.each(EVERYBODY)(
    'refuses %s what the rules refuse, before anything of the request is read',
    async (who) => {
      for (const route of routes) {
        if (isLetIn(who, route)) continue
        const expected = who === 'public' ? 401 : 403
        const answers = []
        for (const [known, unknown] of foreignAndUnknown(route, foreign, own))
          for (const sent of [{}, { headers: { 'If-Match': '*' } }])
            for (const address of [known, unknown])
              answers.push(await ask(who, route.method, address, sent))
        const broken = { body: '{', headers: { 'Content-Type': 'application/json' } }
        if (route.method !== 'GET')
          answers.push(await ask(who, route.method, addressesOf(route, foreign, own)[0] ?? '', broken))
        for (const answer of answers)
          expect([nameOf(route), answer]).toEqual([nameOf(route), { ...answers[0], status: expected }])
      }
    },
  )

  it.each(EVERYBODY)('lets %s in where the rules do', async (who) => {
    for (const route of routes) {
      if (!isLetIn(who, route) || route.rule === undefined || route.method === 'DELETE') continue
      for (const address of addressesOf(route, own, own)) {
        const body = route.method === 'GET' ? undefined : { notAMember: 1 }
        const { status } = await ask(who, route.method, address, { body })
        // What is read by all and written by its own answers 403 to a write, after all.
        const refusals = route.method === 'GET' ? [401, 403, 500] : [401, 500]
        expect([nameOf(route), refusals.includes(status)]).toEqual([nameOf(route), false])
      }
    }
  })

  it('has an expectation for each role', () => {
    expect(new Set(Object.values(ROLE_OF))).toEqual(new Set(ROLES))
  })
})

describe('what one may not see answers byte for byte as what does not exist', () => {
  // By the address alone: an officer reads every need, and what is open to all is no secret.
  const CLOSED: Record<string, (path: string) => boolean> = {
    bracke: (path) =>
      /^\/(?:households|leads|possible-duplicates)\/|\/matches\/:match$|^\/activities\/:id$/.test(path),
    employer: (path) => /^\/recruitment-needs\/:id(?:\/history)?$/.test(path),
    public: (path) => path === '/activities/:id',
    partner: (path) => path === '/activities/:id',
    admin: (path) => path === '/activities/:id',
  }

  const cases = (tag: string): object[] => [
    {},
    { headers: { 'If-Match': tag } },
    { headers: { 'If-Match': '*' } },
    { headers: { 'If-Match': '"9-none"' } },
    { headers: { 'If-None-Match': tag } },
    { headers: { 'If-None-Match': '*' } },
    { headers: { Accept: 'text/html' } },
  ]

  it.each(Object.keys(CLOSED))('to %s, in every operation', async (name) => {
    const who = name as Who
    const closed = routes.filter(
      (route) => route.path.includes(':') && isLetIn(who, route) && CLOSED[name]?.(route.path),
    )
    expect(closed.length).toBeGreaterThan(0)
    for (const route of closed) {
      for (const [known, unknown] of foreignAndUnknown(route, foreign, own)) {
        const tag = (await api.ask('ostersund', known)).headers.get('etag') ?? '"1-own"'
        const valid = VALID_BODIES[nameOf(route)]
        const bodies = route.method === 'GET' ? [undefined] : [valid, { notAMember: 1 }, {}, [], 'x']
        for (const method of route.method === 'GET' ? ['GET', 'HEAD'] : [route.method])
          for (const sent of cases(tag))
            for (const body of bodies) {
              const told = await ask(who, method, known, { ...sent, body })
              const absent = await ask(who, method, unknown, { ...sent, body })
              expect([nameOf(route), sent, told]).toEqual([nameOf(route), sent, absent])
              expect(told.status).toBeGreaterThanOrEqual(400)
            }
        for (const query of ['?x=1', '?page=1', '?page=0']) {
          const told = await ask(who, route.method, known + query, { body: valid })
          expect(told).toEqual(await ask(who, route.method, unknown + query, { body: valid }))
        }
      }
    }
  })

  it('names in a body', async () => {
    const at = { headers: { 'If-Match': '*' } }
    const lead = (over: object) => ({
      responsibleMunicipality: '2305',
      firstContactMonth: '2026-02',
      ...over,
    })
    const need = (over: object) => ({
      employerSector: 'state',
      occupationField: 'it',
      positions: 1,
      ...over,
    })
    const tries: [Who, string, string, (given: string) => object, string, string][] = [
      [
        'bracke',
        'POST',
        '/households',
        (leadId) => householdIn('2305', { leadId }),
        foreign.lead,
        'I-2380-ZZZZZZ',
      ],
      [
        'bracke',
        'PATCH',
        `/households/${own.alike}`,
        (leadId) => ({ leadId }),
        foreign.lead,
        'I-2380-ZZZZZZ',
      ],
      ['bracke', 'POST', '/households', (code) => householdIn(code), '2380', '9999'],
      [
        'bracke',
        'PATCH',
        `/households/${own.alike}`,
        (municipalityCode) => ({ municipalityCode }),
        '2380',
        '9999',
      ],
      ['bracke', 'POST', '/leads', (code) => lead({ responsibleMunicipality: code }), '2380', '9999'],
      [
        'bracke',
        'PATCH',
        `/leads/${own.lead}`,
        (code) => ({ responsibleMunicipality: code }),
        '2380',
        '9999',
      ],
      ['bracke', 'POST', '/leads', (activityId) => lead({ activityId }), foreign.activity, 'no-such'],
      [
        'bracke',
        'PATCH',
        `/leads/${own.lead}`,
        (activityId) => ({ activityId }),
        foreign.activity,
        'no-such',
      ],
      [
        'bracke',
        'POST',
        `/recruitment-needs/${own.need}/matches`,
        (householdRef) => ({ householdRef, who: 'first' }),
        foreign.household,
        '2380-2026-ZZZZ',
      ],
      [
        'bracke',
        'POST',
        `/recruitment-needs/${own.need}/matches`,
        (householdRef) => ({ householdRef, who: 'second' }),
        foreign.household,
        '2380-2026-ZZZZ',
      ],
      [
        'bracke',
        'POST',
        '/recruitment-needs',
        (code) => need({ municipalityCode: code }),
        '2380',
        '9999',
      ],
      [
        'employer',
        'POST',
        '/recruitment-needs',
        (id) => need({ municipalityCode: '2305', reportedByPartyId: id }),
        'kommun-2380',
        'no-such',
      ],
      [
        'employer',
        'PATCH',
        `/recruitment-needs/${employersNeed}`,
        (id) => ({ reportedByPartyId: id }),
        'kommun-2380',
        'no-such',
      ],
      [
        'bracke',
        'PATCH',
        `/possible-duplicates/${own.pair}`,
        (keptRef) => ({ decision: 'same_household', keptRef }),
        foreign.household,
        '2380-2026-ZZZZ',
      ],
    ]
    for (const [who, method, path, toBody, known, unknown] of tries) {
      const told = await ask(who, method, path, { body: toBody(known), ...at })
      const absent = await ask(who, method, path, { body: toBody(unknown), ...at })
      expect([path, told]).toEqual([path, absent])
      expect([path, told.status]).toEqual([path, 422])
    }
  })

  it('asked for by a filter', async () => {
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
      if (!isLetIn('bracke', route) || grantOf('bracke', route) !== 'own') continue
      const rest = route.path.endsWith('candidates') ? '&month=2026-03&origin=rest_of_sweden' : ''
      const told = await ask('bracke', 'GET', `${route.path}?municipality=2380${rest}`)
      expect([route.path, told]).toEqual([
        route.path,
        await ask('bracke', 'GET', `${route.path}?municipality=9999${rest}`),
      ])
      expect([route.path, told.status]).toEqual([route.path, 400])
    }
    const parties = ['kommun-2380', 'nobody'].map((id) =>
      ask('employer', 'GET', `/recruitment-needs?party=${id}`),
    )
    const [told, absent] = await Promise.all(parties)
    expect([told?.status, told]).toEqual([400, absent])
  })

  it.each([
    ['bracke', '/households'],
    ['bracke', '/leads'],
    ['coordinator', '/households'],
    ['coordinator', '/leads'],
    ['bracke', '/recruitment-needs'],
  ] as const)('to %s, looked for by its words in %s', async (who, path) => {
    for (const words of [...SECRETS, ...(who === 'bracke' ? [foreign.household, foreign.lead] : [])]) {
      const { body } = await api.ask<{ _meta: object }>(who, `${path}?q=${words}`)
      expect([words, body._meta]).toMatchObject([words, { totalRecords: 0, count: 0 }])
    }
  })
})

/** Every address that is read, with what the caller has recorded in the place of each parameter. */
async function readEverything(who: Who): Promise<Map<string, unknown>> {
  // The log names every record that was written, and never a value: audit.test.ts holds it to that.
  const reading = routes.filter(
    (route) => route.method === 'GET' && route.path !== '/audit-events' && isLetIn(who, route),
  )
  const addresses = reading.flatMap((route) => addressesOf(route, own, own))
  const queries = [
    '/possible-duplicates/candidates?municipality=2305&month=2026-03&adults=2&children=1&origin=rest_of_sweden&occupationField=it&housing=rental',
    '/households?format=csv',
    '/households?limit=500&countStatus=voided',
    '/leads?limit=500&isVoided=true',
    '/activities?isVoided=true',
    '/recruitment-needs?isVoided=true',
    '/outcomes?by=municipality,year',
    '/outcomes?measure=persons',
    '/reports/2026?format=csv',
    '/reports/2026?format=csv-machine&municipality=2380',
  ]
  const found = new Map<string, unknown>()
  for (const address of [...addresses, ...queries]) {
    if (/healthz|readyz|docs|openapi/.test(address)) continue
    found.set(address, await ask(who, 'GET', address))
  }
  return found
}

describe('nothing that is read', () => {
  it.each(EVERYBODY.filter((who) => who !== 'ostersund' && who !== 'both'))(
    'tells %s what only another municipality may know',
    async (who) => {
      const text = JSON.stringify([...(await readEverything(who))])
      const { need: _open, part: _too, ...closed } = foreign
      const refs = who === 'coordinator' ? [] : Object.values(closed)
      // The coordinator writes every need, and so reads who the employer is.
      const words = SECRETS.filter((word) => who !== 'coordinator' || word !== 'hush-employer')
      for (const secret of [...words, ...refs])
        expect([secret, text.includes(secret)]).toEqual([secret, false])
    },
  )

  it('tells the other officer too little: what is looked for above is there to be found', async () => {
    const text = JSON.stringify([...(await readEverything('ostersund'))])
    for (const secret of SECRETS) expect([secret, text.includes(secret)]).toEqual([secret, true])
  })

  it('changes for others by what another municipality records and no open figure holds', async () => {
    const readers = ['bracke', 'partner', 'employer', 'admin', 'public'] as const
    const before = new Map<Who, Map<string, unknown>>()
    for (const who of readers) before.set(who, await readEverything(who))

    const write = async (method: string, path: string, body: object) => {
      const { status } = await api.ask('ostersund', path, { method, body, headers: { 'If-Match': '*' } })
      expect([path, status]).toEqual([path, method === 'POST' ? 201 : 200])
    }
    await write('POST', '/households', householdIn('2380', { inclusionBasis: 'contact_after_move' }))
    await write('POST', '/households', householdIn('2380', { originType: 'own_county' }))
    await write('PATCH', `/possible-duplicates/${foreign.pair}`, { decision: 'different_households' })
    await write('PATCH', `/households/${foreign.household}`, {
      note: 'anew',
      adults: 4,
      mainReason: 'nature',
    })
    await write('POST', '/leads', {
      responsibleMunicipality: '2380',
      firstContactMonth: '2026-05',
      activityId: null,
    })
    await write('PATCH', `/leads/${foreign.lead}`, { stage: 'closed', closeReason: 'no_housing' })
    await write('PATCH', `/households/${foreign.household}/follow-ups/${foreign.followUp}`, {
      outcome: 'left',
      leaveReason: 'work',
    })
    await write('POST', `/households/${foreign.alike}/follow-ups`, { milestone: 3, outcome: 'stayed' })
    await write('POST', `/households/${foreign.alike}/answer-codes`, {})
    expect((await api.ask('ostersund', '/households?format=csv')).status).toBe(200)

    for (const who of readers) {
      for (const [address, answer] of await readEverything(who))
        expect([who, address, answer]).toEqual([who, address, before.get(who)?.get(address)])
    }
  })
})

it('tells nobody else whether a newcomer has filled a position', async () => {
  const need = { municipalityCode: '2380', employerSector: 'state', occupationField: 'it', positions: 2 }
  const made = async () => {
    const { body } = await api.ask<{ id: string }>('ostersund', '/recruitment-needs', {
      method: 'POST',
      body: need,
    })
    return body.id
  }
  const [matched, filled] = [await made(), await made()]
  api.deps.setNow('2026-11-23T13:00:00.000Z')
  const match = { householdRef: foreign.alike, who: 'first' }
  const at = { headers: { 'If-Match': '*' } }
  const writes = [
    await ask('ostersund', 'POST', `/recruitment-needs/${matched}/matches`, { body: match }),
    await ask('ostersund', 'PATCH', `/recruitment-needs/${filled}`, { body: { filledTotal: 1 }, ...at }),
  ]
  expect(writes.map(({ status }) => status)).toEqual([201, 200])
  for (const rest of ['', '/history']) {
    const read = async (id: string) => {
      const answer = await ask('bracke', 'GET', `/recruitment-needs/${id}${rest}`)
      const { etag: _ofAnotherId, ...headers } = answer.headers
      const told = JSON.stringify({ ...answer, headers })
      return JSON.parse(told.replaceAll(id, 'id')) as unknown
    }
    expect(await read(matched)).toEqual(await read(filled))
    const toItsOwn = await ask('ostersund', 'GET', `/recruitment-needs/${matched}${rest}`)
    expect(toItsOwn.body).not.toBe(
      (await ask('ostersund', 'GET', `/recruitment-needs/${filled}${rest}`)).body,
    )
  }
})

describe('what is refused', () => {
  it('shows the coordinator no note and no case number in what stands instead', async () => {
    for (const [path, body] of [
      [`/households/${foreign.household}`, { coverage: 'new' }],
      [`/possible-duplicates/${foreign.pair}`, { decision: 'same_household' }],
    ] as const) {
      const stale = await ask('coordinator', 'PATCH', path, {
        body,
        headers: { 'If-Match': '"0-none"' },
      })
      expect([path, stale.status]).toEqual([path, 412])
      for (const secret of [...SECRETS, 'anew'])
        expect([path, stale.body.includes(secret)]).toEqual([path, false])
    }
    const change = { body: { note: 'mine' }, headers: { 'If-Match': '*' } }
    expect((await ask('coordinator', 'PATCH', `/households/${foreign.household}`, change)).status).toBe(
      403,
    )
  })

  it('is done to nothing that is read by all and written by its own', async () => {
    const tries = [
      ['PATCH', `/recruitment-needs/${foreign.need}`, { positions: 9 }],
      ['PATCH', `/aggregate-outcomes/${foreign.part}`, { title: 'Mine' }],
      ['PUT', '/period-reports/2380/2026-T1', { state: 'closed' }],
      ['PUT', '/targets/2380/2026/households', { value: 1 }],
      ['PATCH', '/settings', { publicDashboard: false }],
    ] as const
    const before = await readEverything('public')
    for (const [method, path, body] of tries) {
      const { status } = await ask('bracke', method, path, { body, headers: { 'If-Match': '*' } })
      expect([path, [403, 404].includes(status)]).toEqual([path, true])
    }
    expect(await readEverything('public')).toEqual(before)
  })
})

it('replays an answer to nobody but who asked first', async () => {
  const sent = {
    body: householdIn('2305', { moveInMonth: '2025-11' }),
    headers: { 'Idempotency-Key': 'the-same-key' },
  }
  const first = await api.ask<{ ref: string }>('bracke', '/households', { method: 'POST', ...sent })
  const other = await api.ask<{ ref: string }>('both', '/households', { method: 'POST', ...sent })
  const again = await api.ask<{ ref: string }>('bracke', '/households', { method: 'POST', ...sent })
  expect([first.status, other.status, again.status]).toEqual([201, 201, 201])
  expect(other.headers.get('Idempotent-Replayed')).toBeNull()
  expect(other.body.ref).not.toBe(first.body.ref)
  expect(again.body.ref).toBe(first.body.ref)
})
