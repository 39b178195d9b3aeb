import { describe, expect, test } from 'vitest'
import { bestOption } from '../../../components/ui/fields/combobox-options.ts'
import { comingMonths, isRemembered, monthOption, pastMonths, proposedMonth } from './months.ts'

describe('a typed month', () => {
  const past = pastMonths('2015-01', '2026-11').map(monthOption)

  test.each([
    ['nov', '2026-11'],
    ['NOV', '2026-11'],
    ['november', '2026-11'],
    ['11', '2026-11'],
    ['2026-11', '2026-11'],
    ['202611', '2026-11'],
    ['2026-1', '2026-01'],
    ['2025-9', '2025-09'],
    ['11/25', '2025-11'],
    ['11/2025', '2025-11'],
    ['11-25', '2025-11'],
    ['11 25', '2025-11'],
    ['november 2025', '2025-11'],
    ['nov 2025', '2025-11'],
    ['nov 25', '2025-11'],
    [' nov 25 ', '2025-11'],
    ['dec', '2025-12'],
    ['12', '2025-12'],
    ['1', '2026-01'],
    ['01', '2026-01'],
    ['2', '2026-02'],
    ['3/22', '2022-03'],
    ['03/22', '2022-03'],
    ['maj', '2026-05'],
    ['mar 22', '2022-03'],
    ['mar-22', '2022-03'],
    ['jun 2025', '2025-06'],
    ['juli22', '2022-07'],
    ['2022', '2022-12'],
  ])('%s is taken as %s, the latest of its name', (typed, month) => {
    expect(bestOption(past, typed)?.value).toBe(month)
  })

  test.each(['13', '12/26', '2027-01', 'dec 2026', '2014-12', 'xyz', ''])(
    '%j is no month that has been',
    (typed) => {
      expect(bestOption(past, typed)).toBeUndefined()
    },
  )

  test.each([
    ['nov', '2026-11'],
    ['maj', '2027-05'],
    ['1', '2027-01'],
    ['5/28', '2028-05'],
  ])('%s to come is taken as %s, the soonest of its name', (typed, month) => {
    expect(bestOption(comingMonths('2026-11').map(monthOption), typed)?.value).toBe(month)
  })
})

test('months that have been end with the earliest', () => {
  expect(pastMonths('2026-09', '2026-11')).toEqual(['2026-11', '2026-10', '2026-09'])
})

describe('the month that is proposed', () => {
  const savedAt = Date.parse('2026-11-23T12:00:00Z')
  const last = { month: '2022-03', savedAt }

  test('is this month, or that of the last entry', () => {
    expect(proposedMonth(undefined, '2026-11')).toBe('2026-11')
    expect(proposedMonth(last, '2026-11')).toBe('2022-03')
  })

  test('is never one to come', () => {
    expect(proposedMonth({ month: '2026-12', savedAt }, '2026-11')).toBe('2026-11')
  })

  test.each([
    [-1, false],
    [0, true],
    [29, true],
    [30, false],
  ])('%i minutes after the last entry that is remembered: %s', (minutes, isKnown) => {
    expect(isRemembered(last, savedAt + minutes * 60_000)).toBe(isKnown)
  })
})
