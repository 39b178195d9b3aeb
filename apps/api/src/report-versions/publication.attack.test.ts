import {
  listHouseholdsWithin,
  listPublishedTables,
  listReportVersions,
  type PublishedTable,
} from '@inflytt/db'
import {
  ATTRIBUTE_NAMES,
  attributeOf,
  type AttributeName,
  blockKey,
  type Dimension,
  type Household,
  type LinearSession,
  type OutcomeCell,
  standingOf,
  type Terms,
  yearKey,
  yearOf,
  yearRange,
} from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemo } from '../demo/fill-demo.ts'
import { fixDemoYearsLater } from '../demo/demo-publications.ts'
import { seedFacts } from '../facts/seed-facts.ts'
import { createTestDeps, type TestDeps } from '../http/deps.testing.ts'
import { readRecordContext } from '../record-context.ts'
import { createHighsSolver } from './highs-solver.ts'

const THRESHOLD = 5
const BLOCKS = [
  { from: 2020, to: 2022 },
  { from: 2023, to: 2025 },
]
const NAMED = ATTRIBUTE_NAMES.filter((name) => name !== 'remote')

let deps: TestDeps
let tables: PublishedTable[]
let county: readonly string[]
let households: Household[]
const solver = await createHighsSolver()

beforeAll(async () => {
  deps = await createTestDeps()
  await seedFacts(deps)
  await fillDemo(deps)
  await fixDemoYearsLater(deps).finished
  const context = await readRecordContext(deps.db, deps.clock())
  county = context.county
  tables = await listPublishedTables(deps.db, context)
  const all = await listHouseholdsWithin(deps.db, county, yearRange(2020, 2025))
  households = all.filter((one) => standingOf(one) === 'confirmed_attracted')
}, 300_000)
afterAll(() => deps.store.close())

const cellsOf = (key: string) => tables.find((table) => table.key === key)!.cells as OutcomeCell[]

/** How many there truly are: what no attacker sees and every range is held against. */
function count(
  name: AttributeName,
  classes: readonly string[],
  where: Partial<Household>,
  years: number[],
) {
  return households.filter(
    (one) =>
      years.includes(yearOf(one.moveInMonth)) &&
      classes.includes(attributeOf(name).finestOf(one)) &&
      (where.municipalityCode === undefined || where.municipalityCode === one.municipalityCode),
  ).length
}

interface Target {
  name: string
  terms: Terms
  truth: number
  rowTotal: number
  municipality: string | undefined
}

/**
 * The attacker's own model, of the published tables alone: an unknown for every municipality, year and class, K1 as it is
 * open, and an equation for every cell that is shown. It shares nothing with what chose the cells.
 */
function attack(name: AttributeName, block: { from: number; to: number }, insider?: string) {
  const attribute = attributeOf(name)
  const years = [block.from, block.from + 1, block.to]
  const keys = county.flatMap((place) =>
    years.flatMap((year) => attribute.finest.map((one) => ({ place, year, one }))),
  )
  const at = new Map(keys.map(({ place, year, one }, index) => [`${place}/${year}/${one}`, index]))
  const terms = (places: readonly string[], of: readonly number[], classes: readonly string[]): Terms =>
    places.flatMap((place) =>
      of.flatMap((year) => classes.map((one) => [at.get(`${place}/${year}/${one}`)!, 1] as const)),
    )
  const rows: { terms: Terms; range: { min: number; max: number } }[] = []
  const known = (of: Terms, value: number) => rows.push({ terms: of, range: { min: value, max: value } })
  const hidden: Target[] = []
  for (const place of county)
    for (const year of years)
      known(
        terms([place], [year], attribute.finest),
        count(name, attribute.finest, { municipalityCode: place }, [year]),
      )
  for (const year of years) {
    for (const cell of cellsOf(yearKey('households', name as Dimension, year))) {
      const label = String(cell[name as 'origin'])
      const classes = attribute.county[label]!
      const of = terms(county, [year], classes)
      if (cell.value !== null) known(of, cell.value)
      else
        hidden.push({
          name: `${year} ${label}`,
          terms: of,
          truth: count(name, classes, {}, [year]),
          rowTotal: count(name, attribute.finest, {}, [year]),
          municipality: undefined,
        })
    }
    const share = attribute.share && cellsOf(yearKey(attribute.share.measure, undefined, year))[0]
    if (share?.value !== null && share?.value !== undefined)
      for (const classes of Object.values(attribute.municipal))
        known(terms(county, [year], classes), count(name, classes, {}, [year]))
  }
  for (const cell of cellsOf(blockKey(name as Dimension, block))) {
    const classes = attribute.municipal[String(cell[name as 'origin'])]!
    const municipality = cell.municipality!
    const of = terms([municipality], years, classes)
    if (cell.value !== null) known(of, cell.value)
    else
      hidden.push({
        name: `${municipality} ${cell[name as 'origin']}`,
        terms: of,
        truth: count(name, classes, { municipalityCode: municipality }, years),
        rowTotal: count(name, attribute.finest, { municipalityCode: municipality }, years),
        municipality,
      })
  }
  const session = solver.open({
    unknowns: keys.map(({ place, year, one }) => {
      const own = count(name, [one], { municipalityCode: place }, [year])
      return place === insider ? { min: own, max: own } : { min: 0, max: 1000 }
    }),
    rows,
    isInteger: true,
  })
  return { session, hidden }
}

