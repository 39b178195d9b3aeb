import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { createApp } from '../app.ts'
import { createHttpServer } from './node-server.ts'
import { securityHeaders } from './answers/response-headers.ts'
import { LOGGED } from '../households/household.testing.ts'

const PUBLIC_URL = 'https://inflytt.example.se'

type Server = ReturnType<typeof createHttpServer>

let api: TestApi
let server: Server
let impatient: Server
const portOf = (given: Server) => (given.server.address() as AddressInfo).port

beforeAll(async () => {
  api = await createTestApi(['bracke'])
  const config = { ...api.deps.config, publicUrl: PUBLIC_URL }
  const app = createApp({ ...api.deps, config, baseUrl: () => PUBLIC_URL })
  const onFault = (error: unknown) => {
    throw error
  }
  const given = { fetch: app.fetch, headers: securityHeaders(config), onFault, onGone: () => undefined }
  server = createHttpServer(given)
  const limits = {
    headersTimeout: 60,
    requestTimeout: 120,
    connectionsCheckingInterval: 20,
    timeout: 300,
  }
  impatient = createHttpServer({ ...given, limits })
  for (const each of [server, impatient]) {
    each.server.listen(0, '127.0.0.1')
    await once(each.server, 'listening')
  }
}, 60_000)
afterAll(async () => {
  await Promise.all([server.drain(1000), impatient.drain(1000)])
  await api.close()
})

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

async function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const sending = request({ port: portOf(server), path, method, headers, agent: false })
  sending.end(body)
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of response) text += String(chunk)
  return { status: response.statusCode, headers: response.headers, text }
}

/** What the server answers to bytes as they are, until it closes the connection. */
function exchange(bytes: string, port = portOf(server)): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.on('data', (data) => (answer += String(data)))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const SIGN_IN = '/api/auth/sign-in/email'
const WRONG = JSON.stringify({ email: 'nobody@example.org', password: 'not the right one' })

/** Every kind of answer there is, by what brings it about. */
const KINDS: [string, number[], string, Sent?][] = [
  ['a figure', [200], '/api/v1/outcomes'],
  ['a figure without its body', [200], '/api/v1/outcomes', { method: 'HEAD' }],
  ['nothing new', [304], '/api/v1/outcomes', { headers: { 'If-None-Match': '*' } }],
  ['a file', [200], '/api/v1/reports/2026?format=csv'],
  ['the document', [200], '/api/v1/openapi.json'],
  ['a page of the server', [200], '/api/v1/docs'],
  ['a script', [200], '/api/v1/docs/docs-page.js'],
  ['the page of problems', [200], '/docs/problems'],
  ['a page of the web app', [200, 503], '/kommuner'],
  ['a missing asset', [404], '/assets/none.js'],
  ['health', [200], '/readyz'],
  ['what is allowed', [204], '/api/v1/me', { method: 'OPTIONS' }],
  ['a sign-out', [204], '/api/auth/sign-out', { method: 'POST' }],
  ['an unknown parameter', [400], '/api/v1/outcomes?x=1'],
  ['a broken body', [400], SIGN_IN, { method: 'POST', headers: JSON_TYPE, body: '{' }],
  ['no session', [401], '/api/v1/households'],
  ['a wrong password', [401], SIGN_IN, { method: 'POST', headers: JSON_TYPE, body: WRONG }],
  [
    'a foreign page',
    [403],
    SIGN_IN,
    { method: 'POST', headers: { ...JSON_TYPE, Origin: 'https://evil.example' }, body: WRONG },
  ],
  ['a closed figure', [403], '/api/v1/outcomes?measure=persons'],
  ['nothing there', [404], '/api/v1/aggregate-outcomes/none'],
  ['no such address', [404], '/api/v1/none'],
  ['another method', [405], '/api/v1/me', { method: 'DELETE' }],
  ['a method of other protocols', [405], '/api/v1/me', { method: 'PROPFIND' }],
  ['a trace', [405], '/api/v1/me', { method: 'TRACE', headers: { 'X-Kept': 'a=secret' } }],
  ['another format', [406], '/api/v1/outcomes', { headers: { Accept: 'image/png' } }],
  ['too much', [413], SIGN_IN, { method: 'POST', headers: JSON_TYPE, body: 'x'.repeat(1_100_000) }],
  [
    'another kind of body',
    [415],
    SIGN_IN,
    { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: WRONG },
  ],
  ['an unknown member', [422], SIGN_IN, { method: 'POST', headers: JSON_TYPE, body: '{"__proto__":1}' }],
]

