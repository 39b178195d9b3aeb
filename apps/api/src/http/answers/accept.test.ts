import { beforeEach, expect, it } from 'vitest'
import { describe, fileAnswer } from '../../documentation/describe.ts'
import { produces, requireAccepted } from './accept.ts'
import { createTestApp, createTestDeps } from '../deps.testing.ts'

let statusOf: (path: string, accept: string | undefined) => Promise<number>

beforeEach(async () => {
  const app = createTestApp(await createTestDeps())
    .get('/api/v1/json', (c) => c.json({}))
    .get('/api/v1/report', produces('text/csv', 'application/json'), (c) => {
      requireAccepted(c, 'text/csv')
      return c.text('a;b')
    })
    .get(
      '/api/v1/described',
      describe({
        summary: 'Described',
        tag: 'service',
        access: 'public',
        answers: { 200: fileAnswer('application/geo+json', 'Places.', '{}') },
      }),
      (c) => c.text('{}'),
    )
  statusOf = async (path, accept) =>
    (await app.request(path, accept === undefined ? {} : { headers: { Accept: accept } })).status
})

it.each([
  [undefined, 200],
  ['*/*', 200],
  ['application/json', 200],
  ['application/*;q=0.2', 200],
  ['text/html, application/xhtml+xml, */*;q=0.8', 200],
  ['text/csv', 406],
  ['application/json;q=0, */*', 406],
  ['application/problem+json', 406],
])('meets Accept: %s on a JSON route with %i', async (accept, status) => {
  expect(await statusOf('/api/v1/json', accept)).toBe(status)
})

it('takes what the route says that it gives, and the handler what it is about to send', async () => {
  expect(await statusOf('/api/v1/report', 'text/csv')).toBe(200)
  expect(await statusOf('/api/v1/report', 'application/json')).toBe(406)
  expect(await statusOf('/api/v1/report', 'image/png')).toBe(406)
})

it('holds a described route to the formats of its description', async () => {
  expect(await statusOf('/api/v1/described', 'application/geo+json')).toBe(200)
  expect(await statusOf('/api/v1/described', 'application/json')).toBe(406)
})

it('lets a path that does not exist be not found, whatever is accepted', async () => {
  expect(await statusOf('/api/v1/nothing', 'image/png')).toBe(404)
})
