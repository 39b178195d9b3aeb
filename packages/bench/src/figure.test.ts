import { describe, expect, it } from 'vitest'
import { isWithin, type Reading, toLine } from './figure.ts'

const reading = (value: number, limit: Reading['limit']): Reading => ({
  id: 'S0',
  what: 'something',
  value,
  unit: 'x',
  limit,
  spread: [value - 0.1, value + 0.1],
  details: { ms: 3 },
})

describe('a reading', () => {
  it('must not exceed a limit that is a ceiling', () => {
    expect([1.4, 1.5, 1.6].map((value) => isWithin(reading(value, { atMost: 1.5 })))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('must reach a limit that is a floor', () => {
    expect([0.4, 0.5, 0.6].map((value) => isWithin(reading(value, { atLeast: 0.5 })))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('is one line with its spread, its limit and what came of it', () => {
    expect(toLine(reading(0.4, { atLeast: 0.5 }))).toBe(
      'S0  something: 0.40 x (0.30-0.50), at least 0.5 x, 0.80 of it: TOO LITTLE  (ms 3)',
    )
  })
})
