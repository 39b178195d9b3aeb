import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PART_OF_THE_444 } from '../aggregates/part.testing.ts'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'partner', 'admin'])
})
afterEach(() => api.close())

interface Target {
  scope: string
  value: number | null
  decision: { body: string | null; date: string | null; diaryRef: string | null }
  type?: string
  errors?: { pointer: string }[]
}
interface Cells {
  cells: { value: number | null; note?: string; bound: string }[]
}

const COUNTY = '/targets/county/2025/households'
const put = (
  body: object,
  headers: Record<string, string> = { 'If-None-Match': '*' },
  { path = COUNTY, who = 'coordinator' }: { path?: string; who?: TestRole | 'public' } = {},
) => api.ask<Target>(who, path, { method: 'PUT', body, headers })

describe('a target', () => {
  it('is set with its decision, changed and taken away, and read by all', async () => {
    const decision = { body: 'Regionstyrelsen', date: '2024-11-18', diaryRef: 'RS/412/2024' }
    const set = await put({ value: 60, decision })
    expect([set.status, set.headers.get('etag')]).toEqual([200, '"1-public"'])
    expect((await api.ask<Target>('public', COUNTY)).body).toMatchObject({
      scope: 'county',
      year: 2025,
      measure: 'households',
      unit: 'households',
      value: 60,
      decision,
    })
    const list = await api.ask<{ items: Target[] }>('public', '/targets?scope=county&year=2025')
    expect(list.body.items.map(({ value }) => value)).toEqual([60])

    const taken = await put({ value: null }, { 'If-Match': '"1-public"' })
    expect(taken.body).toMatchObject({ value: null, decision: { body: null } })
    expect((await api.ask<{ items: Target[] }>('public', '/targets')).body.items).toEqual([])
  })

  it('that nobody has set is null, and can be set from what was read', async () => {
    const { body, headers } = await api.ask<Target>('public', '/targets/2305/2026/households')
    expect(body.value).toBeNull()
    const path = '/targets/2305/2026/households'
    const set = await put({ value: 0 }, { 'If-Match': headers.get('etag') ?? '' }, { path })
    expect([set.status, set.body.value]).toEqual([200, 0])
  })

  it('needs a condition, and refuses a stale one', async () => {
    expect((await put({ value: 1 }, {})).status).toBe(428)
    await put({ value: 1 })
    expect((await put({ value: 2 })).status).toBe(412)
    expect((await put({ value: 2 }, { 'If-Match': '"0-public"' })).status).toBe(412)
    expect((await api.ask<Target>('public', COUNTY)).body.value).toBe(1)
  })

  it('names every fault at once', async () => {
    const { status, body } = await put({
      value: -1,
      decision: { date: '2024-13-01', body: 5, diaryRef: 'x' },
      note: 'x',
    })
    expect(status).toBe(422)
    expect(body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/decision/body',
      '/decision/date',
      '/note',
      '/value',
    ])
    expect((await put({ value: 1.5 })).status).toBe(422)
    expect((await put({ value: 1, decision: { body: '640823-3234' } })).body.type).toContain(
      'personal-number',
    )
  })

  it('is not decided on a day to come', async () => {
    const { status, body } = await put({ value: 1, decision: { date: '2026-11-24' } })
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/decision/date']])
    expect((await put({ value: 1, decision: { date: '2026-11-23' } })).status).toBe(200)
  })

  it.each([
    '/targets/9999/2025/households',
    '/targets/county/2014/households',
    '/targets/county/2037/households',
    '/targets/county/2025/persons',
    '/targets/county/2025/targetShare',
    '/targets/county/x/households',
  ])('%s is none', async (path) => {
    expect((await api.ask('public', path)).status).toBe(404)
    expect((await put({ value: 1 }, { 'If-None-Match': '*' }, { path })).status).toBe(404)
  })

  it.each([
    ['bracke', 403],
    ['partner', 403],
    ['admin', 403],
    ['public', 401],
  ] as const)('is not %s\u2019s to set', async (who, status) => {
    expect((await put({ value: 1 }, { 'If-None-Match': '*' }, { who })).status).toBe(status)
  })

  it('that stays as it is leaves no version', async () => {
    await put({ value: 5 })
    const again = await put({ value: 5 }, { 'If-Match': '"1-public"' })
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"1-public"'])
  })

  it('tells the coordinator who changed what, and nobody else', async () => {
    await put({ value: 60 })
    await put({ value: 70 }, { 'If-Match': '"1-public"' })
    const history = (who: TestRole | 'public') => api.ask<{ items: object[] }>(who, `${COUNTY}/history`)
    expect((await history('coordinator')).body.items).toMatchObject([
      {
        action: 'change',
        by: { role: 'coordinator' },
        changes: [{ field: 'value', before: 60, after: 70 }],
      },
      { action: 'create', fields: ['value', 'decision'] },
    ])
    for (const who of ['bracke', 'partner', 'admin'] as const)
      expect((await history(who)).status).toBe(403)
    expect((await history('public')).status).toBe(401)
    expect((await api.ask('coordinator', '/targets/x/2025/households/history')).status).toBe(404)
  })

  it('refuses an unknown filter by name', async () => {
    for (const query of ['scope=9999', 'year=abc', 'measure=persons', 'colour=red'])
      expect((await api.ask('public', `/targets?${query}`)).status).toBe(400)
  })
})

