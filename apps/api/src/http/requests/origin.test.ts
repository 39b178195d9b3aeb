import { expect, it } from 'vitest'
import { createTestApp, createTestDeps } from '../deps.testing.ts'

const COOKIE = { Cookie: 'inflytt.session_token=x' }

async function statusOf(
  method: string,
  headers: Record<string, string>,
  publicUrl?: string,
): Promise<number> {
  const app = createTestApp(await createTestDeps({ publicUrl }))
    .get('/api/v1/x', (c) => c.json({}))
    .post('/api/v1/x', (c) => c.json({}))
  return (await app.request('http://localhost:3000/api/v1/x', { method, headers })).status
}

it.each([
  ['its own origin', { Origin: 'http://localhost:3000' }, 200],
  ['no origin at all', {}, 403],
  ['an empty origin', { Origin: '' }, 403],
  ['another host', { Origin: 'https://evil.example' }, 403],
  ['another port', { Origin: 'http://localhost:4000' }, 403],
  ['a hidden origin', { Origin: 'null' }, 403],
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  [
    'its own origin, by a page of another site',
    { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'cross-site' },
    403,
  ],
  ['what says it is its own page without an origin', { 'Sec-Fetch-Site': 'same-origin' }, 403],
])('meets a write with a session from %s', async (_from, headers, status) => {
  expect(await statusOf('POST', { ...COOKIE, ...headers })).toBe(status)
})

it('holds to PUBLIC_URL where there is one', async () => {
  const publicUrl = 'https://inflytt.example.se'
  expect(await statusOf('POST', { ...COOKIE, Origin: publicUrl }, publicUrl)).toBe(200)
  expect(await statusOf('POST', { ...COOKIE, Origin: 'http://localhost:3000' }, publicUrl)).toBe(403)
})

it('lets reads and writes without a cookie come from anywhere', async () => {
  expect(await statusOf('GET', { ...COOKIE, Origin: 'https://evil.example' })).toBe(200)
  expect(await statusOf('POST', { Origin: 'https://evil.example' })).toBe(200)
  expect(await statusOf('POST', {})).toBe(200)
})
