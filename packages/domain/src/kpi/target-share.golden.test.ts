import { describe, expect, it } from 'vitest'
import type { HouseholdsQuestion } from './households.ts'
import { aggregate, COUNTY, entry, G2, ledger, PROJECT, STEP } from './ledger.testing.ts'
import { perThousandOutcome } from './per-thousand.ts'
import { targetOutcome } from './target-share.ts'

const g2 = ledger(G2, [aggregate()])
const NOVEMBER = '2026-11'

const TARGETS: Record<string, number> = {
  'county/2024': 60,
  'county/2025': 60,
  'county/2026': 24,
  '2305/2025': 8,
  '2305/2026': 6,
  '2303/2025': 0,
}

function question(from: number, to: number, over: Partial<HouseholdsQuestion> = {}): HouseholdsQuestion {
  return {
    by: ['year'],
    fromYear: from,
    toYear: to,
    municipalities: COUNTY,
    programmes: undefined,
    allProgrammes: [PROJECT, STEP],
    ...over,
  }
}

function k4(
  measure: 'targetShare' | 'runRate',
  [from, to]: [number, number],
  over: Partial<HouseholdsQuestion> = {},
  { ledger: asked = g2, currentMonth = NOVEMBER } = {},
) {
  return targetOutcome(measure, asked.ask(from, to, over), question(from, to, over), {
    targetOf: (scope, year) => TARGETS[`${scope}/${year}`],
    county: COUNTY,
    currentMonth,
  })
}

const BRACKE = { municipalities: ['2305'] }
const PLACES = { by: ['municipality', 'year'] as HouseholdsQuestion['by'] }

describe('K4, the share of the target', () => {
  it('is K1 by the county\u2019s own target: 7 of 60 is 11.7 percent', () => {
    const { cells, total, unit, definition } = k4('targetShare', [2025, 2025])
    expect(cells).toEqual([
      { year: 2025, value: 11.7, target: 60, preliminary: 0, bound: 'exact', status: 'confirmed' },
    ])
    expect(total).toMatchObject({ value: 11.7, bound: 'exact', undecided: 0 })
    expect([unit, definition.id]).toEqual(['percent', 'K4'])
  })

  it('is a municipality\u2019s by its own: 7 of 8 is 87.5, a target of 0 or none at all is missing', () => {
    const { cells } = k4('targetShare', [2025, 2025], PLACES)
    const at = (code: string) => cells.find(({ municipality }) => municipality === code)
    expect(at('2305')).toMatchObject({ value: 87.5, status: 'confirmed' })
    expect(at('2303')).toMatchObject({ value: null, target: null, note: 'target_missing' })
    expect(at('2380')).toMatchObject({ value: null, note: 'target_missing' })
  })

  it('is at least, where K1 is: at least 2 of 60 in 2024', () => {
    expect(k4('targetShare', [2024, 2024]).cells[0]).toMatchObject({ value: 3.3, bound: 'at_least' })
  })

  it('is a gap, never 0, where nothing is reported, and 0 where everyone said klart', () => {
    const silent = ledger([], [], 'none')
    const gap = k4('targetShare', [2025, 2025], BRACKE, { ledger: silent, currentMonth: NOVEMBER })
    expect(gap.cells[0]).toMatchObject({ value: null, status: 'not_reported' })
    expect(gap.cells[0]).not.toHaveProperty('note')
    expect(k4('targetShare', [2026, 2026]).cells[0]).toMatchObject({ value: 0, status: 'confirmed' })
  })

  it('sums both over several years that all have a target, and is missing otherwise', () => {
    // 7 + 0 of 60 + 24.
    expect(k4('targetShare', [2025, 2026]).total).toMatchObject({ value: 8.3 })
    expect(k4('targetShare', [2025, 2026], BRACKE).total.value).toBe(50)
    expect(k4('targetShare', [2023, 2025]).total).toMatchObject({
      value: null,
      note: 'target_missing',
    })
  })

  it('has no target of a programme', () => {
    expect(k4('targetShare', [2025, 2025], { programmes: [STEP] }).total).toMatchObject({
      value: null,
      note: 'target_missing',
    })
    const { cells } = k4('targetShare', [2025, 2025], { by: ['programme', 'year'] })
    expect(cells.map(({ programme, note }) => [programme, note])).toEqual([
      [PROJECT, 'target_missing'],
      [STEP, 'target_missing'],
    ])
  })
})

