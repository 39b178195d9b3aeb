import type { LinearSession, Terms } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { seededRandom } from '../demo/demo-random.ts'
import { createHighsSolver } from '../report-versions/solver/highs-solver.ts'
import { openWhole } from '../report-versions/attack/relaxed-first.testing.ts'

const THRESHOLD = 5
const COUNTY = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
const FIXED_YEAR = 2022
const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }

type Counts = Map<string, number>
interface Told {
  municipality: string | undefined
  from: number
  to: number
  /** Undefined: hidden. */
  value: number | undefined
}
/** What was told at one time, with the counts that stood behind it. */
interface Moment {
  counts: Counts
  told: Told[]
}

const placeOf = (municipality: string, year: number) => `${municipality}/${year}`
const isWithin = (from: number, to: number) => (year: number) => year >= from && year <= to

const solver = await createHighsSolver()
let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['coordinator'])
})
afterEach(() => api.close())

async function turnOn() {
  const tag = (await api.ask('public', '/settings')).headers.get('etag')!
  const { status } = await api.ask('coordinator', '/settings', {
    method: 'PATCH',
    body: { strictDisclosure: true, disclosureDecision: 'RS 12/2026' },
    headers: { 'If-Match': tag },
  })
  expect(status).toBe(200)
}

async function record(counts: Counts) {
  await api.deps.db.deleteFrom('household_count').execute()
  for (const [place, households] of counts)
    if (households > 0)
      await api.deps.db
        .insertInto('household_count')
        .values({
          municipality_code: place.split('/')[0]!,
          year: Number(place.split('/')[1]),
          programme_id: 'ta-steget',
          standing: 'confirmed_attracted',
          coverage: 'new',
          aggregate_id: '',
          households,
          persons: households,
          households_with_known_persons: households,
        })
        .execute()
}

interface Cell {
  municipality?: string
  year?: number
  value: number | null
  status: string
}
const valueOf = ({ value, status }: Cell) => (status === 'suppressed' ? undefined : (value ?? 0))

async function readToday(counts: Counts): Promise<Moment> {
  const ask = async (query: string) =>
    (await api.ask<{ cells: Cell[] }>('public', `/outcomes?${query}`)).body.cells
  const told: Told[] = []
  for (const from of YEARS)
    for (const to of YEARS.filter((year) => year >= from))
      for (const cell of await ask(`by=municipality&from=${from}&to=${to}`))
        told.push({ municipality: cell.municipality, from, to, value: valueOf(cell) })
  for (const cell of await ask('by=year&from=2020&to=2026'))
    told.push({ municipality: undefined, from: cell.year!, to: cell.year!, value: valueOf(cell) })
  return { counts, told }
}

interface Row {
  rowType: string
  year: string
  municipalityCode: string | null
  measure: string
  value: number | null
  status: string
}

/** Fixes the year, and reads of the version what it tells of households by municipality and of the county's years. */
async function fix(counts: Counts): Promise<Moment> {
  const { status, body } = await api.ask<{ version: number }>('coordinator', '/report-versions', {
    method: 'POST',
    body: { year: FIXED_YEAR, decision: DECISION },
  })
  expect(status).toBe(201)
  const told: Told[] = []
  for (const place of ['', ...COUNTY.map((code) => `&municipality=${code}`)]) {
    const path = `/reports/${FIXED_YEAR}?version=${body.version}&table=T1,T2${place}`
    const report = await api.ask<{ tables: { rows: Row[] }[] }>('public', path)
    for (const row of report.body.tables.flatMap(({ rows }) => rows)) {
      const [from, to = from] = row.year.split('--').map(Number)
      const isOfPlace = /^inflyttade_hushall_via_samarbetet(?:_kommunen_sedan_2020)?$/u.test(row.measure)
      const isOfCounty = row.measure === 'inflyttade_hushall_via_samarbetet_lanet' && from === to
      if (row.rowType === 'cell' && (isOfCounty || (isOfPlace && row.municipalityCode !== null)))
        told.push({
          municipality: row.municipalityCode ?? undefined,
          from: from!,
          to: to!,
          value: row.status === 'visas_inte' ? undefined : (row.value ?? 0),
        })
    }
  }
  return { counts, told }
}

/**
 * What hidden counts of the first moment can be for who holds all of them, and knows of each count whether it was the same
 * in the next. `own` is a municipality whose officer it is.
 */
