import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import { text } from '../../strings/text.ts'
import { describeRate, rateFinding, rateRows, topOf } from './rate-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const

describe('rates per thousand', () => {
  const read = () =>
    rateRows(
      [
        { ...cell, year: 2026, value: 1.24, status: 'preliminary' },
        { ...cell, year: 2024, value: 0.5, bound: 'at_least', note: 'small_base' },
        { ...cell, year: 2025, value: null, status: 'unknown' },
        { ...cell, year: 2023, value: null, status: 'suppressed' },
      ],
      2026,
    )

  it('stand oldest first with one decimal, marked where few households stand behind or not all is reported', () => {
    expect(read().map(({ year, label }) => [year, label])).toEqual([
      [2023, text('sign.hidden')],
      [2024, 'minst 0,5†'],
      [2025, text('sign.missing')],
      [2026, '1,2\u00a0p'],
    ])
  })

  it('have no bare number over a bar that is a lower bound', () => {
    expect(read().map(({ shortLabel }) => shortLabel)).toEqual(['×', '', '..', '1,2\u00a0p'])
  })

  it('tell the year that is not over', () => {
    expect(read().flatMap(({ year, isPartial }) => (isPartial === true ? [year] : []))).toEqual([2026])
  })

  it('share a scale that ends at the half above the highest', () => {
    expect(topOf(read())).toBe(1.5)
    expect(topOf([])).toBe(0.5)
  })

  it('are gaps and not zero where nothing is known or shown', () => {
    const rows = read()
    expect(rows.filter(({ value }) => value === null).map(({ year }) => year)).toEqual([2023, 2025])
    expect(describeRate(rows[0]!)).toBe(text('sign.hiddenWords'))
  })

  it('are told in words with all that their marks say', async () => {
    expect(describeRate(read()[1]!)).toBe('minst 0,5 per 1\u00a0000 invånare, färre än tio hushåll')
    expect(describeRate(read()[3]!)).toBe('1,2 per 1\u00a0000 invånare (preliminärt tal)')
    expect(await inEnglish(() => describeRate(read()[1]!))).toBe(
      'at least 0.5 per 1,000 inhabitants, fewer than ten households',
    )
  })
})

describe('the finding', () => {
  const place = (last: Partial<Parameters<typeof rateRows>[0][number]>) =>
    rateRows(
      [
        { ...cell, year: 2024, value: 0.2 },
        { ...cell, year: 2025, value: 0.3, ...last },
        { ...cell, year: 2026, value: 9 },
      ],
      2026,
    )
  const all = (last: Parameters<typeof place>[0]) => rateFinding([place({ value: 1.1 }), place(last)])

  it('is of the last year that is over', () => {
    expect(all({})).toEqual({ year: 2025, least: 0.3, most: 1.1 })
  })

  it('is none where a municipality is not known exactly, or all are alike', () => {
    expect(all({ bound: 'at_least' })).toBeUndefined()
    expect(all({ status: 'preliminary' })).toBeUndefined()
    expect(all({ value: null, status: 'suppressed' })).toBeUndefined()
    expect(all({ value: 1.1 })).toBeUndefined()
    expect(rateFinding([])).toBeUndefined()
  })
})
