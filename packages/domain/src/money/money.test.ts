import { describe, expect, it } from 'vitest'
import { carryOverFaults, contributionFaults, costFaults, sharesFault } from './money-faults.ts'
import { populationYearOf, sumKnown } from './money.ts'
import { scenarioFaults, splitAmount } from './split.ts'

// SCB, 31 December: 2303, 2305, 2309, 2313, 2321, 2326, 2361, 2380.
const PARTIES = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']
const ON_2023 = [5026, 6099, 15_298, 11_347, 12_734, 7249, 10_176, 64_643]
const parties = (populations: number[] = ON_2023) =>
  PARTIES.map((partyId, index) => ({ partyId, population: populations[index] ?? null }))
const amounts = (parts: { amountSek: number }[]) => parts.map(({ amountSek }) => amountSek)
const sum = (values: number[]) => values.reduce((all, each) => all + each, 0)

describe('a split', () => {
  it('per inhabitant gives whole kronor that sum to the total', () => {
    const parts = amounts(
      splitAmount({ splitMethod: 'per_capita', totalSek: 1_000_000 }, parties([1, 1, 1, 0, 0, 0, 0, 0])),
    )
    expect(parts).toEqual([333_334, 333_333, 333_333, 0, 0, 0, 0, 0])
  })

  it.each([
    [{ splitMethod: 'fixed', fixedSek: 20_000 } as const, Array.from({ length: 8 }, () => 20_000)],
    [{ splitMethod: 'fixed', totalSek: 10 } as const, [2, 2, 1, 1, 1, 1, 1, 1]],
    [
      { splitMethod: 'per_capita', perCapitaSek: 7.5 } as const,
      [37_695, 45_743, 114_735, 85_103, 95_505, 54_368, 76_320, 484_823],
    ],
    [
      { splitMethod: 'mixed', fixedSek: 1000, perCapitaSek: 1 } as const,
      [6026, 7099, 16_298, 12_347, 13_734, 8249, 11_176, 65_643],
    ],
  ])('%j', (asked, expected) => {
    expect(scenarioFaults(asked, parties())).toEqual([])
    expect(amounts(splitAmount(asked, parties()))).toEqual(expected)
  })

  it('with a fixed part and the rest per inhabitant sums to the total', () => {
    const asked = { splitMethod: 'mixed', fixedSek: 25_000, totalSek: 500_001 } as const
    const parts = amounts(splitAmount(asked, parties()))
    expect(sum(parts)).toBe(500_001)
    expect(Math.min(...parts)).toBeGreaterThan(25_000)
  })

  it('by shares is refused unless they are the whole', () => {
    const shares = (last: number) => [
      { partyId: '2303', sharePct: 50 },
      { partyId: '2305', sharePct: last },
    ]
    const asked = (last: number) =>
      ({ splitMethod: 'shares', totalSek: 1001, shares: shares(last) }) as const
    const pointers = (last: number) =>
      scenarioFaults(asked(last), parties()).map(({ pointer }) => pointer)
    expect(pointers(49.98)).toEqual(['/shares'])
    expect(pointers(50.02)).toEqual(['/shares'])
    expect(pointers(49.99)).toEqual([])
    expect(pointers(50.01)).toEqual([])
    expect(amounts(splitAmount(asked(50), parties())).slice(0, 3)).toEqual([501, 500, 0])
    expect(sum(amounts(splitAmount(asked(49.99), parties())))).toBe(1001)
  })

  it.each([
    [{ splitMethod: 'fixed' } as const, ['/fixedSek']],
    [{ splitMethod: 'fixed', fixedSek: 1, totalSek: 8 } as const, ['/fixedSek']],
    [{ splitMethod: 'per_capita' } as const, ['/perCapitaSek']],
    [{ splitMethod: 'mixed', totalSek: 8 } as const, ['/fixedSek']],
    [{ splitMethod: 'mixed', fixedSek: 2, totalSek: 8 } as const, ['/totalSek']],
    [{ splitMethod: 'shares' } as const, ['/totalSek', '/shares']],
    [
      { splitMethod: 'shares', totalSek: 1, shares: [{ partyId: 'x', sharePct: 100 }] } as const,
      ['/shares/0/partyId'],
    ],
  ])('%j is refused', (asked, expected) => {
    const given = { ...asked, shares: 'shares' in asked ? [...asked.shares] : undefined }
    expect(scenarioFaults(given, parties()).map(({ pointer }) => pointer)).toEqual(expected)
  })

  it('takes the population of the last day of the year before the decision', () => {
    expect(populationYearOf({ year: 2025, sourceDate: '2024-10-28' })).toBe(2023)
    expect(populationYearOf({ year: 2025, sourceDate: null })).toBe(2023)
    expect(populationYearOf({ year: 2025, sourceDate: '2025-02-01' })).toBe(2024)
  })
})

it('a sum with an unknown part is unknown, and its known part is told', () => {
  expect(sumKnown([45_711, null])).toEqual({ value: null, known: 45_711, unknown: 1 })
  expect(sumKnown([1, 2])).toEqual({ value: 3, known: 3, unknown: 0 })
  expect(sumKnown([])).toEqual({ value: 0, known: 0, unknown: 0 })
})

describe('faults of money', () => {
  const line = (category: string, amountSek: number) => ({ category, amountSek })
  it.each([
    [{ fromYear: 2024, toYear: 2025, totalSek: 3, lines: [line('personnel', 3)] }, []],
    [{ fromYear: 2024, toYear: 2024, totalSek: 3, lines: [line('personnel', 3)] }, ['/toYear']],
    [{ fromYear: 2024, toYear: 2025, totalSek: 4, lines: [line('personnel', 3)] }, ['/totalSek']],
    [
      { fromYear: 2024, toYear: 2025, totalSek: 6, lines: [line('other', 3), line('other', 3)] },
      ['/lines'],
    ],
  ])('of a carry-over', (sent, expected) => {
    expect(carryOverFaults(sent).map(({ pointer }) => pointer)).toEqual(expected)
  })

  it('of an amount per inhabitant without the inhabitants', () => {
    expect(contributionFaults({ perCapitaSek: 7.5 }).map(({ pointer }) => pointer)).toEqual([
      '/population',
      '/populationDate',
    ])
    expect(
      contributionFaults({ perCapitaSek: 7.5, population: 6099, populationDate: '2023-12-31' }),
    ).toEqual([])
    expect(contributionFaults({ perCapitaSek: null })).toEqual([])
  })

  it('of a cost in a month to come', () => {
    expect(costFaults({ month: '2026-12' }, '2026-11')).toHaveLength(1)
    expect(costFaults({ month: '2026-11' }, '2026-11')).toEqual([])
  })

  it('of shares names their sum', () => {
    expect(sharesFault([{ sharePct: 33.33 }, { sharePct: 33.33 }, { sharePct: 33.33 }])).toBeUndefined()
    expect(sharesFault([{ sharePct: 99.98 }])).toContain('99.98')
    expect(sharesFault([{ sharePct: 100.02 }])).toContain('100.02')
  })
})