describe('K4, the pace', () => {
  const spring = ledger([entry('2305', '2026-01'), entry('2305', '2026-03')], [])

  it('measures the running year by its whole months: 2 of 6 in three months is 133.3 percent', () => {
    const asked = { ledger: spring, currentMonth: '2026-04' }
    expect(k4('runRate', [2026, 2026], BRACKE, asked).cells[0]).toMatchObject({
      value: 133.3,
      target: 6,
    })
    expect(k4('targetShare', [2026, 2026], BRACKE, asked).cells[0]).toMatchObject({ value: 33.3 })
  })

  it('is the share itself of a year that is over, also within a sum', () => {
    expect(k4('runRate', [2025, 2025], BRACKE).cells[0]).toMatchObject({ value: 87.5 })
    // (7 + 0) / (8 + 6 x 10/12) = 7 / 13.
    expect(k4('runRate', [2025, 2026], BRACKE).total.value).toBe(53.8)
  })

  it('is not told in January, nor of a lower bound', () => {
    const january = { ledger: spring, currentMonth: '2026-01' }
    expect(k4('runRate', [2026, 2026], BRACKE, january).cells[0]).toMatchObject({
      value: null,
      note: 'not_mature',
    })
    expect(k4('runRate', [2024, 2024]).cells[0]).toMatchObject({ value: null, bound: 'at_least' })
  })

  it('says beside it who has not reported', () => {
    const asked = { ledger: ledger([entry('2305', '2026-01')], [], 'none'), currentMonth: NOVEMBER }
    const { cells, footnotes } = k4('runRate', [2026, 2026], BRACKE, asked)
    expect(cells[0]).toMatchObject({ value: 20, status: 'preliminary' })
    expect(footnotes).toEqual([
      { code: 'not-reported', municipalities: ['2305'], periods: ['2026-T1', '2026-T2'] },
    ])
  })
})

describe('K20, per 1000 inhabitants', () => {
  const POPULATION: Record<string, number> = { '2305/2024': 6035, '2305/2025': 5950, '2305/2021': 6175 }
  const k20 = (
    [from, to]: [number, number],
    over: Partial<HouseholdsQuestion> = BRACKE,
    perturbedSources: string[] = [],
    asked = g2,
  ) =>
    perThousandOutcome(asked.ask(from, to, over), question(from, to, over), {
      populationOf: (code, year) => POPULATION[`${code}/${year}`],
      perturbedSources,
      parts: asked.ask(from, to, { ...over, by: ['municipality', 'year'] }).cells,
      aggregates: asked.aggregates,
      county: COUNTY,
    })

  it('divides by the population of the year before: 7 of 6035 is 1.2, on a small base', () => {
    const { cells, footnotes, definition, unit } = k20([2025, 2025])
    expect(cells).toEqual([
      {
        year: 2025,
        value: 1.2,
        preliminary: 0,
        bound: 'exact',
        status: 'confirmed',
        note: 'small_base',
      },
    ])
    expect(footnotes).toEqual([{ code: 'small-base' }])
    expect([definition.id, unit]).toEqual(['K20', 'per_thousand'])
  })

  it('has no note from ten households on', () => {
    const ten = ledger(
      Array.from({ length: 10 }, () => entry('2305', '2025-03')),
      [],
    )
    const { cells, footnotes } = k20([2025, 2025], BRACKE, [], ten)
    expect(cells[0]).toMatchObject({ value: 1.7 })
    expect(cells[0]).not.toHaveProperty('note')
    expect(footnotes).toEqual([])
  })

  it('is at least, where K1 is', () => {
    expect(k20([2022, 2022]).cells[0]).toMatchObject({ value: 0.5, bound: 'at_least' })
  })

  it('is per year over several, and missing without a population', () => {
    // 7 + 0 of 6035 + 5950.
    expect(k20([2025, 2026]).total).toMatchObject({ value: 0.6 })
    expect(k20([2023, 2023]).cells[0]).toMatchObject({ value: null, note: 'population_missing' })
    expect(k20([2025, 2025], {}).total).toMatchObject({ value: null, note: 'population_missing' })
  })

  it('is at least, where years are asked of which nothing is known', () => {
    const seven = ledger(
      Array.from({ length: 7 }, () => entry('2305', '2025-03')),
      [],
      'none',
    )
    const { cells, total } = k20([2025, 2026], BRACKE, [], seven)
    expect(total).toMatchObject({ value: 0.6, bound: 'at_least' })
    expect(cells).toMatchObject([{ value: 1.2, bound: 'exact' }, { value: null }])
    expect(k20([2025, 2026]).total).toMatchObject({ bound: 'exact' })
  })

  it('names a source that adds noise, and is 0 only where klart is said', () => {
    const { cells, footnotes } = k20([2026, 2026], BRACKE, ['SCB'])
    expect(cells[0]).toMatchObject({ value: 0, note: 'small_base' })
    expect(footnotes).toContainEqual({ code: 'perturbed', source: 'SCB' })
    const silent = ledger([], [], 'none')
    expect(k20([2026, 2026], BRACKE, [], silent).cells[0]).toMatchObject({
      value: null,
      status: 'not_reported',
    })
  })
})