function look(moments: readonly Moment[], own?: string) {
  const unknowns: { min: number; max: number }[] = []
  const places = YEARS.flatMap((year) => COUNTY.map((code) => ({ code, year })))
  const at: Map<string, number>[] = []
  for (const [index, { counts }] of moments.entries()) {
    const before = moments[index - 1]
    at.push(
      new Map(
        places.map(({ code, year }) => {
          const place = placeOf(code, year)
          if (before !== undefined && before.counts.get(place) === counts.get(place))
            return [place, at[index - 1]!.get(place)!]
          const value = counts.get(place)!
          unknowns.push(own === code ? { min: value, max: value } : { min: 0, max: 100_000 })
          return [place, unknowns.length - 1]
        }),
      ),
    )
  }
  const rows = moments.flatMap(({ told }, index) =>
    told.flatMap(({ municipality, from, to, value }) => {
      const terms: Terms = places
        .filter(({ code }) => municipality === undefined || code === municipality)
        .filter(({ year }) => isWithin(from, to)(year))
        .map(({ code, year }) => [at[index]!.get(placeOf(code, year))!, 1] as const)
      return value === undefined ? [] : [{ terms, range: { min: value, max: value } }]
    }),
  )
  const session = openWhole(solver, { unknowns, rows })
  const reach = (one: LinearSession, place: string, sense: 'min' | 'max') =>
    Math.round(one.optimise(sense, [[at[0]!.get(place)!, 1]])!.value)
  return {
    rangeOf: (place: string) => ({
      min: reach(session, place, 'min'),
      max: reach(session, place, 'max'),
    }),
    close: () => session.close(),
  }
}

/** The small counts that the first moment hides and that the last still has, as far as they are told by all together. */
function attack(moments: readonly Moment[]) {
  const first = moments[0]!.counts
  const few = [...first]
    .filter(([, households]) => households > 0 && households < THRESHOLD)
    .map(([place]) => place)
    .filter((place) => Number(place.split('/')[1]) <= FIXED_YEAR)
    .filter((place) => moments.every(({ counts }) => counts.get(place) === first.get(place)))
  const outsider = look(moments)
  const narrowed = few.flatMap((place) => {
    const { min, max } = outsider.rangeOf(place)
    const [, year] = place.split('/')
    const county = COUNTY.reduce((sum, code) => sum + first.get(`${code}/${year}`)!, 0)
    const isOpen = min <= Math.min(1, county - 1) && max >= Math.min(THRESHOLD, county)
    return isOpen ? [] : [{ place, min, max }]
  })
  outsider.close()
  const solved = COUNTY.flatMap((insider) => {
    const officer = look(moments, insider)
    const found = few
      .filter((place) => !place.startsWith(insider))
      .filter((place) => officer.rangeOf(place).min === officer.rangeOf(place).max)
    officer.close()
    return found.map((place) => `${insider} knows ${place}`)
  })
  return { few: few.length, narrowed, solved }
}

function randomCounts(random: (below: number) => number): Counts {
  return new Map(
    YEARS.flatMap((year) =>
      COUNTY.map((code) => {
        const households = random(100) < 15 ? random(4) + 1 : random(100) < 30 ? 0 : random(20) + 5
        return [placeOf(code, year), households] as const
      }),
    ),
  )
}

/** Some come and some go, of a few municipalities alone. */
function changed(counts: Counts, random: (below: number) => number): Counts {
  return new Map(
    [...counts].map(([place, households]) => [
      place,
      random(100) < 15 ? Math.max(0, households + random(9) - 4) : households,
    ]),
  )
}

describe('what a fixed year hides, beside all that is told later', { timeout: 400_000 }, () => {
  it.each([2, 5])('is not worked out of it: %i', async (seed) => {
    await turnOn()
    const random = seededRandom(seed)
    const counts = [randomCounts(random)]
    while (counts.length < 3) counts.push(changed(counts.at(-1)!, random))
    const [first, second, today] = counts as [Counts, Counts, Counts]
    await record(first)
    const moments = [await fix(first)]
    expect(attack(moments)).toMatchObject({ narrowed: [], solved: [] })
    await record(second)
    moments.push(await fix(second))
    await record(today)
    moments.push(await readToday(today))
    const found = attack(moments)
    expect(found.few).toBeGreaterThan(0)
    expect(found).toMatchObject({ narrowed: [], solved: [] })
  })
})
