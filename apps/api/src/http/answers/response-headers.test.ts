import { describe, expect, it } from 'vitest'
import type { Config } from '../../configuration/config.ts'
import { createTestApp, createTestDeps } from '../deps.testing.ts'

async function headersOf(path: string, init: RequestInit = {}, config: Partial<Config> = {}) {
  const app = createTestApp(await createTestDeps(config))
    .get('/api/v1/fine', (c) => c.json({}))
    .get('/api/v1/broken', () => {
      throw new Error('broken')
    })
  return (await app.request(path, init)).headers
}

describe.each(['/api/v1/fine', '/api/v1/broken', '/nowhere'])('the headers of %s', (path) => {
  it('let no foreign code, frame or guess in', async () => {
    const headers = await headersOf(path)
    const policy = headers.get('Content-Security-Policy')?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
  })

  it('ask for https for a year only where the public address is https', async () => {
    const name = 'Strict-Transport-Security'
    expect((await headersOf(path, {}, { publicUrl: 'https://a.example' })).get(name)).toBe(
      'max-age=31536000; includeSubDomains',
    )
    expect((await headersOf(path, {}, { publicUrl: 'http://a.example' })).get(name)).toBeNull()
    expect((await headersOf(path)).get(name)).toBeNull()
  })
})

it('allow the one inline style that the controls add, by its hash', async () => {
  const headers = await headersOf('/api/v1/fine', {}, { styleHashes: ['sha256-abc='] })
  expect(headers.get('Content-Security-Policy')).toContain("style-src 'self' 'sha256-abc='")
})

describe('caching', () => {
  it('is shared for what everybody may read, and told what the answer varies with', async () => {
    const headers = await headersOf('/api/v1/fine')
    expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
    expect(headers.get('Vary')).toBe('Cookie, Authorization, Accept, Accept-Encoding')
  })

  it.each(['Cookie', 'Authorization'])('is forbidden for a request with %s', async (name) => {
    expect((await headersOf('/api/v1/fine', { headers: { [name]: 'x' } })).get('Cache-Control')).toBe(
      'no-store',
    )
  })
})

it('gives every request an id of its own, whatever id it came with', async () => {
  const app = createTestApp(await createTestDeps())
  const instanceOf = async () => {
    const response = await app.request('/nowhere', { headers: { 'X-Request-Id': 'forged\u00e5' } })
    return ((await response.json()) as { instance: string }).instance
  }
  const [first, second] = [await instanceOf(), await instanceOf()]
  expect(first).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  expect(second).not.toBe(first)
})
