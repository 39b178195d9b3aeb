import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { publishedDemoPath } from '../report-versions/attack/published-demo.testing.ts'

/** The demo with every year that is over fixed: all that could be told is there. */
let api: TestApi
beforeAll(async () => {
  api = await createTestApi(['admin'], await publishedDemoPath())
}, 300_000)
afterAll(() => api.close())

type Value = string | number | boolean | null
type Row = Record<string, Value>
interface Cell {
  municipality?: string
  year?: number
  phase?: string
  occupationField?: string
  value: number | null
  bound: string
  status: string
  preliminary: number | null
  planned?: number
  cancelled?: number
  money?: Record<string, number>
}
interface Outcome {
  cells: Cell[]
  unallocated: Record<string, Value | string[]>[]
}

const FIRST_YEAR = 2020
const THIS_YEAR = 2026

async function rowsOf(name: string): Promise<Row[]> {
  const { status, body } = await api.ask<{ rows: Row[] }>('public', `/open-data/datasets/${name}.json`)
  expect(status).toBe(200)
  expect(body.rows.length).toBeGreaterThan(0)
  return body.rows
}

async function outcome(query: string): Promise<Outcome> {
  const { status, body } = await api.ask<Outcome>('public', `/outcomes?${query}`)
  expect([query, status]).toEqual([query, 200])
  return body
}

const boundOf = ({ value, bound }: Cell) => (value === null ? null : bound)

const householdsOf = (cell: Cell) => ({
  ...(cell.municipality !== undefined && { municipalityCode: cell.municipality }),
  year: cell.year,
  households: cell.value,
  householdsBound: boundOf(cell),
  householdsStatus: cell.status,
  preliminary: cell.preliminary,
  preliminaryStatus: cell.preliminary === null ? 'suppressed' : 'preliminary',
})

/** A row without what says where it stands, and where it comes from. */
function figuresOf(row: Row, ...left: string[]): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name !== 'source' && !left.includes(name)),
  )
}

