import { describe, expect, it } from 'vitest'
import {
  alteredBetween,
  keepContributors,
  tellsOfHidden,
  unalteredBetween,
} from './kept-contributors.ts'
import type { Contributor, SingleFigure, YearRecord } from './contributors.ts'
import { differencesOf, partCounts } from './figure-differences.ts'
import { isFigureShown, publishedCell } from './single-figure.ts'

/** So many of each part, spread over municipalities that each have enough. */
function people(parts: Record<string, number>, municipality?: string): Contributor[] {
  return Object.entries(parts).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${part}-${at}`,
      municipality: municipality ?? ['2305', '2380'][at % 2]!,
      part,
      label: '',
    })),
  )
}

const isShown = (measure: SingleFigure, parts: Record<string, number>, differences: number[] = []) =>
  isFigureShown(measure, { contributors: people(parts), differences }, 5)

const kept = (parts: Record<string, number>) => keepContributors(people(parts), (id) => id)

describe('whether a figure of single households is told', () => {
  it.each([
    ['retention12', { stayed: 20, left: 5, silent: 0 }, true],
    ['retention12', { stayed: 20, left: 4, silent: 6 }, false],
    ['retention12', { stayed: 20 }, false],
    ['satisfaction', { high: 12, low: 6, silent: 5 }, true],
    ['satisfaction', { high: 12, silent: 8 }, false],
    ['impact', { decisive: 8, unknown: 8 }, true],
    ['fromOwnCounty', { counted: 5 }, true],
    ['welcomedShare', { welcomed: 0 }, true],
  ] as const)('%s of %o: %s', (measure, parts, expected) => {
    expect(isShown(measure, parts)).toBe(expected)
  })

  it('is asked of the differences to what is told beside it, below 0 too', () => {
    const parts = { stayed: 20, left: 9, silent: 0 }
    expect(isShown('retention24', parts, [0])).toBe(true)
    expect(isShown('retention24', parts, [5])).toBe(true)
    expect(isShown('retention24', parts, [4])).toBe(false)
    expect(isShown('retention24', parts, [7, -1])).toBe(false)
  })

  it('is not where the officers of a municipality would know of few others', () => {
    const own = people({ welcomed: 9, not: 9 }, '2380')
    const others = people({ other: 4 }, '2305').map((one) => ({ ...one, part: 'not' }))
    const shown = (contributors: Contributor[], measure: SingleFigure = 'welcomedShare') =>
      isFigureShown(measure, { contributors, differences: [] }, 5)
    expect(shown(own)).toBe(true)
    expect(shown([...own, ...others])).toBe(false)
    expect(shown([...own, ...others], 'fromOwnCounty')).toBe(true)
    expect(
      shown([...own, ...others, { id: 'fifth', municipality: '2305', part: 'not', label: '' }]),
    ).toBe(true)
  })

  it('says of some figures not how many they rest on', () => {
    const cell = {
      value: 60,
      base: 20,
      responseRate: 80,
      preliminary: 3,
      bound: 'exact',
      status: 'confirmed',
    } as const
    expect(publishedCell('persons', cell)).not.toHaveProperty('base')
    expect(publishedCell('partnerWorkingShare', cell)).toEqual({
      value: 60,
      preliminary: 0,
      bound: 'exact',
      status: 'confirmed',
    })
    expect(publishedCell('retention12', cell)).toEqual({ ...cell, preliminary: 0 })
  })
})

describe('what a figure tells by a difference', () => {
  const record = { year: 2022, leads: [], departed: { households: [] }, logged: { households: [] } }
  const differences = (
    measure: SingleFigure,
    parts: Record<string, number>,
    told: Partial<Record<SingleFigure, Record<string, number>>>,
    over: object = {},
  ) =>
    differencesOf(
      measure,
      { parts: partCounts(people(parts)), record: { ...record, ...over } as unknown as YearRecord },
      (other) => told[other] && partCounts(people(told[other])),
    )

  it('is how many left between two milestones, of those that are told', () => {
    const left = { stayed: 20, left: 13, silent: 9 }
    expect(differences('retention24', left, { retention12: { stayed: 30, left: 10 } })).toEqual([3])
    expect(differences('retention24', left, {})).toEqual([])
    expect(differences('retention12', left, { retention36: { left: 18 } })).toEqual([-5])
  })

  it('is how many leads closed after the year, of those first met in it or before', () => {
    const lead = (first: number, closed: number) => ({
      firstContactMonth: `${first}-03`,
      stage: 'closed',
      stageHistory: [{ stage: 'closed', month: `${closed}-05`, reason: null }],
    })
    const leads = [lead(2021, 2023), lead(2022, 2024), lead(2022, 2022), lead(2023, 2024)]
    expect(differences('conversion', { moved: 9 }, {}, { leads })).toEqual([2])
  })

  it('is how many persons there are beyond one or two in each household', () => {
    const household = (adults: number | null, children: number) => ({
      originType: 'eu',
      inclusionBasis: 'contact_before_move',
      countStatus: 'confirmed',
      adults,
      children,
    })
    const households = [household(1, 0), household(2, 0), household(2, 1), household(null, 4)]
    expect(differences('persons', { known: 3 }, {}, { logged: { households } })).toEqual([1])
  })
})

describe('two versions of a figure', () => {
  it('count those that are the same in both', () => {
    const [before, after] = [kept({ left: 3, stayed: 9 }), kept({ left: 8, stayed: 7 })]
    expect(alteredBetween(before, after)).toBe(7)
    expect(Object.keys(unalteredBetween(before, after))).toHaveLength(10)
  })

  it.each([
    // Five came: of eight there were at least three before.
    [{ counted: 3 }, { counted: 8 }, true],
    // Ten came, so that there may have been none.
    [{ counted: 3 }, { counted: 13 }, true],
    [{ counted: 3, not: 12 }, { counted: 8, not: 4 }, true],
    [{ counted: 1 }, { counted: 6 }, false],
  ])('where %o is hidden and %o told, the first is given away: %s', (hidden, told, expected) => {
    expect(tellsOfHidden(kept(hidden), kept(told), 5)).toBe(expected)
  })
})
