import { beforeEach, describe, expect, it } from 'vitest'
import {
  checkIfNoneMatch,
  figureTag,
  recordTag,
  requireIfMatch,
  requirePutCondition,
} from './conditional.ts'
import { createTestApp, createTestDeps } from '../deps.testing.ts'

let ask: (path: string, method: string, headers?: Record<string, string>) => Promise<Response>

beforeEach(async () => {
  const stored = { version: 3, view: 'officer', current: () => ({ ref: 'x', adults: 2 }) }
  const app = createTestApp(await createTestDeps())
    .get('/api/v1/record', (c) => {
      checkIfNoneMatch(c, recordTag(3, 'officer'))
      return c.json({ ref: 'x' })
    })
    .get('/api/v1/hyphen', (c) => {
      checkIfNoneMatch(c, '"ends-"')
      return c.json({})
    })
    .patch('/api/v1/record', async (c) => {
      await requireIfMatch(c, stored.version, stored.view, stored.current)
      return c.json({})
    })
    .put('/api/v1/record', async (c) => {
      await requirePutCondition(c, stored)
      return c.json({})
    })
    .put('/api/v1/absent', async (c) => {
      await requirePutCondition(c, undefined)
      return c.json({}, 201)
    })
  ask = async (path, method, headers = {}) => app.request(`/api/v1/${path}`, { method, headers })
})

const KNOWN_WRITINGS = [
  '"3-officer"',
  'W/"3-officer"',
  '"3-officer-gzip"',
  'W/"3-officer;br"',
  '"2-officer", "3-officer"',
]

describe('If-None-Match', () => {
  it.each([...KNOWN_WRITINGS, '*'])(
    '%s answers 304 without a body and with the headers of the answer',
    async (tag) => {
      const response = await ask('record', 'GET', { 'If-None-Match': tag })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('ETag')).toBe('"3-officer"')
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
      expect(response.headers.get('Content-Security-Policy')).not.toBeNull()
    },
  )

  it.each(['"2-officer"', '"3-coordinator"', '3-officer', ''])('%s answers the record', async (tag) => {
    const response = await ask('record', 'GET', { 'If-None-Match': tag })
    expect(response.status).toBe(200)
    expect(response.headers.get('ETag')).toBe('"3-officer"')
  })

  it.each(['"ends-"', '"ends--gzip"', 'W/"ends--br"', '"ends---gzip"'])(
    '%s is known where the tag ends with a hyphen itself',
    async (tag) => {
      expect((await ask('hyphen', 'GET', { 'If-None-Match': tag })).status).toBe(304)
    },
  )

  it('counts for HEAD as for GET', async () => {
    expect((await ask('record', 'HEAD', { 'If-None-Match': '"3-officer"' })).status).toBe(304)
  })
})

describe('a change', () => {
  it('without If-Match is told to send it', async () => {
    expect((await ask('record', 'PATCH')).status).toBe(428)
    expect((await ask('record', 'PUT')).status).toBe(428)
  })

  it.each([...KNOWN_WRITINGS, '*'])('with If-Match: %s goes through', async (tag) => {
    expect((await ask('record', 'PATCH', { 'If-Match': tag })).status).toBe(200)
    expect((await ask('record', 'PUT', { 'If-Match': tag })).status).toBe(200)
  })

  it.each(['"2-officer"', '"3-coordinator"', '3-officer'])(
    'with a stale If-Match: %s is shown what is stored',
    async (tag) => {
      const response = await ask('record', 'PATCH', { 'If-Match': tag })
      expect(response.status).toBe(412)
      expect(await response.json()).toMatchObject({ current: { ref: 'x', adults: 2 } })
    },
  )
})

describe('creating by PUT', () => {
  it('needs If-None-Match: * and nothing there', async () => {
    expect((await ask('absent', 'PUT', { 'If-None-Match': '*' })).status).toBe(201)
    expect((await ask('absent', 'PUT')).status).toBe(428)
    expect((await ask('absent', 'PUT', { 'If-Match': '"1-x"' })).status).toBe(412)
    expect((await ask('record', 'PUT', { 'If-None-Match': '*' })).status).toBe(412)
  })
})

describe('the tag of a figure', () => {
  it('follows every part that it is made of, and nothing else', () => {
    const tag = figureTag(7, 'public', 'by=year', '2026-11-23', 1)
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(figureTag(7, 'public', 'by=year', '2026-11-23', 1)).toBe(tag)
    expect(figureTag(8, 'public', 'by=year', '2026-11-23', 1)).not.toBe(tag)
    expect(figureTag(7, 'public', 'by=year', '2026-11-24', 1)).not.toBe(tag)
  })

  it('keeps parts apart', () => {
    expect(figureTag('a', 'bc')).not.toBe(figureTag('ab', 'c'))
    expect(figureTag(['a'], 'b')).not.toBe(figureTag('a', ['b']))
  })
})
