import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

interface Cell {
  year?: number
  origin?: string
  localTie?: string
  value: number | null
  status: string
}
interface Figure {
  cells: Cell[]
  total: { value: number | null; bound: string }
  dataVersion: string
  updatedAt: string
  nearest?: string
  detail?: string
}
interface Version {
  id: string
  year: number
  version: number
  hash: string
  tables: { key: string; version: number; cells: Cell[] }[]
  detail?: string
  errors?: { pointer: string }[]
}

let api: TestApi
const open = async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'partner', 'admin'])
}
const close = () => api.close()

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }
const fix = (
  year: number,
  who: TestRole | 'public' = 'coordinator',
  headers: Record<string, string> = {},
) =>
  api.ask<Version>(who, '/report-versions', {
    method: 'POST',
    body: { year, decision: DECISION },
    headers,
  })
const figure = (query: string, who: TestRole | 'public' = 'public') =>
  api.ask<Figure>(who, `/outcomes?${query}`)

async function log(count: number, over: object = {}, who: TestRole = 'bracke') {
  for (let index = 0; index < count; index += 1) {
    const { status } = await api.ask(who, '/households', {
      method: 'POST',
      body: {
        ...LOGGED,
        moveInMonth: '2022-03',
        adults: 1,
        children: 0,
        programmeId: 'en-attraktiv-region',
        ...over,
      },
    })
    expect(status).toBe(201)
  }
}