describe('the figures of a dataset are the answers of /outcomes, cell by cell and no more', () => {
  it('households', async () => {
    const { cells } = await outcome('by=municipality,year')
    expect((await rowsOf('households')).map((row) => figuresOf(row, 'municipality'))).toEqual(
      cells.map(householdsOf),
    )
  })

  it('households of the county, and what is known together', async () => {
    const { cells, unallocated } = await outcome('by=year')
    expect((await rowsOf('households-county')).map((row) => figuresOf(row))).toEqual(
      cells.map(householdsOf),
    )
    const rows = await rowsOf('households-undistributed')
    expect(rows).toEqual(
      unallocated.map(
        ({ municipalities, sourceTitle: _title, sourceDate: _date, isDefinitionKnown: _how, ...told }) =>
          expect.objectContaining({
            ...told,
            municipalityCodes: (municipalities as string[]).join(' '),
          }),
      ),
    )
  })

  it('persons, of fixed years alone', async () => {
    const { cells } = await outcome(`measure=persons&by=year&to=${THIS_YEAR - 1}`)
    expect(cells.some(({ value }) => value !== null)).toBe(true)
    const expected = cells.map((cell) => ({
      year: cell.year,
      persons: cell.value,
      personsBound: boundOf(cell),
      personsStatus: cell.status,
    }))
    const notFixed = {
      year: THIS_YEAR,
      persons: null,
      personsBound: null,
      personsStatus: 'not_published',
    }
    expect((await rowsOf('persons')).map((row) => figuresOf(row))).toEqual([...expected, notFixed])
  })

  it('activities and participants', async () => {
    const [done, attended] = [
      await outcome('measure=activities&by=phase,year'),
      await outcome('measure=participants&by=phase,year'),
    ]
    expect((await rowsOf('activities')).map((row) => figuresOf(row, 'phaseLabel'))).toEqual(
      done.cells.map((cell, at) => ({
        phase: cell.phase,
        year: cell.year,
        activities: cell.value,
        activitiesStatus: cell.status,
        planned: cell.planned ?? null,
        cancelled: cell.cancelled ?? null,
        participants: attended.cells[at]!.value,
        participantsBound: boundOf(attended.cells[at]!),
        participantsStatus: attended.cells[at]!.status,
      })),
    )
  })

  it.each([
    ['recruitment-needs', 'municipality', 'municipalityCode', 'municipality'],
    ['recruitment-needs-occupation', 'occupationField', 'occupationField', 'occupationFieldLabel'],
  ] as const)('%s', async (name, by, key, label) => {
    const [open, filled] = [
      await outcome(`measure=needsOpen&by=${by},year`),
      await outcome(`measure=needsFilledShare&by=${by},year`),
    ]
    expect((await rowsOf(name)).map((row) => figuresOf(row, label))).toEqual(
      open.cells.map((cell, at) => ({
        [key]: cell[by],
        year: cell.year,
        needsOpen: cell.value,
        needsOpenStatus: cell.status,
        needsFilledShare: filled.cells[at]!.value,
        needsFilledShareStatus: filled.cells[at]!.status,
      })),
    )
  })

  it('the balance, and the contributions that it is made of', async () => {
    const { cells } = await outcome('measure=balance&by=year')
    const balances = await rowsOf('agreement-balance')
    expect(balances.map((row) => figuresOf(row))).toEqual(
      cells.map(({ year, value, status, money }) => ({
        year,
        balanceSek: value,
        balanceSekStatus: status,
        openingSek: money?.['openingSek'],
        contributionsSek: money?.['contributionsSek'],
        costsSek: money?.['costsSek'],
        unknownContributions: money?.['unknownContributions'],
        unknownCosts: money?.['unknownCosts'],
      })),
    )
    const contributions = await rowsOf('agreement-contributions')
    for (let year = FIRST_YEAR; year <= THIS_YEAR; year += 1) {
      const cash = contributions.filter((row) => row['year'] === year && row['kind'] === 'cash')
      const known = cash.reduce((sum, row) => sum + Number(row['amountSek'] ?? 0), 0)
      expect([year, known]).toEqual([
        year,
        balances.find((row) => row['year'] === year)?.['contributionsSek'],
      ])
    }
  })

  it('contributions, as the agreements themselves give them', async () => {
    const { body: agreements } = await api.ask<{ items: { id: string; name: string }[] }>(
      'public',
      '/agreements?limit=500',
    )
    const { body: parties } = await api.ask<{ items: { id: string; name: string }[] }>(
      'public',
      '/parties?limit=500',
    )
    const given: string[] = []
    for (const { id, name } of agreements.items) {
      const { body } = await api.ask<{
        items: { partyId: string; kind: string; amountSek: number | null; isVoided: boolean }[]
      }>('public', `/agreements/${id}/contributions?limit=500`)
      for (const one of body.items.filter(({ isVoided }) => !isVoided)) {
        const party = parties.items.find((each) => each.id === one.partyId)?.name
        given.push(JSON.stringify([name, party, one.kind, one.amountSek]))
      }
    }
    const rows = await rowsOf('agreement-contributions')
    expect(
      rows
        .map((row) => JSON.stringify([row['agreement'], row['party'], row['kind'], row['amountSek']]))
        .toSorted(),
    ).toEqual(given.toSorted())
  })

  it('say in a demo that they are made up, in every row and in the name of the file', async () => {
    const { headers, body } = await api.ask<string>('public', '/open-data/datasets/households.csv')
    expect(headers.get('content-disposition')).toContain('"DEMO_inflytt_households.csv"')
    const [, ...lines] = body.trimEnd().split('\r\n')
    expect(lines.filter((line) => !line.includes(',DEMO \u2013 '))).toEqual([])
    const { body: catalogue } = await api.ask<string>('public', '/open-data/catalog.ttl')
    expect(catalogue).toContain('dcterms:title "DEMO \u2013 ')
  })
})

it('leads from the catalogue to nothing that does not answer', async () => {
  const { body } = await api.ask<string>('public', '/open-data/catalog.ttl')
  const origin = api.deps.baseUrl()
  const addresses = new Set(
    [...body.matchAll(/<([^>]+)>/g)]
      .map(([, address = '']) => address.split('#')[0] ?? '')
      .filter((address) => address.startsWith(`${origin}/api/v1/`)),
  )
  expect(addresses.size).toBeGreaterThan(9 * 4)
  for (const address of addresses) {
    const { status } = await api.ask('public', address.slice(origin.length))
    expect([address, status]).toEqual([address, 200])
  }
})

// Last in the file: what is hidden here is told above.
it('is the same while small counts are hidden, and some are', async () => {
  const tag = (await api.ask('admin', '/settings')).headers.get('etag') ?? ''
  const { status } = await api.ask('admin', '/settings', {
    method: 'PATCH',
    body: { strictDisclosure: true, disclosureDecision: 'RS 12/2026' },
    headers: { 'If-Match': tag },
  })
  expect(status).toBe(200)
  const { cells } = await outcome('by=municipality,year')
  const rows = await rowsOf('households')
  expect(rows.map((row) => figuresOf(row, 'municipality'))).toEqual(cells.map(householdsOf))
  expect(rows.some((row) => row['householdsStatus'] === 'suppressed')).toBe(true)
  expect(rows.filter((row) => row['preliminary'] !== null)).toEqual([])
  const { body } = await api.ask<{
    value: Record<string, number | null>
    status: Record<string, string>
  }>('public', '/open-data/datasets/households.jsonstat')
  const told = Object.entries(body.value).flatMap(([at, value]) => (value === null ? [] : [at]))
  expect(told.filter((at) => body.status[at] === 'suppressed')).toEqual([])
  expect(told).toHaveLength(rows.filter((row) => row['households'] !== null).length)
}, 120_000)