const EXPECTED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('geolocation=()'),
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': expect.stringContaining("script-src 'self'; style-src 'self'"),
}

describe('every answer', () => {
  it.each(KINDS)(
    'keeps the browser safe and tells nothing of the server: %s',
    async (_kind, statuses, path, sent) => {
      const { status, headers, text } = await send(path, sent)
      expect(statuses).toContain(status)
      expect(headers).toMatchObject(EXPECTED)
      const policy = String(headers['content-security-policy'])
      for (const part of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(text).not.toContain('a=secret')
    },
  )

  it.each(KINDS.filter(([, [status = 0], path]) => status >= 400 && path.startsWith('/api')))(
    'is a problem that nobody keeps, where it refuses: %s',
    async (_kind, _statuses, path, sent) => {
      const { status, headers, text } = await send(path, sent)
      expect(headers).toMatchObject({
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
      })
      expect(JSON.parse(text)).toMatchObject({ status, instance: expect.stringMatching(/^urn:uuid:/) })
    },
  )

  it('does so where what was sent is no request, and the connection ends', async () => {
    for (const bytes of [
      ...REFUSED.map(([, shape]) => shape),
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    ]) {
      const [head = '', body = ''] = (await exchange(bytes)).split('\r\n\r\n')
      const lines = head
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(': ') as [string, string])
      const headers = Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), value]))
      expect(headers).toMatchObject({
        ...EXPECTED,
        'content-type': 'application/problem+json',
        connection: 'close',
      })
      expect(JSON.parse(body)).toMatchObject({ type: 'about:blank' })
    }
  })
})

const HEAD = 'POST /api/auth/sign-out HTTP/1.1\r\nHost: a\r\n'

/** What a proxy and the server could read differently, so that one request would hide in another. */
const REFUSED: [string, string, number][] = [
  ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, 400],
  ['one length twice', `${HEAD}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`, 400],
  ['a list of lengths', `${HEAD}Content-Length: 5, 5\r\n\r\nhello`, 400],
  ['a signed length', `${HEAD}Content-Length: +5\r\n\r\nhello`, 400],
  [
    'a length and chunks',
    `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a coding that is not known', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, 400],
  ['a coding before the chunks', `${HEAD}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`, 400],
  ['a coding after the chunks', `${HEAD}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`, 400],
  [
    'a negative chunk',
    `${HEAD}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n`,
    400,
  ],
  ['two hosts', 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
  ['two hosts in other letters', 'GET /healthz HTTP/1.1\r\nHost: a\r\nhOST: a\r\n\r\n', 400],
  [
    'two hosts, with an expectation',
    'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nExpect: x\r\n\r\n',
    400,
  ],
  ['a blank before the colon', 'GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n', 400],
  ['a folded header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n', 400],
  ['a bare line feed', 'GET /healthz HTTP/1.1\nHost: a\n\n', 400],
  ['a bare carriage return', 'GET /healthz HTTP/1.1\r\nHost: a\rX: y\r\n\r\n', 400],
  ['U+0000 in a header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n', 400],
  ['a method in small letters', 'get /healthz HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a way through to others', 'CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
]

describe('a request that could hide another', () => {
  it.each(REFUSED)('(%s) is refused, and nothing after it is read', async (_name, bytes, status) => {
    const answer = await exchange(`${bytes}GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n`)
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual([`HTTP/1.1 ${status}`])
  })
})

describe('a client that is slow', () => {
  it.each([
    ['in its headers', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    [
      'in its body',
      `POST ${SIGN_IN} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    ],
    [
      'in its chunks',
      `POST ${SIGN_IN} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`,
    ],
  ])('%s is told so and let go', async (_where, bytes) => {
    expect(await exchange(bytes, portOf(impatient))).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('and says nothing at all is let go', async () => {
    expect(await exchange('', portOf(impatient))).toMatch(/^(?:HTTP\/1\.1 408 |$)/)
  })
})

