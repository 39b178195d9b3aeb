import { describe, expect, it } from 'vitest'
import { aggregate, COUNTY } from '../../kpi/ledger.testing.ts'
import type { Outcome } from '../../outcome/outcome.ts'
import type { EarlierChoice } from './earlier-choice.ts'
import { hideSmall, needsMask } from './hide-small.ts'
import { openAggregates } from './open-aggregates.ts'
import { withOpenStatuses } from './open-statuses.ts'
import { strictMask } from './strict-mask.ts'
import { spanCellId, strictProblem, yearCellId } from './strict-problem.ts'

const COUNTS: Record<string, Record<number, number>> = {
  '2305': { 2020: 3, 2021: 9, 2026: 7 },
  '2380': { 2020: 20, 2021: 22, 2026: 25 },
  '2309': { 2020: 6 },
}

function problemOf(counts = COUNTS, earlier: EarlierChoice[] = []) {
  return strictProblem({
    municipalities: ['2305', '2309', '2380'],
    firstYear: 2015,
    currentYear: 2026,
    households: (municipality, year) => counts[municipality]?.[year] ?? 0,
    threshold: 5,
    earlier,
  })
}

describe('what small counts are protected together with', () => {
  it('is every year of the county, each municipality of it, blocks that are over and all years', () => {
    const { cells, facts, insiders } = problemOf()!
    const own = cells.filter(({ id }) => id.startsWith('2305/')).map(({ id, value }) => [id, value])
    expect(own).toEqual([
      ['2305/2020-2020', 3],
      ['2305/2021-2021', 9],
      ['2305/2026-2026', 7],
      ['2305/2020-2022', 12],
      ['2305/2020-2026', 19],
    ])
    expect(facts.map(({ min, max }) => [min, max])).toEqual([
      [29, 29],
      [31, 31],
      [32, 32],
    ])
    expect(insiders.map(({ name }) => name)).toEqual(['2305', '2309', '2380'])
    expect(cells.filter(({ isSensitive }) => isSensitive)).toMatchObject([
      { id: '2305/2020-2020', demand: { atMost: 1, atLeast: 5 } },
    ])
  })

  it('is nothing where nothing is small', () => {
    expect(problemOf({ '2380': { 2020: 5 } })).toBeUndefined()
  })
})

describe('what is told', () => {
  const problem = problemOf()!
  const hiding = (ids: readonly string[]) =>
    strictMask(
      {
        problem,
        answer: {
          hidden: problem.cells.map(({ id }) => ids.includes(id)),
          rowsHiddenWhole: [],
          isGivenByLinks: false,
        },
      },
      2026,
    )
  const year = yearCellId('2305', 2020)

  it.each([
    [[year], { from: 2020, to: 2020 }, false],
    [[year], { from: 2020, to: 2021 }, false],
    [[year], { from: 2020, to: 2022 }, true],
    [[year], { from: 2019, to: 2023 }, true],
    [[year], { from: 2020, to: 2026 }, true],
    [[year, spanCellId('2305', { from: 2020, to: 2022 })], { from: 2020, to: 2022 }, false],
    [[year, spanCellId('2305', { from: 2020, to: 2022 })], { from: 2020, to: 2026 }, true],
    [[year, spanCellId('2305', { from: 2020, to: 2022 })], { from: 2019, to: 2026 }, true],
    [[year, spanCellId('2305', { from: 2020, to: 2022 })], { from: 2020, to: 2025 }, false],
    [
      [year, spanCellId('2305', { from: 2020, to: 2022 }), spanCellId('2305', { from: 2020, to: 2026 })],
      { from: 2020, to: 2026 },
      false,
    ],
    [[], { from: 2015, to: 2026 }, true],
  ])('adds up of what is told: %j hidden, %j', (hidden, span, isTold) => {
    expect(hiding(hidden).isTold('2305', span)).toBe(isTold)
    expect(hiding(hidden).isTold('2380', span)).toBe(true)
  })
})