describe('the figures of targets', () => {
  const HOUSEHOLD = {
    ...LOGGED,
    moveInMonth: '2025-02',
  }
  const ask = (measure: string, query = '&by=year&from=2025&to=2025') =>
    api.ask<Cells>('public', `/outcomes?measure=${measure}${query}`)

  it('are missing without one, and change their tag with it', async () => {
    await api.ask('bracke', '/households', { method: 'POST', body: HOUSEHOLD })
    const before = await ask('targetShare')
    expect(before.body.cells[0]).toMatchObject({ value: null, note: 'target_missing' })
    await put({ value: 8 })
    const after = await ask('targetShare')
    expect(after.body.cells[0]).toMatchObject({ value: 12.5, bound: 'exact' })
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect((await ask('runRate')).body.cells[0]).toMatchObject({ value: 12.5 })
    await put({ value: 0 }, { 'If-Match': '"1-public"' })
    expect((await ask('targetShare')).body.cells[0]).toMatchObject({ note: 'target_missing' })
  })

  it('per 1000 inhabitants: one of Bracke\u2019s 6035 at the end of 2024', async () => {
    await api.ask('bracke', '/households', { method: 'POST', body: HOUSEHOLD })
    const { body } = await ask(
      'perThousandInhabitants',
      '&by=municipality,year&from=2025&to=2025&municipality=2305',
    )
    expect(body.cells[0]).toMatchObject({ value: 0.2, note: 'small_base' })
  })
  it('tell by no bound which municipalities have some of a programme', async () => {
    const { body } = await api.ask<{ items: { code: string }[] }>('public', '/municipalities')
    const codes = body.items.map(({ code }) => code)
    await api.deps.db
      .insertInto('household_count')
      .values(
        codes.map((code) => ({
          municipality_code: code,
          year: 2026,
          programme_id: code === '2305' ? 'en-attraktiv-region' : 'ta-steget',
          standing: 'confirmed_attracted' as const,
          coverage: 'new' as const,
          aggregate_id: '',
          households: 1,
          persons: 0,
          households_with_known_persons: 0,
        })),
      )
      .execute()
    const { cells } = (await ask('perThousandInhabitants', '&by=programme&from=2026&to=2026')).body
    expect(codes).toHaveLength(8)
    expect(cells.map(({ bound }) => bound)).toEqual(['exact', 'exact'])
  })

  it('are of all that is known of a municipality and year, also together, in the report too', async () => {
    const within = {
      periodFrom: '2023-01',
      periodToEarliest: '2023-12',
      periodToLatest: '2023-12',
      households: 12,
    }
    const part = { ...PART_OF_THE_444, ...within }
    const write = (path: string, body: object, who: TestRole = 'coordinator') =>
      api.ask<{ id: string }>(who, path, { method: 'POST', body })
    const household = {
      ...HOUSEHOLD,
      moveInMonth: '2023-05',
      programmeId: 'en-attraktiv-region',
    }
    const agreement = await write('/agreements', { name: 'Avtal', year: 2023 })
    const path = `/agreements/${agreement.body.id}`
    const partyId = 'kommun-2305'
    const answers = [
      await write('/aggregate-outcomes', part),
      await write('/households', household, 'bracke'),
      await put({ value: 24 }, undefined, { path: '/targets/2305/2023/households' }),
      agreement,
      await write(`${path}/parties`, { partyId, status: 'approved' }),
      await write(`${path}/contributions`, { partyId, kind: 'cash', amountSek: 6000 }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 201, 201, 201])
    const query = '&by=municipality,year&from=2022&to=2023&municipality=2305'
    const of2023 = async (measure: string) => (await ask(measure, query)).body.cells[1]
    // One is logged, and eleven are known together of this municipality and year alone.
    expect(await of2023('households')).toMatchObject({ value: 1, bound: 'at_least' })
    expect(await of2023('targetShare')).toMatchObject({ value: 50, bound: 'exact' })
    expect(await of2023('runRate')).toMatchObject({ value: 50 })
    expect(await of2023('costPerHousehold')).toMatchObject({ value: 500, bound: 'exact' })
    // 12 of 6 162 at the end of 2022.
    expect(await of2023('perThousandInhabitants')).toMatchObject({ value: 1.9, bound: 'exact' })
    const report = await api.ask<{
      tables: { id: string; rows: { measure: string; year: string; value: number | null }[] }[]
    }>('public', '/reports/2023?municipality=2305')
    const told = report.body.tables.flatMap(({ id, rows }) =>
      rows
        .filter(({ year, value }) => year === '2023' && value !== null)
        .filter(({ measure }) =>
          /^(?:kostnad_per_hushall_kronor|maluppfyllelse_procent)$/u.test(measure),
        )
        .map(({ measure, value }) => `${id} ${measure} ${value}`),
    )
    expect(told).toEqual([
      'T1 maluppfyllelse_procent 50',
      'T1 kostnad_per_hushall_kronor 500',
      'T10 kostnad_per_hushall_kronor 500',
    ])
  })
})
