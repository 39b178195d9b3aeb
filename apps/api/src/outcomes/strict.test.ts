import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { LOGGED } from '../households/household.testing.ts'

interface Cell {
  municipality?: string
  value: number | null
  status: string
  preliminary: number | null
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'admin'])
})
afterEach(() => api.close())

async function set(strictDisclosure: boolean) {
  const tag = (await api.ask('public', '/settings')).headers.get('etag') ?? ''
  const { status } = await api.ask('admin', '/settings', {
    method: 'PATCH',
    body: { strictDisclosure, disclosureDecision: 'RS 12/2026' },
    headers: { 'If-Match': tag },
  })
  expect(status).toBe(200)
}

const HOUSEHOLD = {
  ...LOGGED,
  moveInMonth: '2022-03',
  adults: 1,
  children: 0,
  programmeId: 'en-attraktiv-region',
}

const save = (who: 'bracke' | 'ostersund' | 'coordinator', over: object = {}) =>
  api.ask<{ _figure: Cell; _warnings: { code: string; remainingAfter?: number }[] }>(
    who,
    '/households',
    {
      method: 'POST',
      body: { ...HOUSEHOLD, ...over },
    },
  )

const PATHS = [
  '/outcomes?by=municipality,year',
  '/outcomes?by=year&municipality=2305',
  '/outcomes?measure=perThousandInhabitants&by=municipality',
  '/outcomes?measure=costPerHousehold&by=municipality',
  '/reports/2025',
  '/reports/2025?format=csv',
  '/aggregate-outcomes',
  '/aggregate-outcomes/en-attraktiv-region-444',
  '/period-reports',
]

