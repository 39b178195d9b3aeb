import { describe, expect, it } from 'vitest'
import { DomainError, PROBLEM_CODES } from '@inflytt/domain'
import { PROBLEMS, ProblemWithHeaders } from './problem.ts'
import { createTestApp, createTestDeps } from '../deps.testing.ts'

async function answerTo(error: unknown) {
  const deps = await createTestDeps()
  const app = createTestApp(deps).get('/api/v1/x', (c) => {
    c.header('ETag', '"1-view"')
    throw error
  })
  const response = await app.request('/api/v1/x')
  const text = await response.text()
  return { response, text, body: JSON.parse(text) as Record<string, unknown>, logged: deps.logged }
}

function withCode(code: string): Error {
  return Object.assign(new Error('driver speaking of /var/lib/secret.db'), { code })
}

describe('a problem', () => {
  it.each(PROBLEM_CODES)('%s answers with its own status, title and type', async (code) => {
    const { response, body } = await answerTo(new DomainError(code, 'In words.'))
    expect(response.status).toBe(PROBLEMS[code].status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(body).toMatchObject({
      type: `http://localhost/docs/problems#${code}`,
      title: PROBLEMS[code].title,
      status: PROBLEMS[code].status,
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    })
  })

  it('shows its faults under errors and what was joined to it beside them', async () => {
    const { body } = await answerTo(
      new DomainError('precondition-failed', 'Stale.', {
        faults: [{ pointer: '/adults', detail: 'Too few.' }],
        extra: { current: { adults: 2 }, status: 200 },
      }),
    )
    expect(body).toMatchObject({
      detail: 'Stale.',
      status: 412,
      errors: [{ pointer: '/adults', detail: 'Too few.' }],
      current: { adults: 2 },
    })
  })

  it('carries no tag of the answer that was being made, and is never kept by a cache', async () => {
    const { response } = await answerTo(new DomainError('conflict', 'In words.'))
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  it('says how to sign in, and when to come back', async () => {
    expect(
      (await answerTo(new DomainError('unauthenticated', ''))).response.headers.get('WWW-Authenticate'),
    ).toMatch(/^Bearer/)
    expect(
      (await answerTo(new DomainError('store-unavailable', ''))).response.headers.get('Retry-After'),
    ).toBe('5')
    const limited = new ProblemWithHeaders('rate-limited', 'Slow down.', { 'Retry-After': '30' })
    expect((await answerTo(limited)).response.headers.get('Retry-After')).toBe('30')
  })

  it('reads alike for what does not exist and what may not be seen', async () => {
    const hidden = await answerTo(new DomainError('not-found', 'Household 2305-2025-7Q4K is not yours.'))
    const absent = await answerTo(new DomainError('not-found', ''))
    expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' })
  })
})

describe('a fault of ours', () => {
  it('tells the caller nothing and the log its cause, under one id', async () => {
    const { response, text, body, logged } = await answerTo(
      new Error('select * from household where note = "anna@example.se" in /srv/app/x.ts', {
        cause: withCode('E1'),
      }),
    )
    expect(response.status).toBe(500)
    expect(text).not.toMatch(/select|household|srv/)
    const [line] = logged
    expect(line).toMatchObject({
      level: 'error',
      route: '/api/v1/x',
      code: 'internal',
      cause: { cause: { code: 'E1' } },
    })
    expect(body['instance']).toBe(`urn:uuid:${String(line?.['requestId'])}`)
    expect(JSON.stringify(line)).not.toMatch(/srv|var\/lib|anna|\bat .*\.ts:/)
  })

  it.each([
    ['SQLITE_FULL', 507, 'storage-full'],
    ['53100', 507, 'storage-full'],
    ['SQLITE_BUSY', 503, 'store-unavailable'],
    ['SQLITE_IOERR_FSYNC', 503, 'store-unavailable'],
    ['SQLITE_READONLY_DBMOVED', 503, 'store-unavailable'],
    ['SQLITE_CANTOPEN', 503, 'store-unavailable'],
    ['57P01', 503, 'store-unavailable'],
    ['53300', 503, 'store-unavailable'],
    ['3D000', 503, 'store-unavailable'],
    ['28P01', 503, 'store-unavailable'],
    ['42P01', 503, 'store-unavailable'],
    ['42703', 500, 'internal'],
    ['ECONNREFUSED', 503, 'store-unavailable'],
    ['SQLITE_CONSTRAINT_CHECK', 500, 'internal'],
    ['23505', 500, 'internal'],
  ])('of the store (%s) answers %i', async (driverCode, status, code) => {
    const { response, body } = await answerTo(new Error('wrapped', { cause: withCode(driverCode) }))
    expect(response.status).toBe(status)
    expect(body['type']).toBe(`http://localhost/docs/problems#${code}`)
    expect(JSON.stringify(body)).not.toContain('secret.db')
  })
})