describe('fixing a year', { timeout: 30_000 }, () => {
  beforeEach(open, 30_000)
  afterEach(close)

  it('publishes its tables, which stay as they are whatever is recorded afterwards', async () => {
    await log(7, { localTie: 'none' })
    await log(6, { localTie: 'returnee_lived', originType: 'eu' })
    const query = 'by=localTie,year&from=2022&to=2022'
    expect((await figure(query)).status).toBe(403)

    const fixed = await fix(2022)
    expect([fixed.status, fixed.body.year, fixed.body.version]).toEqual([201, 2022, 1])
    expect(fixed.headers.get('location')).toBe(`/api/v1/report-versions/${fixed.body.id}`)
    const before = await figure(query)
    expect(before.body.cells).toContainEqual(
      expect.objectContaining({ localTie: 'returnee_lived', year: 2022, value: 6, status: 'confirmed' }),
    )
    expect(before.body.total).toMatchObject({ value: 13 })

    await log(9, { localTie: 'studied' })
    const after = await figure(query)
    expect(after.body).toEqual(before.body)
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'))
  })

  it('hides what rests on one to four households, with what would give it back', async () => {
    await log(8, { localTie: 'none' })
    await log(9, { localTie: 'family_tie' })
    await log(2, { localTie: 'studied' })
    await fix(2022)
    const { cells, total } = (await figure('by=localTie&from=2022&to=2022')).body
    const hidden = cells.filter(({ status }) => status === 'suppressed')
    expect(hidden.map(({ localTie }) => localTie)).toContain('studied')
    expect(hidden.length).toBeGreaterThan(1)
    expect(hidden.map(({ value }) => value)).toEqual(hidden.map(() => null))
    const shown = cells.flatMap(({ value }) => value ?? [])
    expect(total).toMatchObject({
      value: shown.reduce((sum, value) => sum + value, 0),
      bound: 'at_least',
    })
  })

  it('leaves open what few households of a municipality are, before its block is complete too', async () => {
    const rented = { housingType: 'rental', moveInMonth: '2020-03' }
    await log(1, rented)
    await log(9, { ...rented, municipalityCode: '2380' }, 'ostersund')
    await fix(2020)
    const { cells } = (await figure('by=housing&from=2020&to=2020')).body
    // With all ten told to have rented, the one in Bracke would have.
    const rental = cells.find((cell) => 'housing' in cell && cell.housing === 'rental')
    expect(rental).toMatchObject({ value: null, status: 'suppressed' })
  })

  it('again changes a table only when enough in it has changed', async () => {
    await log(7, { localTie: 'none' })
    await log(6, { localTie: 'returnee_lived' })
    await fix(2022)
    await log(4, { localTie: 'none' })
    const few = await fix(2022)
    expect(few.body.version).toBe(2)
    const query = 'by=localTie&from=2022&to=2022'
    const none = (cells: readonly Cell[]) => cells.find(({ localTie }) => localTie === 'none')?.value
    expect(none((await figure(query)).body.cells)).toBe(7)
    await log(1, { localTie: 'none' })
    await fix(2022)
    expect(none((await figure(query)).body.cells)).toBe(12)
    const read = await api.ask<Version>('public', `/report-versions/${few.body.id}`)
    expect(read.body.tables).toEqual([])
  })

  it('waits for every municipality to have said klart, and names who has not', async () => {
    const refused = await fix(2025)
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toContain('2303 2025-T1')
    expect((await api.ask<{ items: unknown[] }>('public', '/report-versions')).body.items).toEqual([])
  })

  it.each([
    [2026, 'that is not over'],
    [2019, 'before the first report'],
  ])('refuses %i, %s', async (year) => {
    const refused = await fix(year)
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/year'])
  })

  it('needs a decision that can be found again', async () => {
    for (const decision of [undefined, {}, { ...DECISION, diaryRef: ' ' }, { ...DECISION, date: 'x' }]) {
      const body = { year: 2022, decision }
      const { status } = await api.ask('coordinator', '/report-versions', { method: 'POST', body })
      expect(status).toBe(422)
    }
  })

  it.each([
    ['2022-12-31', 'before the year has ended'],
    ['2020-01-01', 'before the year has begun'],
    ['2026-11-24', 'on a day to come'],
    ['2030-01-01', 'in a year to come'],
  ])('refuses a decision of %s, %s', async (date) => {
    const body = { year: 2022, decision: { ...DECISION, date } }
    const refused = await api.ask<Version>('coordinator', '/report-versions', { method: 'POST', body })
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['/decision/date'],
    ])
  })

  it.each(['2023-01-01', '2026-11-24'])('takes a decision of %s', async (date) => {
    // Half past eleven in the evening in UTC: in Stockholm the next day has begun.
    api.deps.setNow('2026-11-23T23:30:00.000Z')
    const body = { year: 2022, decision: { ...DECISION, date } }
    expect((await api.ask('coordinator', '/report-versions', { method: 'POST', body })).status).toBe(201)
  })

  it.each(['\u200b', '\u202eRS 1', '\u2060'])(
    'refuses a reference that cannot be read: %j',
    async (text) => {
      for (const part of ['diaryRef', 'body']) {
        const body = { year: 2022, decision: { ...DECISION, [part]: text } }
        const refused = await api.ask<Version>('coordinator', '/report-versions', {
          method: 'POST',
          body,
        })
        expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([
          422,
          [`/decision/${part}`],
        ])
      }
    },
  )

  it('is for the coordinator alone', async () => {
    expect((await fix(2022, 'public')).status).toBe(401)
    for (const who of ['bracke', 'partner', 'admin'] as const)
      expect((await fix(2022, who)).status).toBe(403)
  })

  it.each([[2022], [2023]])('2022 and %i at once fixes one, and says so to the other', async (other) => {
    await log(7, { localTie: 'none' })
    const both = await Promise.all([fix(2022), fix(other)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.body.detail).toMatch(/^A year was fixed while this one was being fixed/)
    expect((await fix(other)).status).toBe(201)
  })

  it('fixes nothing when the threshold changes meanwhile', async () => {
    await log(7, { localTie: 'none' })
    const answered = new AbortController()
    const fixing = fix(2022).finally(() => answered.abort())
    for (let turn = 0; !answered.signal.aborted; turn += 1) {
      const body = { disclosureThreshold: 6 + (turn % 2), disclosureDecision: 'RS 1/2026' }
      const headers = { 'If-Match': '*' }
      const { status } = await api.ask('admin', '/settings', { method: 'PATCH', body, headers })
      expect(status).toBe(200)
    }
    const refused = await fixing
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'A setting was changed while the year was being fixed, so it was not. Fix it again.',
    ])
  })

  it('is given up where who asked for it goes away, and can be asked for again', async () => {
    await log(7, { localTie: 'none' })
    const headers = { 'Idempotency-Key': 'fix-2022' }
    const over = new AbortController()
    // What is written is given its id; a connection that ends is heard when the loop turns.
    const { newId } = api.deps
    api.deps.newId = () => {
      setImmediate(() => over.abort())
      return newId()
    }
    const body = { year: 2022, decision: DECISION }
    const sent = { method: 'POST', body, headers, signal: over.signal }
    const givenUp = await api.ask<Version>('coordinator', '/report-versions', sent)
    expect([givenUp.status, over.signal.aborted]).toEqual([409, true])
    api.deps.newId = newId
    expect((await api.ask<{ items: unknown[] }>('public', '/report-versions')).body.items).toEqual([])
    expect((await fix(2022, 'coordinator', headers)).body.version).toBe(1)
  })

  it('sent twice under one key is done once', async () => {
    const key = { 'Idempotency-Key': 'fix-2022' }
    const [first, second] = [await fix(2022, 'coordinator', key), await fix(2022, 'coordinator', key)]
    expect(second.body).toEqual(first.body)
    const list = await api.ask<{ items: Version[] }>('public', '/report-versions?year=2022')
    expect(list.body.items).toHaveLength(1)
  })
})