const reach = (session: LinearSession, sense: 'min' | 'max', terms: Terms) =>
  Math.round(session.optimise(sense, terms)!.value)

const isSmall = ({ truth, rowTotal, municipality }: Target) =>
  (truth > 0 && truth < THRESHOLD) || (municipality !== undefined && rowTotal < THRESHOLD)

describe('all that the demo publishes, attacked together', () => {
  it('shows no cell that rests on one to four households', () => {
    const shown = BLOCKS.flatMap((block) =>
      NAMED.flatMap((name) => cellsOf(blockKey(name as Dimension, block))),
    ).concat(
      [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
        NAMED.flatMap((name) => cellsOf(yearKey('households', name as Dimension, year))),
      ),
    )
    expect(shown.length).toBeGreaterThan(700)
    expect(shown.filter(({ value }) => value !== null && value > 0 && value < THRESHOLD)).toEqual([])
  })

  it('keeps the demo useful: most cells are shown', () => {
    const share = (cells: readonly OutcomeCell[]) =>
      cells.filter(({ value }) => value !== null).length / cells.length
    const yearly = tables.filter(({ key }) => /^[a-zA-Z]+\/[a-zA-Z]+\/\d{4}$/.test(key))
    const municipal = tables.filter(
      ({ key, cells }) => key.includes('municipality') && (cells as OutcomeCell[]).length === 24,
    )
    expect(share(yearly.flatMap(({ cells }) => cells as OutcomeCell[]))).toBeGreaterThanOrEqual(0.7)
    expect(share(municipal.flatMap(({ cells }) => cells as OutcomeCell[]))).toBeGreaterThanOrEqual(0.35)
  })

  it.each(BLOCKS.flatMap((block) => NAMED.map((name) => ({ name, block }))))(
    'leaves an outsider every small cell of $name $block.from open from 1 to 5',
    { timeout: 120_000 },
    ({ name, block }) => {
      const { session, hidden } = attack(name, block)
      const narrowed = hidden.filter(isSmall).flatMap((target) => {
        const min = reach(session, 'min', target.terms)
        const max = reach(session, 'max', target.terms)
        const isWide = max >= Math.min(THRESHOLD, target.rowTotal) && min <= 1
        const isOpen = target.rowTotal === 0 || max > min
        return isWide && isOpen ? [] : [{ ...target, terms: [], min, max }]
      })
      session.close()
      expect(narrowed).toEqual([])
    },
  )

  it.each(NAMED)(
    'leaves %s unsolved to the officers of each municipality',
    { timeout: 240_000 },
    (name) => {
      const block = BLOCKS[1]!
      const solved = county.flatMap((insider) => {
        const { session, hidden } = attack(name, block, insider)
        const found = hidden
          .filter((one) => isSmall(one) && one.municipality !== insider && one.rowTotal > 0)
          .filter(({ terms }) => reach(session, 'min', terms) === reach(session, 'max', terms))
        session.close()
        return found.map((one) => `${insider} knows ${one.name}`)
      })
      expect(solved).toEqual([])
    },
  )

  it('fixes every year that is over', async () => {
    const versions = await listReportVersions(deps.db, { isDemo: true })
    expect(versions.map(({ year, version }) => [year, version])).toEqual(
      [2020, 2021, 2022, 2023, 2024, 2025].map((year) => [year, 1]),
    )
  })
})
