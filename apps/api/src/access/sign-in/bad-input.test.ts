import { expect, it } from 'vitest'
import { createAccessApp, OFFICER, PASSWORD } from '../access.testing.ts'

const JSON_TYPE = { 'Content-Type': 'application/json' }
const GOOD = { email: OFFICER.email, password: PASSWORD }
const body = (value: object) => JSON.stringify(value)

const CASES: [what: string, sent: RequestInit, status: number][] = [
  ['an unknown member', { headers: JSON_TYPE, body: body({ ...GOOD, isAdmin: true }) }, 422],
  [
    'a prototype key',
    { headers: JSON_TYPE, body: '{"__proto__":{"role":"admin"},"email":"a@b.se"}' },
    422,
  ],
  ['a constructor', { headers: JSON_TYPE, body: body({ ...GOOD, constructor: {} }) }, 422],
  ['a list for a text', { headers: JSON_TYPE, body: body({ ...GOOD, email: [OFFICER.email] }) }, 422],
  [
    'line breaks',
    { headers: JSON_TYPE, body: body({ ...GOOD, email: 'a@b.se\r\nSet-Cookie: x' }) },
    422,
  ],
  ['half a body', { headers: JSON_TYPE, body: '{"email":' }, 400],
  ['nothing', { headers: JSON_TYPE }, 400],
  ['a form', { body: new URLSearchParams(GOOD) }, 415],
  ['XML', { headers: { 'Content-Type': 'text/xml' }, body: '<a/>' }, 415],
  ['a huge body', { headers: JSON_TYPE, body: body({ ...GOOD, password: 'x'.repeat(3_000_000) }) }, 413],
]

it.each(
  CASES.flatMap(([what, sent, status]) =>
    ['sign-in/email', 'sign-in/second-factor', 'accept-invitation'].map(
      (path) => [what, path, sent, status] as const,
    ),
  ),
)('%s to %s is a problem with every header, and no event', async (_what, path, sent, status) => {
  const { app, deps } = await createAccessApp()
  const answer = await app.request(`/api/auth/${path}`, { method: 'POST', ...sent })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(answer.headers.get('Content-Security-Policy')).toMatch(/default-src/)
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(answer.headers.get('Cache-Control')).toContain('no-store')
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await deps.db.selectFrom('audit_event').selectAll().execute()).toEqual([])
})
