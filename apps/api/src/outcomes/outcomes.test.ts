import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund'])
})
afterEach(() => api.close())

interface Outcome {
  cells: {
    municipality?: string
    year?: number
    programme?: string
    value: number | null
    preliminary: number
    bound: string
    status: string
  }[]
  unallocated: { aggregateId: string; remaining: number }[]
  total: { value: number | null; bound: string; preliminary: number; undecided: number; status: string }
  footnotes: { code: string; allocatedInQuery?: number; municipalities?: string[]; periods?: string[] }[]
}

const CODES = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']
const ask = async (query: string) => (await api.ask<Outcome>('public', `/outcomes${query}`)).body
const problem = async (query: string) => {
  const { status, body } = await api.ask<{ type: string; detail: string }>('public', `/outcomes${query}`)
  return [status, body.type.split('#')[1], body.detail]
}

async function log(moveInMonth: string, over: object = {}, who: 'bracke' | 'ostersund' = 'bracke') {
  const { status } = await api.ask(who, '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      municipalityCode: who === 'bracke' ? '2305' : '2380',
      moveInMonth,
      children: 0,
      programmeId: moveInMonth < '2024-11' ? 'en-attraktiv-region' : 'ta-steget',
      ...over,
    },
  })
  expect(status).toBe(201)
}

/** G2 of the golden table, logged through the API, with every period closed in the store. */
async function logGolden() {
  for (const month of ['2022-03', '2022-06', '2022-09', '2024-05']) await log(month)
  await log('2024-05', {}, 'ostersund')
  for (const month of ['01', '02', '03', '04', '05', '06', '07']) await log(`2025-${month}`)
  await log('2025-09', { evidence: 'none' })
  await log('2025-03', { inclusionBasis: 'contact_after_move' })
  await log('2025-04', { originType: 'own_county' })
  const periods = CODES.flatMap((code) =>
    [2025, 2026].flatMap((year) =>
      [1, 2, 3].map((n) => ({ municipality_code: code, period: `${year}-T${n}` })),
    ),
  )
  const said = {
    state: 'closed',
    version: 1,
    reopen_reason: null,
    updated_at: '2026-11-01T00:00:00Z',
    is_demo: 0,
  }
  await api.deps.db
    .insertInto('period_report')
    .values(periods.map((key) => ({ ...key, ...said })))
    .execute()
}

describe('the figures over HTTP', () => {
  it.each([
    ['?from=2020&to=2026', 451, 'exact', 1, 2],
    [`?from=2020&to=2026&municipality=${CODES.join(',')}`, 451, 'exact', 1, 2],
    ['?from=2020&to=2024', 444, 'exact', 0, 2],
    ['?from=2020&to=2023', 3, 'at_least', 0, 0],
    ['?from=2022&to=2022&municipality=2305', 3, 'at_least', 0, 0],
    ['?municipality=2305', 11, 'at_least', 1, 0],
    ['?from=2024&to=2025', 9, 'at_least', 1, 0],
    ['?from=2025&to=2026', 7, 'exact', 1, 0],
    ['?municipality=2305,2380', 12, 'at_least', 1, 0],
    ['?programme=en-attraktiv-region', 444, 'exact', 0, 2],
    ['?programme=ta-steget', 7, 'exact', 1, 0],
  ])('answers the golden table: %s', async (query, value, bound, preliminary, undecided) => {
    await logGolden()
    expect((await ask(query)).total).toMatchObject({ value, bound, preliminary, undecided })
  })

  it('says of a store that holds only the facts: 444 in the total, and in no cell', async () => {
    const { cells, unallocated, total } = await ask('')
    expect(cells.map(({ value }) => value)).toEqual([null, null, null, null, null, null, null])
    expect(cells.map(({ status }) => status)).toEqual([
      ...Array<string>(5).fill('unknown'),
      'not_reported',
      'not_reported',
    ])
    expect(unallocated).toMatchObject([{ remaining: 444 }])
    expect(total).toMatchObject({ value: 444, bound: 'exact', status: 'not_reported' })
  })

  it('gives the full grid, codes and years ascending, whatever the order of by', async () => {
    const { cells } = await ask('?by=year,municipality&from=2024&to=2025')
    expect(cells.slice(0, 3).map(({ municipality, year }) => [municipality, year])).toEqual([
      ['2303', 2024],
      ['2303', 2025],
      ['2305', 2024],
    ])
    expect(cells).toHaveLength(16)
  })

  it('answers 304 while nothing has changed, and anew when something has', async () => {
    const { headers } = await api.ask('public', '/outcomes')
    const again = await api.ask('public', '/outcomes', {
      headers: { 'If-None-Match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    await log('2025-01')
    expect(
      (await api.ask('public', '/outcomes', { headers: { 'If-None-Match': headers.get('etag') ?? '' } }))
        .status,
    ).toBe(200)
  })

  it.each([
    ['?measure=persons', 'by=municipality,year'],
    ['?by=origin', 'by=municipality,year'],
    ['?by=municipality,programme', 'by=programme,year'],
    ['?programme=ta-steget&municipality=2305', 'by=programme,year'],
  ])('does not publish %s, and names the nearest table', async (query, nearest) => {
    const [status, code, detail] = await problem(query)
    expect([status, code]).toEqual([403, 'not-published'])
    expect(detail).toContain(nearest)
  })

  it.each([
    ['?measure=nothing', 'measure'],
    ['?by=moon', 'by'],
    ['?by=year,municipality,programme', 'by'],
    ['?from=2014', 'from'],
    ['?to=2027', 'to'],
    ['?from=2025&to=2024', 'to'],
    ['?municipality=9999', 'municipality'],
    ['?municipality=2305,2305', 'municipality'],
    ['?programme=nothing', 'programme'],
    ['?year=2025', 'year'],
    ['?from=2024&from=2025', 'from'],
    ['?from=', 'from'],
    ['?from=2e3', 'from'],
  ])('names the faulty parameter of %s', async (query, name) => {
    const [status, code, detail] = await problem(query)
    expect([status, code]).toEqual([400, 'invalid-parameter'])
    expect(detail).toContain(name)
  })

  it('never tells by its status that a household outside the measure was logged', async () => {
    await log('2025-03', { inclusionBasis: 'contact_after_move' })
    const [cell] = (await ask('?by=municipality,year&from=2025&to=2025&municipality=2305')).cells
    expect(cell).toMatchObject({ value: null, status: 'not_reported', preliminary: 0 })
  })
})
