import { describe, expect, it } from 'vitest'
import { text } from '../../strings/text.ts'
import { describeRate, rateRows, topOf } from './rate-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const

describe('rates per thousand', () => {
  const read = () =>
    rateRows([
      { ...cell, year: 2026, value: 1.24 },
      { ...cell, year: 2024, value: 0.5, bound: 'at_least', note: 'small_base' },
      { ...cell, year: 2025, value: null, status: 'unknown' },
      { ...cell, year: 2023, value: null, status: 'suppressed' },
    ])

  it('stand oldest first with one decimal, marked where few households stand behind', () => {
    expect(read().map(({ year, label }) => [year, label])).toEqual([
      [2023, text('sign.hidden')],
      [2024, 'minst 0,5*'],
      [2025, text('sign.missing')],
      [2026, '1,2'],
    ])
  })

  it('share a scale that ends at the half above the highest', () => {
    expect(topOf(read())).toBe(1.5)
    expect(topOf([])).toBe(0.5)
  })

  it('are gaps and not zero where nothing is known or shown', () => {
    const rows = read()
    expect(rows.filter(({ value }) => value === null).map(({ year }) => year)).toEqual([2023, 2025])
    expect(describeRate(rows[0]!)).toBe(text('sign.hiddenWords'))
    expect(describeRate(rows[1]!)).toBe('minst 0,5 per 1\u00a0000 invånare')
  })
})
