import { describe, expect, test } from 'vitest'
import {
  countWords,
  closedState,
  isOngoing,
  periodMonths,
  periodTitle,
  questionWords,
} from './period-words.ts'

describe('the question of a period', () => {
  test.each([
    [{ confirmed: 2, preliminary: 0 }, 'Stämmer 2 hushåll för tertial 1 2026?'],
    [{ confirmed: 1, preliminary: 3 }, 'Stämmer 1 hushåll för tertial 1 2026?'],
    [{ confirmed: 0, preliminary: 0 }, 'Inga hushåll att rapportera för tertial 1 2026?'],
    [
      { confirmed: 0, preliminary: 1 },
      'För tertial 1 2026 finns bara 1 preliminärt hushåll, som inte räknas än. Är perioden klar ändå?',
    ],
  ])('with %j', (households, words) => {
    expect(questionWords('2026-T1', households)).toBe(words)
  })
})

test('only a period without any household is closed with nothing to report', () => {
  expect(closedState({ confirmed: 0, preliminary: 0 })).toBe('closed_nothing')
  expect(closedState({ confirmed: 0, preliminary: 1 })).toBe('closed')
  expect(closedState({ confirmed: 2, preliminary: 0 })).toBe('closed')
})

test('a period goes on through its last month', () => {
  expect(isOngoing('2026-T3', '2026-12')).toBe(true)
  expect(isOngoing('2026-T3', '2027-01')).toBe(false)
  expect(isOngoing('2026-T2', '2026-11')).toBe(false)
})

test('a period is named with its number, year and months', () => {
  expect(periodTitle('2026-T2')).toBe('Tertial 2 2026')
  expect(periodMonths('2026-T2')).toBe('maj–aug 2026')
})

test.each([
  ['closed', 0, 0, '0 bekräftade hushåll.'],
  ['closed', 1, 0, '1 bekräftat hushåll.'],
  ['open', 0, 1, '0 bekräftade hushåll, 1 preliminärt.'],
  ['open', 0, 0, undefined],
  ['closed_nothing', 0, 0, undefined],
] as const)(
  'a period that is %s with %i and %i households says how many: %s',
  (state, confirmed, preliminary, words) => {
    expect(countWords({ state }, { confirmed, preliminary })).toBe(words)
  },
)
