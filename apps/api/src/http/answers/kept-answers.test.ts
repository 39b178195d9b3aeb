import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../../api.testing.ts'
import { LOGGED } from '../../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'admin'])
})
afterEach(() => api.close())

const QUESTION = '/outcomes?by=municipality,year&from=2025&to=2026&municipality=2305'

interface Outcome {
  cells: { year: number; value: number | null }[]
  dataVersion: string
}

const ask = (
  path = QUESTION,
  who: TestRole | 'public' = 'public',
  headers: Record<string, string> = {},
) => api.ask<Outcome>(who, path, { headers })

function log(moveInMonth: string) {
  const body = {
    ...LOGGED,
    moveInMonth,
    adults: 1,
    children: 0,
  }
  return api.ask('bracke', '/households', { method: 'POST', body })
}

describe('an answer that is kept', () => {
  it('is the same byte for byte, with the same tag and the headers of whoever asks', async () => {
    const [first, again, officer] = [await ask(), await ask(), await ask(QUESTION, 'bracke')]
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
    expect(officer.body).toEqual(first.body)
    expect(officer.headers.get('cache-control')).toBe('no-store')
    expect(again.headers.get('cache-control')).not.toBe('no-store')
  })

  it('is not given after a write, and what is given then is what would have been without it', async () => {
    const before = await ask()
    expect((await log('2026-03')).status).toBe(201)
    const after = await ask()
    expect(after.body.cells.map(({ value }) => value)).not.toEqual(
      before.body.cells.map(({ value }) => value),
    )
    // The same question in other words was never kept.
    const afresh = await ask(`${QUESTION}&measure=households`)
    expect(after.body).toEqual(afresh.body)
  })

  it('is given still when an account has changed, of which no figure tells', async () => {
    await log('2026-03')
    const before = await ask()
    // Not by a write of the service, so that it shows only in what is read anew.
    await api.deps.db.deleteFrom('household_count').execute()
    const made = { email: 'new@example.org', name: 'New', role: 'coordinator' }
    expect((await api.ask('admin', '/users', { method: 'POST', body: made })).status).toBe(201)
    expect((await ask()).body).toEqual(before.body)
  })

  it('is not given on another day', async () => {
    const today = await ask()
    api.deps.clock = () => new Date('2027-02-01T12:00:00Z')
    const later = await ask()
    expect(later.headers.get('etag')).not.toBe(today.headers.get('etag'))
  })

  it('is not given to those to whom the figures are no longer open', async () => {
    await ask()
    const closed = await api.ask('admin', '/settings', {
      method: 'PATCH',
      body: { publicDashboard: false },
      headers: { 'If-Match': '*' },
    })
    expect(closed.status).toBe(200)
    expect((await ask()).status).toBe(401)
    expect((await ask(QUESTION, 'bracke')).status).toBe(200)
    expect((await ask()).status).toBe(401)
  })

  it('answers 304 to who has it', async () => {
    const tag = (await ask()).headers.get('etag') ?? ''
    expect((await ask(QUESTION, 'public', { 'If-None-Match': tag })).status).toBe(304)
  })

  it('is told apart by the whole of its address, however the path is spelled', async () => {
    const spelled = (query: string) => ask(`/api/v1/outc%6fmes?${query}`)
    const one = await spelled('from=2025&to=2025&by=year')
    const two = await spelled('from=2025&to=2026&by=year')
    expect([one.status, two.status]).toEqual([200, 200])
    expect([one.body.cells.length, two.body.cells.length]).toEqual([1, 2])
  })

  it('is none where the question is refused', async () => {
    for (const _time of [1, 2]) expect((await ask('/outcomes?by=nothing')).status).toBe(400)
  })
})
