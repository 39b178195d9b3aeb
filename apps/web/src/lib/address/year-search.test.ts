import { describe, expect, test } from 'vitest'
import { readYears, writeYears, yearsDown, yearsOf } from './year-search.ts'

const limits = { from: 2015, to: 2026 }
const byDefault = { from: 2020, to: 2026 }

describe('the years of an address', () => {
  test.each([
    [undefined, byDefault],
    ['', byDefault],
    ['2025', { from: 2025, to: 2025 }],
    ['2024-2026', { from: 2024, to: 2026 }],
    ['2015-2026', limits],
  ])('%j is understood', (asked, years) => {
    expect(readYears(asked, limits, byDefault)).toEqual({ years, isRefused: false })
  })

  test.each([
    '2014',
    '2027',
    '2026-2024',
    '2024-',
    '24',
    '2024,2025',
    '2024-2026-2028',
    'i år',
    '2024-2030',
  ])('%j is refused and not guessed at', (asked) => {
    expect(readYears(asked, limits, byDefault)).toEqual({ years: byDefault, isRefused: true })
  })

  test('are written as short as they can be, and the default not at all', () => {
    expect(writeYears(byDefault, byDefault)).toBeUndefined()
    expect(writeYears({ from: 2024, to: 2026 }, byDefault)).toBe('2024-2026')
    expect(writeYears({ from: 2025, to: 2025 }, byDefault)).toBe('2025')
  })

  test('are counted out, both ends included', () => {
    expect(yearsOf({ from: 2024, to: 2026 })).toEqual([2024, 2025, 2026])
  })
})

test('of every year since 2020 something can be told, the last first', () => {
  expect(yearsDown(2022)).toEqual([2022, 2021, 2020])
})
