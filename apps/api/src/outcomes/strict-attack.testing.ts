import type { LinearSolver, Terms } from '@inflytt/domain'
import type { TestApi } from '../api.testing.ts'
import { openWhole } from '../report-versions/attack/relaxed-first.testing.ts'

export const FIRST_YEAR = 2020
export const LAST_YEAR = 2026
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)
const ROUNDING = 0.0501
// Of the last year, by the clock of the tests.
const MONTHS_PASSED = 10

interface Told {
  municipality?: string
  year?: number
  bound?: string
  value: number | null
  status: string
  target?: number | null
  base?: number
}

interface Answer {
  cells: Told[]
  total: Told
  footnotes: { code: string; allocatedInQuery?: number }[]
}

interface Known {
  terms: Terms
  min: number
  max: number
}

/**
 * One who asks everything that is open and writes down what it says of K1 by municipality and year: equations of what is
 * told, and what rounding leaves of what is divided. Shares nothing with what chose the cells.
 */
export async function askEverything(api: TestApi, county: readonly string[], populations: Populations) {
  const at = (municipality: string, year: number) =>
    county.indexOf(municipality) * YEARS.length + (year - FIRST_YEAR)
  const sumOf = (places: readonly string[], from: number, to: number): Terms =>
    places.flatMap((place) =>
      YEARS.filter((year) => year >= from && year <= to).map((year) => [at(place, year), 1] as const),
    )
  const known: Known[] = []
  const ask = async (query: string) => {
    const { body, status } = await api.ask<Answer>('public', `/outcomes?${query}`)
    if (status !== 200) throw new Error(`${query}: ${status}`)
    return body
  }
  const learn = (terms: Terms, { value, status }: Told) => {
    if (status === 'suppressed') return
    known.push({ terms, min: value ?? 0, max: value ?? 0 })
  }
  const learnShare = (
    terms: Terms,
    value: number | null,
    whole: number | null | undefined,
    factor: number,
  ) => {
    if (value === null || whole === null || whole === undefined || whole === 0) return
    const [min, max] = [((value - ROUNDING) * whole) / factor, ((value + ROUNDING) * whole) / factor]
    known.push({ terms, min, max })
  }
  const targets = await ask(
    `measure=targetShare&by=municipality,year&from=${FIRST_YEAR}&to=${LAST_YEAR}`,
  )
  /** What was to be reached by now; undefined where a year has no target. */
  const aimedAt = (municipality: string, from: number, to: number) =>
    YEARS.filter((year) => year >= from && year <= to).reduce<number | undefined>((sum, year) => {
      const { target } =
        targets.cells.find((cell) => cell.municipality === municipality && cell.year === year) ?? {}
      if (sum === undefined || target === undefined || target === null) return undefined
      return sum + (year === LAST_YEAR ? (target * MONTHS_PASSED) / 12 : target)
    }, 0)
  for (const from of YEARS)
    for (const to of YEARS.filter((year) => year >= from)) {
      const within = `from=${from}&to=${to}`
      const municipal = await ask(`by=municipality&${within}`)
      for (const cell of municipal.cells) learn(sumOf([cell.municipality!], from, to), cell)
      const perThousand = await ask(`measure=perThousandInhabitants&by=municipality&${within}`)
      for (const { municipality, value } of perThousand.cells)
        learnShare(sumOf([municipality!], from, to), value, populations(municipality!, from, to), 1000)
      const target = await ask(`measure=targetShare&by=municipality&${within}`)
      for (const cell of target.cells)
        learnShare(sumOf([cell.municipality!], from, to), cell.value, cell.target, 100)
      const pace = await ask(`measure=runRate&by=municipality&${within}`)
      for (const { municipality, value } of pace.cells)
        learnShare(sumOf([municipality!], from, to), value, aimedAt(municipality!, from, to), 100)
      const cost = await ask(`measure=costPerHousehold&by=municipality&${within}`)
      for (const { municipality, base } of cost.cells)
        if (base !== undefined)
          known.push({ terms: sumOf([municipality!], from, to), min: base, max: base })
    }
  const grid = await ask(`by=municipality,year&from=${FIRST_YEAR}&to=${LAST_YEAR}`)
  for (const cell of grid.cells) learn(sumOf([cell.municipality!], cell.year!, cell.year!), cell)
  const years = await ask(`by=year&from=${FIRST_YEAR}&to=${LAST_YEAR}`)
  for (const cell of years.cells) learn(sumOf(county, cell.year!, cell.year!), cell)
  await learnGaps()
  for (const places of subsetsOf(county)) {
    const some = await ask(`by=year&municipality=${places.join(',')}&from=${FIRST_YEAR}&to=${LAST_YEAR}`)
    for (const cell of some.cells) learn(sumOf(places, cell.year!, cell.year!), cell)
    learn(sumOf(places, FIRST_YEAR, LAST_YEAR), some.total)
    const pace = await ask(
      `measure=runRate&by=year&municipality=${places.join(',')}&from=${FIRST_YEAR}&to=${LAST_YEAR}`,
    )
    for (const { year, value } of pace.cells) {
      const aims = places.map((place) => aimedAt(place, year!, year!))
      const aim = aims.includes(undefined) ? undefined : aims.reduce((sum, one) => sum! + one!, 0)
      learnShare(sumOf(places, year!, year!), value, aim, 100)
    }
    for (const { allocatedInQuery } of some.footnotes)
      if (allocatedInQuery !== undefined)
        known.push({ terms: sumOf(places, FIRST_YEAR, LAST_YEAR), min: allocatedInQuery, max: 1e6 })
  }
  for (const year of [2022, 2024, 2026]) {
    const { body } = await api.ask<{ tables: { rows: Row[] }[] }>('public', `/reports/${year}?table=T2`)
    for (const row of body.tables.flatMap(({ rows }) => rows)) learnRow(row)
  }
  const aggregates = await api.ask<{ items: AggregateBody[] }>('public', '/aggregate-outcomes?limit=500')
  for (const { municipalityCodes, allocated, isVoided, relation } of aggregates.body.items)
    if (municipalityCodes.length > 0 && allocated !== null && !isVoided && relation !== 'not_additive')
      known.push({ terms: sumOf(municipalityCodes, FIRST_YEAR, LAST_YEAR), min: allocated, max: 1e6 })

  /** K9 and K20 are exact only where something is known of every municipality: there is some, or klart is said of none. */
  async function learnGaps() {
    const span = `by=year&from=${FIRST_YEAR}&to=${LAST_YEAR}`
    const rates = await ask(`measure=perThousandInhabitants&${span}`)
    const costs = await ask(`measure=costPerHousehold&${span}`)
    const said = await api.ask<{ items: Period[] }>('public', '/period-reports?limit=500')
    const isOpen = (municipality: string, year: number) =>
      said.body.items.some(
        (one) =>
          one.municipalityCode === municipality &&
          one.period.startsWith(`${year}-`) &&
          one.state === 'open',
      )
    for (const { year, value, bound } of [...rates.cells, ...costs.cells])
      for (const municipality of county)
        if (value !== null && bound === 'exact' && isOpen(municipality, year!))
          known.push({ terms: sumOf([municipality], year!, year!), min: 1, max: 1e6 })
  }

  function learnRow({ rowType, measure, municipalityCode, year, value, status }: Row) {
    if (rowType !== 'cell' || measure !== 'inflyttade_hushall_via_samarbetet') return
    if (municipalityCode === null || status === 'visas_inte') return
    known.push({
      terms: sumOf([municipalityCode], Number(year), Number(year)),
      min: value ?? 0,
      max: value ?? 0,
    })
  }

  const isHidden = (municipality: string, year: number) =>
    grid.cells.some(
      (cell) => cell.municipality === municipality && cell.year === year && cell.status === 'suppressed',
    )
  return { known: together(known), at, isHidden, grid, unknowns: county.length * YEARS.length }
}

