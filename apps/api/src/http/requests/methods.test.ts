import { beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, createTestDeps } from '../deps.testing.ts'

let request: (path: string, method: string) => Promise<Response>

beforeEach(async () => {
  const app = createTestApp(await createTestDeps())
    .get('/api/v1/things', (c) => c.json({ items: [] }))
    .post('/api/v1/things', (c) => c.json({}, 201))
    .get('/api/v1/things/:ref', (c) => c.json({ ref: c.req.param('ref') }))
    .patch('/api/v1/things/:ref', (c) => c.json({}))
    .post('/api/v1/things/check', (c) => c.json({}))
  request = async (path, method) => app.request(path, { method })
})

describe('a path that is known', () => {
  it('answers another method with 405 and what is allowed', async () => {
    const response = await request('/api/v1/things/7', 'DELETE')
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, PATCH, OPTIONS')
    expect(await response.json()).toMatchObject({ type: expect.stringMatching(/#method-not-allowed$/) })
  })

  it('answers HEAD as GET, without the body', async () => {
    const response = await request('/api/v1/things', 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.text()).toBe('')
  })

  it('answers OPTIONS with what is allowed and lets no other origin in', async () => {
    const response = await request('/api/v1/things', 'OPTIONS')
    expect(response.status).toBe(204)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('lists of an address with a name of its own what may be done there, and not what may be with a record', async () => {
    const response = await request('/api/v1/things/check', 'OPTIONS')
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
    expect((await request('/api/v1/things/check', 'DELETE')).headers.get('Allow')).toBe('POST, OPTIONS')
  })
})

it.each(['GET', 'POST', 'DELETE', 'OPTIONS'])(
  'answers %s of an unknown path with 404',
  async (method) => {
    expect((await request('/api/v1/nothing', method)).status).toBe(404)
  },
)
