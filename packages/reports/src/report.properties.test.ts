import type { Aggregate, HouseholdCount } from '@inflytt/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  aggregate,
  allClosed,
  type Ledger,
  MUNICIPALITIES,
  reportInput,
} from './report-input.testing.ts'
import { REPORT_STATUSES, type ReportRow } from './report-row.ts'
import { ADDS_UP, FIGURE_SECTIONS } from './tables/figure-sections.ts'
import { buildReport } from './report.ts'

const code = fc.constantFrom(...MUNICIPALITIES.map((municipality) => municipality.code))
const year = fc.integer({ min: 2020, max: 2026 })

const count: fc.Arbitrary<HouseholdCount> = fc.record({
  municipality: code,
  year,
  programme: fc.constant('ta-steget'),
  standing: fc.constantFrom('confirmed_attracted', 'preliminary_attracted', 'confirmed_after_move'),
  coverage: fc.constantFrom('new', 'covered', 'undecided'),
  aggregateId: fc.constantFrom(null, 'A', 'B'),
  households: fc.integer({ min: 1, max: 30 }),
})

const aggregateOf = (id: string, parentId: string | null): fc.Arbitrary<Aggregate> =>
  fc
    .record({
      municipalityCodes: fc.uniqueArray(code, { maxLength: 3 }),
      first: year,
      years: fc.integer({ min: 0, max: 4 }),
      allocated: fc.nat(40),
      remaining: fc.nat(400),
      title: fc.string(),
    })
    .map(({ municipalityCodes, first, years, allocated, remaining, title }) =>
      aggregate({
        id,
        title,
        municipalityCodes,
        periodFrom: `${first}-01`,
        periodToEarliest: `${first + years}-06`,
        periodToLatest: `${first + years}-12`,
        households: allocated + remaining,
        allocated,
        parentId,
        relation: parentId === null ? 'root' : 'part_of',
      }),
    )

const ledger: fc.Arbitrary<Ledger> = fc.record({
  counts: fc.array(count, { maxLength: 40 }),
  aggregates: fc.tuple(aggregateOf('A', null), aggregateOf('B', 'A')).chain((both) => fc.subarray(both)),
  closed: fc.subarray([...allClosed()]).map((said) => new Set(said)),
})

const question = fc.record({
  year: fc.integer({ min: 2020, max: 2026 }),
  municipalityCode: fc.option(code, { nil: undefined }),
  isDemo: fc.boolean(),
})

const SECTIONS = Object.values(FIGURE_SECTIONS).flat()
const SUMMED = SECTIONS.filter((one) => ADDS_UP.has(one.measure)).map((one) => one.code)
const isOfSection = (named: string) =>
  SECTIONS.some((one) => named === one.code || named.startsWith(`${one.code}_`))
// Official figures are other people's, and hold noise.
const isOfficial = (named: string) => /^(?:scb_|medianinkomst|skattesats)/u.test(named)
const addsUp = (named: string) => !isOfficial(named) && (!isOfSection(named) || SUMMED.includes(named))

const sumOf = (rows: readonly ReportRow[], types: readonly string[]) =>
  rows.filter(({ rowType }) => types.includes(rowType)).reduce((sum, { value }) => sum + (value ?? 0), 0)

it('sums cells and what is not distributed to the one sum of each table and measure', () => {
  fc.assert(
    fc.property(ledger, question, (given, asked) => {
      for (const { rows } of buildReport(reportInput(given, asked)).tables) {
        for (const [measure, own] of Map.groupBy(rows, (row) => row.measure)) {
          const sums = own.filter(({ rowType }) => rowType === 'summa')
          const isText = own.every(({ rowType }) => rowType === 'fotnot')
          expect(sums, measure).toHaveLength(isText || !addsUp(measure) ? 0 : 1)
          const parts = addsUp(measure) ? sumOf(own, ['cell', 'ofordelat']) : 0
          expect(parts, measure).toBe(sumOf(sums, ['summa']))
        }
      }
    }),
  )
})

it('shows the figures it was given, gaps as gaps', () => {
  fc.assert(
    fc.property(ledger, question, (given, asked) => {
      const input = reportInput(given, asked)
      const [table] = buildReport(input, ['T2']).tables
      const own = (table?.rows ?? []).filter(
        ({ measure }) => measure === 'inflyttade_hushall_via_samarbetet',
      )
      const { cells, total } = input.byMunicipalityAndYear
      expect(
        own.filter(({ rowType }) => rowType === 'cell').map(({ value, bound }) => ({ value, bound })),
      ).toEqual(cells.map(({ value, bound }) => ({ value, bound })))
      expect(own.find(({ rowType }) => rowType === 'summa')).toMatchObject({
        value: total.value,
        bound: total.bound,
      })
      expect(sumOf(own, ['preliminar'])).toBe(total.preliminary)
    }),
  )
})

it('gives every row a status, a source and a place in the measure', () => {
  fc.assert(
    fc.property(ledger, question, (given, asked) => {
      for (const { rows } of buildReport(reportInput(given, asked)).tables)
        for (const row of rows) {
          expect(REPORT_STATUSES).toContain(row.status)
          expect(row.measure).not.toBe('')
          expect(row.rowType === 'fotnot').toBe(row.text !== null)
          expect(row.text === null || row.value === null).toBe(true)
        }
    }),
  )
})
