import { listHouseholdsWithin, listReportVersions, touch, writeSetting } from '@inflytt/db'
import {
  ATTRIBUTE_NAMES,
  type AttributeName,
  attributeOf,
  type Block,
  type LinearSession,
  standingOf,
  type Terms,
  yearOf,
  yearRange,
  yearsOfBlock,
} from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { TestDeps } from '../http/deps.testing.ts'
import { readRecordContext } from '../record-context.ts'
import { createHighsSolver } from '../report-versions/solver/highs-solver.ts'
import { openPublishedDemo } from '../report-versions/attack/published-demo.testing.ts'
import { openWhole } from '../report-versions/attack/relaxed-first.testing.ts'

const THRESHOLD = 5
const BLOCKS = [
  { from: 2020, to: 2022 },
  { from: 2023, to: 2025 },
]
const NAMED = ATTRIBUTE_NAMES.filter((name) => name !== 'remote')

interface Told {
  municipality: string
  year: number
  value: number | null
  status: string
}

let deps: TestDeps
let county: readonly string[]
let counts: (municipality: string, year: number) => number
let before: Map<string, Told[]>
const solver = await createHighsSolver()

beforeAll(async () => {
  deps = await openPublishedDemo()
  ;({ county } = await readRecordContext(deps.db, deps.clock()))
  const all = await listHouseholdsWithin(deps.db, county, yearRange(2020, 2025))
  counts = (municipality, year) =>
    all.filter(
      (one) =>
        standingOf(one) === 'confirmed_attracted' &&
        one.municipalityCode === municipality &&
        yearOf(one.moveInMonth) === year,
    ).length
  before = new Map()
  for (const block of BLOCKS)
    for (const name of NAMED) before.set(queryOf(name, block), await ask(queryOf(name, block)))
  await writeSetting(deps.db, 'strictDisclosure', true)
  await touch(deps.db, ['settings'], deps.clock().toISOString())
}, 300_000)
afterAll(() => deps.store.close())

const queryOf = (name: AttributeName, { from, to }: Block) =>
  `by=municipality,${name}&from=${from}&to=${to}`

async function read<T>(path: string): Promise<T> {
  const answer = await createApp(deps).request(`/api/v1${path}`)
  expect([path, answer.status]).toEqual([path, 200])
  return (await answer.json()) as T
}

const ask = async (query: string) => (await read<{ cells: Told[] }>(`/outcomes?${query}`)).cells

/** The municipalities of which a year of the block is hidden. */
async function hiddenIn({ from, to }: Block): Promise<Set<string>> {
  const years = await ask(`by=municipality,year&from=${from}&to=${to}`)
  return new Set(
    years.filter(({ status }) => status === 'suppressed').map(({ municipality }) => municipality),
  )
}

/** What all of one attribute's tables say of K1 by municipality and year, which is hidden here and there. */
async function attack(name: AttributeName, block: Block) {
  const { finest, county: classes, municipal } = attributeOf(name)
  const years = yearsOfBlock(block)
  const places = county.flatMap((place) => years.map((year) => `${place}/${year}`))
  const at = (place: string, year: number, one: string) =>
    places.indexOf(`${place}/${year}`) * finest.length + finest.indexOf(one)
  const terms = (of: readonly string[], when: readonly number[], which: readonly string[]): Terms =>
    of.flatMap((place) => when.flatMap((year) => which.map((one) => [at(place, year, one), 1] as const)))
  const rows: { terms: Terms; range: { min: number; max: number } }[] = []
  const learn = (of: Terms, { value, status }: Pick<Told, 'value' | 'status'>) => {
    if (status === 'suppressed') return
    rows.push({ terms: of, range: { min: value ?? 0, max: value ?? 0 } })
  }
  const within = `from=${block.from}&to=${block.to}`
  for (const cell of await ask(`by=municipality,year&${within}`))
    learn(terms([cell.municipality], [cell.year], finest), cell)
  for (const cell of await ask(`by=municipality&${within}`))
    learn(terms([cell.municipality], years, finest), cell)
  for (const cell of await ask(`by=year&${within}`)) learn(terms(county, [cell.year], finest), cell)
  for (const cell of await ask(`by=${name},year&${within}`)) {
    const parts = classes[cell[name as 'status']]
    if (parts !== undefined) learn(terms(county, [cell.year], parts), cell)
  }
  for (const cell of await ask(queryOf(name, block)))
    learn(terms([cell.municipality], years, municipal[cell[name as 'status']]!), cell)
  const session = openWhole(solver, {
    unknowns: places.flatMap(() => finest.map(() => ({ min: 0, max: 1000 }))),
    rows,
  })
  const reach = (one: LinearSession, sense: 'min' | 'max', of: Terms) =>
    Math.round(one.optimise(sense, of)!.value)
  const few = county.flatMap((place) =>
    years
      .filter((year) => counts(place, year) > 0 && counts(place, year) < THRESHOLD)
      .map((year) => ({ place, year })),
  )
  const narrowed = few.flatMap(({ place, year }) => {
    const [min, max] = (['min', 'max'] as const).map((sense) =>
      reach(session, sense, terms([place], [year], finest)),
    ) as [number, number]
    return min > 1 || max < THRESHOLD ? [{ place, year, min, max }] : []
  })
  session.close()
  return { few: few.length, narrowed }
}

describe('the municipalities by attribute while small counts are hidden', { timeout: 120_000 }, () => {
  it.each(BLOCKS)('have a row where every year of $from-$to is told, and no other', async (block) => {
    const hidden = await hiddenIn(block)
    expect(hidden.size).toBeGreaterThan(0)
    expect(hidden.size).toBeLessThan(county.length)
    const versions = await listReportVersions(deps.db, { isDemo: true })
    const { id } = versions.find(({ year }) => year === block.to)!
    const { tables } = await read<{ tables: { key: string; cells: Told[] }[] }>(`/report-versions/${id}`)
    for (const name of NAMED) {
      const query = queryOf(name, block)
      const expected = before
        .get(query)!
        .map((cell) =>
          hidden.has(cell.municipality) ? { ...cell, value: null, status: 'suppressed' } : cell,
        )
        .map(({ municipality, value, status }) => [municipality, value, status])
      const told = (cells: readonly Told[]) =>
        cells.map(({ municipality, value, status }) => [municipality, value, status])
      expect(told(await ask(query))).toEqual(expected)
      const fixed = tables.find(({ key }) => key.startsWith(`households/municipality,${name}/`))!
      expect(new Set(told(fixed.cells).map(String))).toEqual(new Set(expected.map(String)))
    }
  })

  it.each(NAMED)('leave every hidden count of 2023-2025 open, by %s', async (name) => {
    const { few, narrowed } = await attack(name, BLOCKS[1]!)
    expect(few).toBeGreaterThan(0)
    expect(narrowed).toEqual([])
  })
})