const OUTCOME: Outcome = {
  measure: 'targetShare',
  unit: 'percent',
  by: ['municipality', 'year'],
  period: { from: '2020-01', to: '2020-12' },
  cells: [
    {
      municipality: '2305',
      year: 2020,
      value: 30,
      target: 10,
      preliminary: 0,
      bound: 'at_least',
      status: 'confirmed',
      note: 'small_base',
    },
    { municipality: '2380', year: 2020, value: 80, preliminary: 2, bound: 'exact', status: 'confirmed' },
  ],
  unallocated: [],
  total: { value: 50, preliminary: 2, undecided: 3, bound: 'exact', status: 'confirmed' },
  footnotes: [
    {
      code: 'aggregate-outside',
      aggregateId: 'A1',
      title: 'A1',
      periodFrom: '2020-01',
      periodToEarliest: '2023-12',
      periodToLatest: '2024-10',
      households: 444,
      allocated: 5,
      remaining: 439,
      allocatedInQuery: 3,
      sourceTitle: 'A paper',
      sourceDate: null,
      isDefinitionKnown: true,
    },
    { code: 'coverage-undecided', households: 3 },
    { code: 'small-base' },
  ],
  definition: { id: 'K4', version: 1 },
}
const MASK = { isTold: (code: string) => code !== '2305' }
const QUESTION = {
  measure: 'targetShare',
  by: ['municipality', 'year'],
  from: 2020,
  to: 2020,
  municipalities: ['2305', '2380'],
} as const

describe('an answer without what is hidden', () => {
  it('keeps no member of a hidden cell but the open target, nor a total or footnote that counts it', () => {
    const hidden = hideSmall(
      OUTCOME,
      { ...QUESTION, isWholeCounty: false },
      { mask: MASK, closed: new Set() },
    )
    expect(hidden.cells).toEqual([
      {
        municipality: '2305',
        year: 2020,
        value: null,
        target: 10,
        preliminary: null,
        bound: 'exact',
        status: 'suppressed',
      },
      { ...OUTCOME.cells[1], preliminary: null },
    ])
    expect(hidden.total).toEqual({
      value: null,
      preliminary: null,
      undecided: 0,
      bound: 'exact',
      status: 'suppressed',
    })
    expect(hidden.footnotes).toEqual([
      expect.not.objectContaining({ allocatedInQuery: expect.anything() as number }),
    ])
    expect(hidden.footnotes).toMatchObject([{ households: 444, allocated: 5, remaining: 439 }])
  })

  it('keeps the total of the county, and says nothing of what is carved out of a closed aggregate', () => {
    const { total, footnotes } = hideSmall(
      OUTCOME,
      { ...QUESTION, isWholeCounty: true },
      { mask: MASK, closed: new Set(['A1']) },
    )
    expect(total).toEqual(OUTCOME.total)
    expect(Object.keys(footnotes[0]!)).not.toContain('allocated')
    expect(Object.keys(footnotes[0]!)).not.toContain('remaining')
  })

  it('needs a mask for households of municipalities alone', () => {
    const asked = { ...QUESTION, isWholeCounty: true }
    expect(needsMask(asked)).toBe(true)
    expect(needsMask({ ...asked, by: ['year'] })).toBe(false)
    expect(needsMask({ ...asked, by: ['year'], isWholeCounty: false })).toBe(true)
    expect(needsMask({ ...asked, measure: 'needsOpen' })).toBe(false)
  })

  it('says of a sum who has said klart, not who has recorded anything', () => {
    const told = (value: number | null) => ({
      ...OUTCOME,
      total: { ...OUTCOME.total, value, status: 'not_reported' as const },
    })
    expect(withOpenStatuses(told(7)).total.status).toBe('preliminary')
    expect(withOpenStatuses(told(null)).total.status).toBe('not_reported')
  })
})

describe('aggregates while small counts are hidden', () => {
  const root = aggregate({ allocated: 2, reserved: 1, childrenHouseholds: 41 })
  const part = (over: object) =>
    aggregate({ relation: 'part_of', parentId: 'A1', municipalityCodes: ['2305'], ...over })

  it('hold what is carved out of their parts, and leave out the parts of some municipalities', () => {
    const inner = part({ id: 'A3', parentId: 'A2', households: 5, allocated: 1 })
    const outer = part({ id: 'A2', households: 21, allocated: 3, childrenHouseholds: 5 })
    const ofCounty = part({ id: 'A4', municipalityCodes: [], households: 20, allocated: 6 })
    const open = openAggregates([root, outer, inner, ofCounty], COUNTY)
    expect(open.aggregates).toMatchObject([
      { id: 'A1', allocated: 6, reserved: 1, childrenHouseholds: 20 },
      { id: 'A4', allocated: 6 },
    ])
    expect([...open.closed]).toEqual(['A2', 'A3'])
    expect(['A2', 'A3', 'A4'].map((id) => open.heldBy.get(id))).toEqual(['A1', 'A1', 'A4'])
  })

  it('stay where they are part of none', () => {
    const alone = aggregate({ id: 'A5', municipalityCodes: ['2305', '2380'], allocated: 3 })
    const open = openAggregates([alone], COUNTY)
    expect(open.aggregates).toEqual([alone])
    expect([...open.closed]).toEqual(['A5'])
  })
})