describe('the limit of attempts', () => {
  const attempt = (forwarded: string) =>
    send(SIGN_IN, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'X-Forwarded-For': forwarded },
      body: WRONG,
    })

  it('is not passed by an address that the sender made up', async () => {
    const statuses = []
    for (let i = 0; i < 12; i += 1) statuses.push((await attempt(`198.51.100.${i}`)).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await attempt('203.0.113.7, 127.0.0.1')).headers).toMatchObject({
      ...EXPECTED,
      'retry-after': expect.stringMatching(/^\d+$/),
      ratelimit: expect.stringMatching(/^"sign-in";r=0;t=\d+$/),
    })
  })

  it('holds for reports, over all processes on the store, and counts none that is known already', async () => {
    const report = '/api/v1/reports/2026?table=T15'
    const etag = (await send(report)).headers.etag ?? ''
    for (let i = 0; i < 70; i += 1)
      expect((await send(report, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    const twin = createApp(api.deps)
    const incoming = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    // In other words each time: what is asked in the same is kept, and costs nothing.
    const others = Array.from({ length: 61 }, (_, i) => `${report}${'&'.repeat(i + 1)}`)
    for (const other of others.slice(1)) await twin.request(other, {}, incoming)
    const { status, headers } = await send(others[0]!)
    expect([status, headers['ratelimit-policy']]).toEqual([429, '"reports";q=60;w=60'])
  })
})

it('forges no line of the log and tells it no address, by whatever the sender writes', async () => {
  const before = api.deps.logged.length
  await send('/api/v1/households/%0d%0a%7B%22level%22%3A%22fatal%22%7D?q=19800101-1234', {
    headers: { 'User-Agent': 'x {"level":"fatal"}', Referer: 'https://a.example/?secret=1' },
  })
  const lines = api.deps.logged.slice(before)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ level: 'info', route: '/api/v1/households/:ref', status: 400 })
  expect(JSON.stringify(lines)).not.toMatch(/fatal|19800101|secret|User-Agent/)
})

it('takes nothing that begins like a formula into a file for Excel as one', async () => {
  const household = {
    ...LOGGED,
    adults: 1,
    children: 0,
  }
  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\uFF1D1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF20A',
    '\u200B=1',
    '\u2060\uFF0B1',
  ]
  for (const externalRef of formulas) {
    const made = await api.ask('bracke', '/households', {
      method: 'POST',
      body: { ...household, externalRef },
    })
    expect(made.status).toBe(201)
  }
  const { body } = await api.ask<string>('bracke', '/households?format=csv')
  for (const formula of formulas) expect(body).toContain(`"'${formula}"`)
})

it('tells nothing of the inside when the store is gone', async () => {
  const gone = await createTestApi(['bracke'])
  await gone.deps.store.close()
  const before = gone.deps.logged.length
  for (const path of ['/outcomes', '/households?q=secret', '/reports/2026?format=csv']) {
    const { status, body } = await gone.ask('bracke', path)
    expect(status).toBe(503)
    expect(JSON.stringify(body)).not.toMatch(/sqlite|select|kysely|node_modules|\.ts|secret|driver/i)
  }
  expect(JSON.stringify(gone.deps.logged.slice(before))).not.toMatch(/secret|node_modules|select "/)
})

it('gives one user thirty files of households in a minute', async () => {
  const take = async () => (await api.ask('bracke', '/households?format=csv')).status
  api.deps.setNow('2026-11-23T12:30:00.000Z')
  const statuses = []
  for (let i = 0; i < 32; i += 1) statuses.push(await take())
  expect(new Set(statuses.slice(0, 30))).toEqual(new Set([200]))
  expect(statuses.at(-1)).toBe(429)
})
