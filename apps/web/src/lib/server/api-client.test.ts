import { afterEach, expect, test, vi } from 'vitest'
import { forgetAnswers, get, onSessionEnd, request } from './api-client.ts'
import type { RequestOptions } from './api-client.ts'
import { ApiProblem, mayBeSaved, problemText } from './api-problem.ts'

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  const response = new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type, ...headers },
  })
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(response)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

const refusal = async (
  status: number,
  body: unknown,
  headers?: Record<string, string>,
): Promise<ApiProblem> => {
  answer(status, body, headers)
  const error: unknown = await request('/households').catch((thrown: unknown) => thrown)
  if (!(error instanceof ApiProblem)) throw new Error('no ApiProblem was thrown')
  return error
}

test('gives the record with its tag and place', async () => {
  answer(
    201,
    { ref: '2305-2025-7Q4K' },
    { ETag: '"1-own"', Location: '/api/v1/households/2305-2025-7Q4K' },
  )
  expect(await request('/households', { method: 'POST', body: {} })).toEqual({
    value: { ref: '2305-2025-7Q4K' },
    status: 201,
    etag: '"1-own"',
    location: '/api/v1/households/2305-2025-7Q4K',
  })
})

test('a change says which version it changes, and a repeated one that it is the same', async () => {
  const fetched = answer(200, {})
  await request('/households/x', {
    method: 'PATCH',
    body: { adults: 2 },
    etag: '"3-own"',
    idempotencyKey: 'k1',
  })
  const [path, init] = fetched.mock.calls[0] ?? []
  const headers = new Headers(init?.headers)
  expect(path).toBe('/api/v1/households/x')
  expect(init?.body).toBe('{"adults":2}')
  expect([headers.get('If-Match'), headers.get('Idempotency-Key')]).toEqual(['"3-own"', 'k1'])
})

test('signing in is outside v1', async () => {
  const fetched = answer(200, {})
  await get('/api/auth/session')
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/auth/session')
})

test('a problem keeps its code, faults, wait and the current record', async () => {
  const problem = await refusal(
    412,
    {
      type: 'https://inflytt.example/docs/problems#precondition-failed',
      detail: 'Changed since.',
      errors: [{ pointer: '/adults', detail: 'must be at least 1' }, 'not a fault'],
      current: { adults: 2 },
    },
    { 'Retry-After': '30' },
  )
  expect(problem).toMatchObject({
    code: 'precondition-failed',
    status: 412,
    detail: 'Changed since.',
    errors: [{ pointer: '/adults', detail: 'must be at least 1' }],
    retryAfterSeconds: 30,
    current: { adults: 2 },
  })
  expect(problemText(problem)).toMatch(/^Någon annan har ändrat/)
})

test.each([
  [503, 'store-unavailable'],
  [404, 'not-found'],
  [500, 'internal'],
  [418, 'internal'],
])('an answer %i that is no problem document is still told apart', async (status, code) => {
  expect((await refusal(status, undefined)).code).toBe(code)
  expect((await refusal(status, { type: 'about:blank#made-up' })).code).toBe(code)
})

test('no answer is a problem of the network, and an aborted request is none', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
  await expect(get('/me')).rejects.toMatchObject({ name: 'ApiProblem', code: 'network' })
  const aborted = AbortSignal.abort()
  await expect(get('/me', aborted)).rejects.toBeInstanceOf(TypeError)
})

