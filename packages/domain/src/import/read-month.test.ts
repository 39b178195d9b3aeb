import { describe, expect, it } from 'vitest'
import { dayOrder, readMonth } from './read-month.ts'
import { readPeriod } from './read-period.ts'

const months = new Map([
  ['mars', 3],
  ['mar', 3],
  ['okt', 10],
])
const words = { months, partsOfYear: new Map([['kv', 3]]) }

describe('a month in a cell', () => {
  it.each([
    ['2024-03-22', '2024-03'],
    ['22/3 2024', '2024-03'],
    ['22/3/24', '2024-03'],
    ['22/3 -24', '2024-03'],
    ['22.3.24', '2024-03'],
    ['22-03-2024', '2024-03'],
    ['14-3 2024', '2024-03'],
    ['Mars -24', '2024-03'],
    ['mar-22', '2022-03'],
    ['22 mars 24', '2024-03'],
    ['2024 mars', '2024-03'],
    ['2024M03', '2024-03'],
  ])('%s is %s', (text, month) => {
    expect(readMonth(text, months)).toBe(month)
  })

  // 22 March 2024 as a Swede writes it is March 2022 to whoever takes the last number for the year.
  it.each([
    '2022.1',
    '24-03-22',
    '22-03-24',
    '22 mars',
    '22-mar',
    '2024-03/04',
    '5-10 2022',
    '1-12 2022',
    'mars 2025?',
    '~mars 2025',
    '< mars 2025',
    '(mars 2025)',
  ])('%s could be two, and is none', (text) => {
    expect(readMonth(text, months)).toBeUndefined()
  })

  it.each(['29/2 2023', '2023-02-29', '2024-02-30', '31/4 2024'])('%s is no day', (text) => {
    expect(readMonth(text, months)).toBeUndefined()
    expect(readMonth('29/2 2024', months)).toBe('2024-02')
  })

  it('knows a day that is written month first, and one that could be', () => {
    const days = ['03/25/2024', '3/25/24', '25/03/2024', '03/04/2024', '03/03/2024', '3.4.2024']
    expect(days.map(dayOrder)).toEqual([
      'month-first',
      'month-first',
      undefined,
      'either',
      undefined,
      undefined,
    ])
  })
})

describe('a period in a cell', () => {
  it.each([
    ['1-12 2022', '2022-01', '2022-12'],
    ['5\u201310 2023', '2023-05', '2023-10'],
    ['mars 2024', '2024-03', '2024-03'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(readPeriod(text, words)).toEqual({ from, to })
  })
})