describe('a question to what comes from fixed years', () => {
  beforeAll(async () => {
    await open()
    await log(6)
    await log(5, { originType: 'eu' })
    for (const year of [2020, 2021, 2022]) await fix(year)
  }, 60_000)
  afterAll(close)

  it.each([
    ['by=origin,year&from=2020&to=2022', 'the county by year'],
    ['by=origin&from=2022&to=2022', 'one year'],
    ['by=municipality,origin&from=2020&to=2022', 'the municipalities by block'],
    ['measure=persons&by=year&from=2020&to=2022', 'a figure by year'],
    ['measure=leadsClosed&by=closeReason&from=2022&to=2022', 'leads by why they closed'],
  ])('is answered: %s, %s', async (query) => {
    expect((await figure(query)).status).toBe(200)
  })

  it.each([
    ['by=origin,year&from=2020&to=2024', 'by=origin,year&from=2020&to=2022'],
    ['by=origin&from=2020&to=2022', 'by=origin,year&from=2020&to=2022'],
    ['by=origin,localTie&from=2022&to=2022', 'by=origin,year&from=2022&to=2022'],
    ['by=municipality,origin&from=2021&to=2022', 'by=municipality,origin&from=2020&to=2022'],
    ['by=origin&municipality=2305&from=2020&to=2022', 'by=municipality,origin&from=2020&to=2022'],
    ['by=municipality,origin&from=2023&to=2025', 'by=municipality,year&from=2023'],
    ['measure=persons&by=municipality&from=2022&to=2022', 'measure=persons&by=year&from=2022&to=2022'],
    ['measure=persons&by=origin&from=2022&to=2022', 'measure=persons&by=year&from=2022&to=2022'],
    ['by=origin&programme=ta-steget&from=2022&to=2022', 'by=origin,year&from=2022&to=2022'],
  ])('%s is refused, naming %s', async (query, nearest) => {
    for (const who of ['public', 'bracke', 'coordinator'] as const) {
      const refused = await figure(query, who)
      expect([refused.status, refused.body.nearest]).toEqual([
        403,
        expect.stringContaining(nearest) as string,
      ])
    }
  })

  it('tells a municipality of few households no attribute, zeros included', async () => {
    const { cells } = (await figure('by=municipality,origin&from=2020&to=2022')).body
    expect(cells).toHaveLength(16)
    const shown = cells.filter(({ value }) => value !== null)
    expect(shown.every(({ value }) => value === 0 || (value ?? 0) >= 5)).toBe(true)
  })

  it('of a cohort that is not old enough is a gap that says so', async () => {
    const { cells } = (await figure('measure=retention12&by=year&from=2022&to=2022')).body
    expect(cells).toMatchObject([{ year: 2022, value: null, note: 'not_mature' }])
  })
})