export type Populations = (municipality: string, from: number, to: number) => number | null

interface Period {
  municipalityCode: string
  period: string
  state: string
}

interface Row {
  rowType: string
  measure: string
  municipalityCode: string | null
  year: string
  value: number | null
  status: string
}

interface AggregateBody {
  municipalityCodes: string[]
  allocated: number | null
  isVoided: boolean
  relation: string
}

/** What is known of the same sum as one, in whole numbers. */
function together(known: readonly Known[]): Known[] {
  const sums = new Map<string, Known>()
  for (const { terms, min, max } of known) {
    const key = terms.map(([unknown]) => unknown).join()
    const before = sums.get(key) ?? { terms, min: 0, max: Number.POSITIVE_INFINITY }
    sums.set(key, {
      terms,
      min: Math.max(before.min, Math.ceil(min - 1e-6)),
      max: Math.min(before.max, Math.floor(max + 1e-6)),
    })
  }
  return [...sums.values()]
}

/** Each alone, each pair, and all but one. */
function subsetsOf(county: readonly string[]): string[][] {
  const pairs = county.flatMap((one, index) => county.slice(index + 1).map((other) => [one, other]))
  const allButOne = county.map((left) => county.filter((code) => code !== left))
  return [...county.map((code) => [code]), ...pairs, ...allButOne]
}

/** What an unknown can be, given all that is known and an own row. */
export function rangeOf(
  solver: LinearSolver,
  { known, unknowns }: { known: readonly Known[]; unknowns: number },
  own: ReadonlyMap<number, number>,
) {
  const session = openWhole(solver, {
    unknowns: Array.from({ length: unknowns }, (_, index) => {
      const value = own.get(index)
      return value === undefined ? { min: 0, max: 100_000 } : { min: value, max: value }
    }),
    rows: known.map(({ terms, min, max }) => ({ terms, range: { min, max } })),
  })
  const reach = (unknown: number, sense: 'min' | 'max') =>
    Math.round(session.optimise(sense, [[unknown, 1]])!.value)
  return {
    range: (unknown: number) => ({ min: reach(unknown, 'min'), max: reach(unknown, 'max') }),
    isSolved: (unknown: number, truth: number) =>
      reach(unknown, 'min') === truth && reach(unknown, 'max') === truth,
    close: () => session.close(),
  }
}
