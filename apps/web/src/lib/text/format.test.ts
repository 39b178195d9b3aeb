import { describe, expect, test } from 'vitest'
import {
  compareText,
  describeHouseholds,
  formatBoundValue,
  formatShortValue,
  formatDate,
  formatDateTime,
  formatList,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatSek,
  formatYears,
} from './format.ts'
import type { BoundValue } from './format.ts'
import { inEnglish } from '../../strings/english.testing.ts'

const cell = (members: Partial<BoundValue>): BoundValue => ({
  value: 0,
  preliminary: 0,
  bound: 'exact',
  status: 'confirmed',
  ...members,
})

describe('a cell', () => {
  const cases: [string, string, BoundValue][] = [
    ['94', '94 hushåll', cell({ value: 94 })],
    ['0', '0 hushåll', cell({ value: 0 })],
    ['1', '1 hushåll', cell({ value: 1 })],
    ['minst 65', 'minst 65 hushåll', cell({ value: 65, bound: 'at_least' })],
    [
      '67\u00a0p (+7)',
      '67 hushåll (preliminärt tal) plus 7 preliminära',
      cell({ value: 67, preliminary: 7, status: 'preliminary' }),
    ],
    ['7 (+1)', '7 hushåll plus 1 preliminärt', cell({ value: 7, preliminary: 1 })],
    [
      'minst 11 (+1)',
      'minst 11 hushåll plus 1 preliminärt',
      cell({ value: 11, preliminary: 1, bound: 'at_least' }),
    ],
    ['4\u00a0p', '4 hushåll (preliminärt tal)', cell({ value: 4, status: 'preliminary' })],
    ['444', '444 hushåll', cell({ value: 444, status: 'compiled' })],
    ['..', 'ej rapporterat', cell({ value: null, status: 'not_reported' })],
    [
      '.. (+2)',
      'ej rapporterat plus 2 preliminära',
      cell({ value: null, preliminary: 2, status: 'not_reported' }),
    ],
    ['5\u00a0p', '5 hushåll (preliminärt tal)', cell({ value: 5, status: 'not_reported' })],
    ['..', 'uppgift saknas', cell({ value: null, status: 'unknown' })],
    ['×', 'visas inte, för få hushåll', cell({ value: null, status: 'suppressed' })],
    ['', 'ej tillämpligt', cell({ value: null, status: 'not_applicable' })],
    ['1\u00a0204', '1\u00a0204 hushåll', cell({ value: 1204 })],
  ]

  test.each(cases)('is written %j and read out %j', (written, spoken, value) => {
    expect(formatBoundValue(value)).toBe(written)
    expect(describeHouseholds(value)).toBe(spoken)
  })

  test('says in English what it says in Swedish', async () => {
    const both = cell({ value: 7, preliminary: 1, status: 'preliminary' })
    expect(await inEnglish(() => [formatBoundValue(both), describeHouseholds(both)])).toEqual([
      '7\u00a0p (+1)',
      '7 households (preliminary figure) plus 1 preliminary',
    ])
  })

  test('is as much where there is little room, but for a lower bound, whose number alone would say too much', () => {
    const short = (members: Partial<BoundValue>) => formatShortValue(cell(members))
    expect(short({ value: 67, preliminary: 7, status: 'preliminary' })).toBe('67\u00a0p (+7)')
    expect(short({ value: 65, bound: 'at_least' })).toBe('')
    expect(short({ value: 65, bound: 'at_least', preliminary: 2 })).toBe('(+2)')
    expect(short({ value: null, preliminary: 2, status: 'not_reported' })).toBe('.. (+2)')
    expect(short({ value: null, status: 'suppressed' })).toBe('×')
  })

  test('never shows a value that is hidden', () => {
    expect(formatBoundValue(cell({ value: 3, status: 'suppressed' }))).toBe('×')
    expect(describeHouseholds(cell({ value: 3, status: 'suppressed' }))).not.toContain('3')
  })
})

describe('numbers', () => {
  test('are grouped by a space that does not break', () => {
    expect(formatNumber(45711)).toBe('45\u00a0711')
    expect(formatNumber(-3)).toBe('\u22123')
    expect(formatNumber(7.49, 2)).toBe('7,49')
    expect(formatSek(45711)).toBe('45\u00a0711\u00a0kr')
    expect(formatPercent(61)).toBe('61\u00a0%')
  })
})

describe('time', () => {
  test('months are short words without a dot', () => {
    expect(formatMonth('2026-11')).toBe('nov 2026')
    expect(formatMonth('2026-03')).toBe('mars 2026')
    expect(formatMonth('2026-01')).toBe('jan 2026')
    expect(formatMonths('2020-01', '2024-10')).toBe('jan 2020\u00a0– okt 2024')
    expect(formatYears(2020, 2024)).toBe('2020–2024')
    expect(formatYears(2026, 2026)).toBe('2026')
  })

  test('a moment belongs to the day it is in Stockholm', () => {
    expect(formatDate('2026-12-31T23:30:00Z')).toBe('2027-01-01')
    expect(formatDate('2026-06-30T21:59:00Z')).toBe('2026-06-30')
    expect(formatDate('2026-11-23')).toBe('2026-11-23')
    expect(formatDateTime('2026-11-23T13:05:00Z')).toBe('2026-11-23 14:05')
  })
})

test('å, ä and ö come last', () => {
  expect(['Åre', 'Östersund', 'Berg', 'Ängersjö', 'Zinkgruvan'].toSorted(compareText)).toEqual([
    'Berg',
    'Zinkgruvan',
    'Åre',
    'Ängersjö',
    'Östersund',
  ])
})

test('names stand in a row with a comma and an och', () => {
  expect(formatList(['Berg'])).toBe('Berg')
  expect(formatList(['Berg', 'Åre'])).toBe('Berg och Åre')
  expect(formatList(['Berg', 'Bräcke', 'Krokom'])).toBe('Berg, Bräcke och Krokom')
})

test('numbers, dates, lists and order are those of the language', async () => {
  const said = await inEnglish(() => [
    formatNumber(1234567.5, 1),
    formatNumber(-1234),
    formatPercent(64.4, 1),
    formatSek(27258),
    formatDate('2026-11-03'),
    formatDateTime('2026-11-03T13:05:00Z'),
    formatMonth('2026-10'),
    formatList(['Berg', 'Krokom', 'Åre']),
    ['Östersund', 'Åre', 'Berg'].toSorted(compareText).join(' '),
  ])
  expect(said).toEqual([
    '1,234,567.5',
    '\u22121,234',
    '64.4%',
    'SEK\u00a027,258',
    '3 Nov 2026',
    '3 Nov 2026, 14:05',
    'Oct 2026',
    'Berg, Krokom and Åre',
    'Åre Berg Östersund',
  ])
})
