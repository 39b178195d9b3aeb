import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
})
afterEach(() => api.close())

interface Period {
  state: string
  reopenReason: string | null
  municipalityCode: string
  period: string
}

const put = (
  body: object,
  headers: Record<string, string>,
  path = '2305/2026-T1',
  who: TestRole = 'bracke',
) =>
  api.ask<Period & { type?: string }>(who, `/period-reports/${path}`, { method: 'PUT', body, headers })

describe('saying klart', () => {
  it('lists every municipality and every period that has begun, open until something is said', async () => {
    const { body } = await api.ask<{ items: Period[]; _meta: { totalRecords: number } }>(
      'public',
      '/period-reports?limit=500',
    )
    expect(body._meta.totalRecords).toBe(8 * 6)
    expect(new Set(body.items.map(({ state }) => state))).toEqual(new Set(['open']))
  })

  it('can be said of a period nobody has spoken of, with either condition', async () => {
    expect((await put({ state: 'closed' }, { 'If-None-Match': '*' })).body.state).toBe('closed')
    const { headers } = await api.ask('public', '/period-reports/2305/2026-T2')
    const said = await put(
      { state: 'closed_nothing' },
      { 'If-Match': headers.get('etag') ?? '' },
      '2305/2026-T2',
    )
    expect(said.body.state).toBe('closed_nothing')
  })

  it('needs a condition, and refuses a stale one', async () => {
    expect((await put({ state: 'closed' }, {})).status).toBe(428)
    await put({ state: 'closed' }, { 'If-None-Match': '*' })
    expect((await put({ state: 'open', reopenReason: 'x' }, { 'If-None-Match': '*' })).status).toBe(412)
    expect((await put({ state: 'open', reopenReason: 'x' }, { 'If-Match': '"0-public"' })).status).toBe(
      412,
    )
  })

  it('asks why when it is opened again', async () => {
    await put({ state: 'closed' }, { 'If-None-Match': '*' })
    expect((await put({ state: 'open' }, { 'If-Match': '"1-public"' })).status).toBe(422)
    const opened = await put(
      { state: 'open', reopenReason: 'ett hushall till' },
      { 'If-Match': '"1-public"' },
    )
    expect(opened.body).toMatchObject({ state: 'open', reopenReason: 'ett hushall till' })
  })

  it('turns a gap into a zero once every tertial of the year is closed', async () => {
    const cell = async () =>
      (
        await api.ask<{ cells: { value: number | null; status: string }[] }>(
          'public',
          '/outcomes?by=municipality,year&from=2025&to=2025&municipality=2305',
        )
      ).body.cells[0]
    expect(await cell()).toMatchObject({ value: null, status: 'not_reported' })
    for (const n of [1, 2, 3])
      await put({ state: 'closed_nothing' }, { 'If-None-Match': '*' }, `2305/2025-T${n}`)
    expect(await cell()).toMatchObject({ value: 0, status: 'confirmed' })
  })

  it.each(['2380/2026-T1', '9999/2026-T1', '2305/2027-T1', '2305/2026-T4', '2305/x'])(
    'answers %s as what does not exist',
    async (path) => {
      expect((await put({ state: 'closed' }, { 'If-None-Match': '*' }, path)).status).toBe(404)
    },
  )

  it('is the officer\u2019s to say', async () => {
    expect(
      (await put({ state: 'closed' }, { 'If-None-Match': '*' }, '2305/2026-T1', 'coordinator')).status,
    ).toBe(403)
  })
})
