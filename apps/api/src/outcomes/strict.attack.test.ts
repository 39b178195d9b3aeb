import { listHouseholdCounts, listPopulations } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { seededRandom } from '../demo/demo-random.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { createHighsSolver } from '../report-versions/solver/highs-solver.ts'
import { ALL_STEPS } from '../verify/history-steps.testing.ts'
import { playHistory } from '../verify/history.testing.ts'
import { askEverything, FIRST_YEAR, LAST_YEAR, rangeOf } from './strict-attack.testing.ts'

const THRESHOLD = 5
const COUNTY = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)

const solver = await createHighsSolver()
let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'admin'])
})
afterEach(() => api.close())

async function turnOn() {
  const tag = (await api.ask('public', '/settings')).headers.get('etag') ?? ''
  const { status } = await api.ask('admin', '/settings', {
    method: 'PATCH',
    body: { strictDisclosure: true, disclosureDecision: 'RS 12/2026' },
    headers: { 'If-Match': tag },
  })
  expect(status).toBe(200)
}

/** How many there truly are, which no attacker sees. */
async function readTruth() {
  const counts = await listHouseholdCounts(api.deps.db, {
    municipalities: COUNTY,
    fromYear: FIRST_YEAR,
    toYear: LAST_YEAR,
    programmes: undefined,
  })
  return (municipality: string, year: number) =>
    counts
      .filter((one) => one.municipality === municipality && one.year === year)
      .filter(({ standing }) => standing === 'confirmed_attracted')
      .reduce((sum, { households }) => sum + households, 0)
}

async function readPopulations() {
  const all = await listPopulations(api.deps.db, COUNTY, { from: FIRST_YEAR - 1, to: LAST_YEAR - 1 })
  return (municipality: string, from: number, to: number) => {
    const years = YEARS.filter((year) => year >= from && year <= to)
    const found = years.map(
      (year) =>
        all.find((one) => one.municipalityCode === municipality && one.year === year - 1)?.population,
    )
    return found.includes(undefined) ? null : found.reduce<number>((sum, one) => sum + one!, 0)
  }
}

/** What outsider and insiders find out that they may not. */
async function attack() {
  const truth = await readTruth()
  const asked = await askEverything(api, COUNTY, await readPopulations())
  const countyIn = (year: number) => COUNTY.reduce((sum, code) => sum + truth(code, year), 0)
  const small = COUNTY.flatMap((municipality) => YEARS.map((year) => ({ municipality, year }))).filter(
    ({ municipality, year }) => {
      const value = truth(municipality, year)
      return value > 0 && value < THRESHOLD
    },
  )
  const shown = small.filter(({ municipality, year }) => !asked.isHidden(municipality, year))
  const outsider = rangeOf(solver, asked, new Map())
  const narrowed = small.flatMap(({ municipality, year }) => {
    const range = outsider.range(asked.at(municipality, year))
    const total = countyIn(year)
    const isOpen =
      range.min <= Math.max(0, Math.min(1, total - 1)) && range.max >= Math.min(THRESHOLD, total)
    return isOpen ? [] : [{ municipality, year, ...range }]
  })
  outsider.close()
  const solved = COUNTY.flatMap((insider) => {
    const own = new Map(YEARS.map((year) => [asked.at(insider, year), truth(insider, year)]))
    const session = rangeOf(solver, asked, own)
    const found = small
      .filter(({ municipality }) => municipality !== insider)
      .filter(({ municipality, year }) =>
        session.isSolved(asked.at(municipality, year), truth(municipality, year)),
      )
    session.close()
    return found.map(({ municipality, year }) => `${insider} knows ${municipality} ${year}`)
  })
  return { small: small.length, shown, narrowed, solved, told: asked.grid.cells }
}

const SAFE = { shown: [], narrowed: [], solved: [] }

describe('small counts of municipalities while they are hidden', { timeout: 400_000 }, () => {
  it('cannot be worked out of all that the demo tells, which stays of use', async () => {
    await fillDemo(api.deps)
    await turnOn()
    const found = await attack()
    expect(found).toMatchObject(SAFE)
    expect(found.small).toBeGreaterThan(10)
    const shown = found.told.filter(({ value }) => value !== null && value > 0)
    expect(shown.length).toBeGreaterThan(20)
  })

  it.each([3, 20_261_126])('cannot be worked out after a random history: %i', async (seed) => {
    await playHistory(api, ALL_STEPS, { seed, length: 300 })
    await turnOn()
    const found = await attack()
    expect(found).toMatchObject(SAFE)
    expect(found.small).toBeGreaterThan(0)
  })

  it.each([1, 2])('cannot be worked out of random counts: %i', async (seed) => {
    const random = seededRandom(seed)
    for (const municipality of COUNTY)
      for (const year of YEARS) {
        const households = random(100) < 40 ? 0 : random(seed * 4) + 1
        if (households > 0) await countHouseholds(municipality, year, households)
      }
    await turnOn()
    const found = await attack()
    expect(found).toMatchObject(SAFE)
    expect(found.small).toBeGreaterThan(5)
  })

  it('cannot be worked out where every municipality has some, by what is said to be exact', async () => {
    for (const [at, municipality] of COUNTY.entries())
      await countHouseholds(municipality, LAST_YEAR, at < 2 ? 1 : 9)
    await turnOn()
    expect(await attack()).toMatchObject({ ...SAFE, small: 2 })
  })

  it('are all there to be seen while the setting is off', async () => {
    await countHouseholds('2305', 2022, 3)
    const { shown, narrowed } = await attack()
    expect(shown).toEqual([{ municipality: '2305', year: 2022 }])
    expect(narrowed).toEqual([{ municipality: '2305', year: 2022, min: 3, max: 3 }])
  })
})

async function countHouseholds(municipality: string, year: number, households: number) {
  await api.deps.db
    .insertInto('household_count')
    .values({
      municipality_code: municipality,
      year,
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
