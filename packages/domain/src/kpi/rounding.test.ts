import { describe, expect, it } from 'vitest'
import { largestRemainder, median, percentOf, ratio, roundHalfAway } from './rounding.ts'

describe('rounding', () => {
  it.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [1.005, 2, 1.01],
    [-2.345, 2, -2.35],
    [-0.4, 0, 0],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(Object.is(roundHalfAway(value, decimals), expected)).toBe(true)
  })

  it('finds the half of whole numbers exactly', () => {
    expect(ratio(1, 8, { factor: 100, decimals: 1 })).toBe(12.5)
    expect(ratio(1, 16, { factor: 100, decimals: 1 })).toBe(6.3)
    expect(ratio(-5, 2)).toBe(-3)
    expect(ratio(45_711, 6099, { decimals: 2 })).toBe(7.49)
    expect(ratio(1, 0)).toBeNull()
    expect(percentOf(2, 3)).toBe(66.7)
    expect(percentOf(0, 0)).toBeNull()
  })
})

describe('the median', () => {
  it('of an even number is the mean of the middle two, and of nothing is unknown', () => {
    expect(median([7, 1, 4])).toBe(4)
    expect(median([10, 1, 4, 7])).toBe(5.5)
    expect(median([])).toBeNull()
  })
})

describe('a split', () => {
  it('sums to the total, the largest remainders first', () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(largestRemainder(7, [3, 2, 2])).toEqual([3, 2, 2])
    expect(largestRemainder(5, [0, 0])).toEqual([])
  })
})