describe('strictDisclosure', { timeout: 120_000 }, () => {
  it('changes no byte while it is off, and is off again without a trace', async () => {
    await save('bracke')
    const read = async () =>
      Promise.all(
        PATHS.map(async (path) => {
          const answer = await api.ask('public', path)
          return [path, answer.status, JSON.stringify(answer.body)]
        }),
      )
    const before = await read()
    await set(true)
    const on = await read()
    expect(on[0]).not.toEqual(before[0])
    await set(false)
    expect(await read()).toEqual(before)
  })

  it('gives other tags to what it changes', async () => {
    await save('bracke')
    const tags = async () =>
      Promise.all(
        PATHS.map(async (path) => [path, (await api.ask('public', path)).headers.get('etag')] as const),
      )
    const before = await tags()
    await set(true)
    for (const [index, [path, tag]] of (await tags()).entries())
      expect([path, tag]).not.toEqual(before[index])
  })

  it('hides a small count from everybody, its own officer too, in figures and files', async () => {
    await save('bracke')
    await set(true)
    for (const who of ['public', 'bracke', 'coordinator'] as const) {
      const path = '/outcomes?by=year&from=2022&to=2022&municipality=2305'
      const { body } = await api.ask<{ cells: Cell[]; total: Cell; footnotes: object[] }>(who, path)
      const hidden = { value: null, status: 'suppressed', preliminary: null, bound: 'exact' }
      expect(body.cells).toEqual([{ year: 2022, ...hidden }])
      expect(body.total).toEqual({ ...hidden, undecided: 0 })
      expect(JSON.stringify(body.footnotes)).not.toContain('allocatedInQuery')
    }
    const county = await api.ask<{ total: Cell }>('public', '/outcomes?by=year&from=2022&to=2022')
    expect(county.body.total).toMatchObject({ value: 1, status: 'confirmed' })
    const csv = await api.app.request('/api/v1/reports/2022?format=csv-machine&table=T2')
    const row = (await csv.text())
      .split('\r\n')
      .find((line) => line.includes(',2022,') && line.includes('Bräcke'))
    expect(row).toContain(',visas_inte,')
    expect(row).not.toMatch(/,1,/u)
  })

  it('answers a save with the own count, which the officer can read in the own list', async () => {
    await set(true)
    const { body } = await save('bracke')
    expect(body._figure).toMatchObject({ value: 1, status: 'confirmed', preliminary: 0 })
    expect(body._warnings).toMatchObject([{ code: 'inside-aggregate', remainingAfter: 443 }])
  })

  it('tells of a part neither what is carved out of it nor by tag, and lets the whole hold it', async () => {
    const part = await api.ask<{ id: string }>('coordinator', '/aggregate-outcomes', {
      method: 'POST',
      body: {
        title: 'Bräcke 2020–2023',
        programmeId: 'en-attraktiv-region',
        municipalityCodes: ['2305'],
        periodFrom: '2020-01',
        periodToEarliest: '2023-12',
        periodToLatest: '2023-12',
        households: 21,
        persons: null,
        definitionNote: 'räknesättet är okänt',
        isDefinitionKnown: false,
        relation: 'part_of',
        parentId: 'en-attraktiv-region-444',
        sourceTitle: 'Bräcke kommun',
        certainty: 'exact',
      },
    })
    expect(part.status).toBe(201)
    await set(true)
    const { body: saved } = await save('bracke')
    expect(saved._warnings).toEqual([])
    const told = await api.ask('public', `/aggregate-outcomes/${part.body.id}`)
    expect(told.body).toMatchObject({ households: 21, allocated: null, reserved: null, remaining: null })
    expect(told.headers.get('etag')).toMatch(/-strict\.null\.null\.null"$/u)
    const whole = await api.ask('public', '/aggregate-outcomes/en-attraktiv-region-444')
    expect(whole.body).toMatchObject({ households: 444, allocated: 1, remaining: 443 })
    const county = await api.ask<{ total: Cell; unallocated: object[] }>(
      'public',
      '/outcomes?by=year&from=2020&to=2023',
    )
    // The part's remaining beside the cells would tell how many of it are in Bräcke.
    expect(county.body.total).toMatchObject({ value: 1, bound: 'at_least' })
    expect(county.body.unallocated).toEqual([])
    const all = await api.ask<{ total: Cell }>('public', '/outcomes?by=year&from=2020&to=2026')
    expect(all.body.total).toMatchObject({ value: 444, bound: 'exact' })
  })

  it('tells outsiders of a period that it is closed, not that there was nothing', async () => {
    const said = await api.ask('bracke', '/period-reports/2305/2025-T1', {
      method: 'PUT',
      body: { state: 'closed_nothing' },
      headers: { 'If-None-Match': '*' },
    })
    expect(said.status).toBe(200)
    await set(true)
    const read = async (who: 'public' | 'bracke' | 'ostersund') =>
      (await api.ask<{ state: string }>(who, '/period-reports/2305/2025-T1')).body.state
    expect(await read('public')).toBe('closed')
    expect(await read('ostersund')).toBe('closed')
    expect(await read('bracke')).toBe('closed_nothing')
    const list = await api.ask<{ items: object[] }>('public', '/period-reports?state=closed_nothing')
    expect(list.body.items).toEqual([])
  })

  it('hides what a contribution is per household where the households are hidden', async () => {
    await fillDemo(api.deps)
    await set(true)
    const agreements = await api.ask<{ items: { id: string; year: number }[] }>(
      'public',
      '/agreements?limit=500',
    )
    const { id } = agreements.body.items.findLast(({ year }) => year === 2026)!
    const { body, status } = await api.ask<{
      parts: {
        municipalityCode: string
        households: number | null
        sekPerHousehold: number | null
        householdsStatus?: string
      }[]
    }>('public', `/agreements/${id}/scenarios`, {
      method: 'POST',
      body: { splitMethod: 'per_capita', totalSek: 1_000_000 },
    })
    expect(status).toBe(200)
    const hidden = body.parts.filter(({ householdsStatus }) => householdsStatus === 'suppressed')
    expect(hidden.map(({ municipalityCode }) => municipalityCode)).toContain('2303')
    for (const { households, sekPerHousehold } of hidden)
      expect([households, sekPerHousehold]).toEqual([null, null])
    expect(hidden.length).toBeLessThan(body.parts.length)
  })
})
