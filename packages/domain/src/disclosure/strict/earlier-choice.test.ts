import { describe, expect, it } from 'vitest'
import { type EarlierChoice, hiddenEarlier, knownEarlier } from './earlier-choice.ts'
import { strictProblem } from './strict-problem.ts'

const told = (municipality: string | undefined, from: number, to: number, value?: number) => ({
  municipality,
  from,
  to,
  value,
})
/** 2021 of the first and second is hidden together, 11 of them, and the whole of the first is told. */
const CHOICE: EarlierChoice = [
  told('2305', 2020, 2020, 7),
  told('2305', 2021, 2021),
  told('2305', 2022, 2022, 9),
  told('2305', 2020, 2022, 19),
  told('2309', 2020, 2020, 6),
  told('2309', 2021, 2021),
  told('2309', 2022, 2022, 5),
  told('2309', 2020, 2022),
  told(undefined, 2020, 2020, 13),
  told(undefined, 2021, 2021, 11),
  told(undefined, 2022, 2022, 14),
]
const COUNTS: Record<string, number[]> = { '2305': [7, 3, 9], '2309': [6, 8, 5] }
const countsOf = (counts: Record<string, number[]>) => (municipality: string, year: number) =>
  counts[municipality]?.[year - 2020] ?? 0

describe('what a fixed year hides', () => {
  it('is its hidden years, and blocks that no sum of it tells', () => {
    expect(hiddenEarlier(CHOICE)).toEqual([
      { municipality: '2305', from: 2021, to: 2021 },
      { municipality: '2309', from: 2021, to: 2021 },
      { municipality: '2309', from: 2020, to: 2022 },
    ])
  })

  it('is no block that it does not reach the end of', () => {
    expect(hiddenEarlier(CHOICE.filter(({ to }) => to < 2022))).toEqual([
      { municipality: '2305', from: 2021, to: 2021 },
      { municipality: '2309', from: 2021, to: 2021 },
    ])
  })

  it('stays hidden where nothing is small any more', () => {
    const counts = { '2305': [7, 30, 9], '2309': [6, 8, 5] }
    const problem = (earlier: EarlierChoice[]) =>
      strictProblem({
        municipalities: ['2305', '2309'],
        firstYear: 2020,
        currentYear: 2026,
        households: countsOf(counts),
        threshold: 5,
        earlier,
      })
    expect(problem([])).toBeUndefined()
    expect(
      problem([CHOICE])!
        .cells.filter(({ decided }) => decided === 'hidden')
        .map(({ id }) => id),
    ).toEqual(['2305/2021-2021', '2309/2021-2021', '2309/2020-2022'])
  })
})

describe('what a fixed year still tells', () => {
  it('is each figure that is the same, and what is hidden together of a year', () => {
    const known = knownEarlier(CHOICE, countsOf(COUNTS))
    expect(known).toHaveLength(6)
    expect(known).toContainEqual({
      places: [
        { municipality: '2305', year: 2021 },
        { municipality: '2309', year: 2021 },
      ],
      value: 11,
    })
  })

  it('is nothing of what has changed', () => {
    const known = knownEarlier(CHOICE, countsOf({ '2305': [7, 4, 9], '2309': [6, 8, 6] }))
    const years = known.map(({ places }) => places.map((place) => Object.values(place).join(' ')))
    expect(years).toEqual([['2305 2020'], ['2305 2022'], ['2309 2020']])
  })

  it('is what anybody knows beside what is told today', () => {
    const { insiders } = strictProblem({
      municipalities: ['2305', '2309'],
      firstYear: 2020,
      currentYear: 2026,
      households: countsOf(COUNTS),
      threshold: 5,
      earlier: [CHOICE, CHOICE],
    })!
    expect(insiders.map(({ name }) => name)).toEqual([
      '2305',
      '2309',
      'reader',
      '2305 as reader',
      '2309 as reader',
    ])
    const { bounds, facts } = insiders[2]!
    expect(bounds.map(({ min, max }) => [min, max])).toEqual([
      [7, 7],
      [9, 9],
      [6, 6],
      [5, 5],
    ])
    expect(facts!.map(({ min, max }) => [min, max])).toEqual([
      [19, 19],
      [11, 11],
    ])
  })
})