test('what never comes, or not to its end, is a problem of the network after a minute', async () => {
  vi.useFakeTimers()
  const limit = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const over = new AbortController()
    setTimeout(() => over.abort(new DOMException('', 'TimeoutError')), ms)
    return over.signal
  })
  const silent = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
    )
  vi.stubGlobal('fetch', silent)
  const told = get('/me').catch((error: unknown) => error)
  const ended: [string, unknown][] = []
  const send = (name: string, options: RequestOptions) =>
    void request('/households/x', options).catch((error: unknown) => ended.push([name, error]))
  send('change', { method: 'PATCH', body: {}, etag: '"1-own"' })
  send('with a key', { method: 'POST', body: {}, idempotencyKey: 'k1' })
  send('without', { method: 'POST', body: {} })
  send('file', { method: 'POST', body: new Blob(['a']), idempotencyKey: 'k2' })
  const asker = new AbortController()
  const givenUp = get('/me', asker.signal).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1000)
  asker.abort()
  expect(await givenUp).toMatchObject({ name: 'AbortError' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await told).toMatchObject({ name: 'ApiProblem', code: 'network' })
  // What may have been done already, and would be again, waits for its answer; so does a file.
  expect(ended).toEqual([
    ['change', expect.objectContaining({ code: 'network' })],
    ['with a key', expect.objectContaining({ code: 'network' })],
  ])
  limit.mockRestore()
  vi.useRealTimers()
  const cut = new ReadableStream({ start: (stream) => stream.error(new TypeError('cut')) })
  const headers = { 'Content-Type': 'application/json' }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(cut, { headers })))
  await expect(get('/me')).rejects.toMatchObject({ name: 'ApiProblem', code: 'network' })
})

test.each([
  ['a page in place of the server', '<html>', 'text/html'],
  ['nothing', '', 'text/html'],
  ['half of it', '{"ref":"2305-', 'application/json'],
])('a write that is answered with %s is not taken for saved', async (_, body, type) => {
  for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'] as const) {
    const headers = { 'Content-Type': type }
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })))
    const error = await request('/households/x', { method }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'ApiProblem', code: 'network' })
    expect(mayBeSaved(error)).toBe(true)
  }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
  expect(await request('/households/x', { method: 'DELETE' })).toMatchObject({ status: 204 })
})

test('tells those who listen that the session has ended', async () => {
  const listener = vi.fn<() => void>()
  const stop = onSessionEnd(listener)
  await refusal(401, { type: 'x#unauthenticated' })
  stop()
  await refusal(401, { type: 'x#unauthenticated' })
  expect(listener).toHaveBeenCalledOnce()
})

test('what has not changed since it was asked for is not sent again', async () => {
  const asked = () => new Headers(vi.mocked(fetch).mock.calls[0]?.[1]?.headers).get('If-None-Match')
  answer(200, { total: 7 }, { ETag: '"a"' })
  const first = await get('/outcomes')
  expect(asked()).toBeNull()
  answer(304, undefined, { ETag: '"a"' })
  expect(await get('/outcomes')).toBe(first)
  expect(asked()).toBe('"a"')
  answer(200, { total: 8 }, { ETag: '"b"' })
  expect(await get('/outcomes')).toEqual({ total: 8 })
  answer(200, { total: 9 })
  await get('/outcomes?from=2020')
  expect(asked()).toBeNull()
  answer(304, undefined)
  await get('/outcomes')
  expect(asked()).toBe('"b"')
  forgetAnswers()
  answer(200, { total: 8 }, { ETag: '"b"' })
  await get('/outcomes')
  expect(asked()).toBeNull()
})

test('nothing is kept of a session that has ended', async () => {
  answer(200, { total: 7 }, { ETag: '"a"' })
  await get('/households')
  answer(401, { type: '/docs/problems#unauthenticated', status: 401 })
  await request('/me').catch(() => undefined)
  const fetched = answer(200, { total: 7 })
  await get('/households')
  expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get('If-None-Match')).toBeNull()
})

test('what a page asks that nobody has touched for long says so, and keeps no session alive', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const saysSo = async () => {
      const fetched = answer(200, {})
      await request('/me')
      return new Headers(fetched.mock.calls[0]?.[1]?.headers).has('X-Unattended')
    }
    expect(await saysSo()).toBe(false)
    vi.setSystemTime(Date.now() + 11 * 60_000)
    expect(await saysSo()).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})
