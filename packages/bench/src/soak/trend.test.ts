import { describe, expect, it } from 'vitest'
import { trendOf } from './trend.ts'

const LIMIT = { share: 0.2, atLeast: 5 }
const minutes = (of: (minute: number) => number, count = 20) =>
  Array.from({ length: count }, (_, i) => of(i))

describe('a trend', () => {
  it.each([
    ['a level one', () => 100, 0, true],
    ['one that swings', (minute: number) => 100 + (minute % 2) * 40, 0, true],
    ['one that grows slowly', (minute: number) => 100 + minute, 19, true],
    ['one that leaks', (minute: number) => 100 + 2 * minute, 38, false],
    ['a small one that grows by little', (minute: number) => 10 + minute / 5, 3.8, true],
    ['one that falls', (minute: number) => 100 - 2 * minute, -38, true],
    ['one with a bad minute', (minute: number) => (minute === 19 ? 9000 : 100), 0, true],
  ])('of %s', (_what, of, growth, isFlat) => {
    const trend = trendOf(minutes(of), LIMIT)
    expect(trend?.isFlat).toBe(isFlat)
    expect(trend?.growth).toBeCloseTo(growth)
  })

  it('says nothing of too few minutes, and reads past those without a reading', () => {
    expect(trendOf([1, 2, 3], LIMIT)).toBeUndefined()
    expect(trendOf([1, Number.NaN, 1, Number.NaN, 1], LIMIT)).toBeUndefined()
    expect(trendOf([100, Number.NaN, 104, 106, 108], LIMIT)?.growth).toBeCloseTo(8)
  })
})
