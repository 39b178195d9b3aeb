import { expect, test } from 'vitest'
import { matchesOption } from './combobox-options.ts'

const november = { value: '2026-11', label: 'nov 2026', keywords: ['11', '2026-11', 'november'] }

test.each(['nov', 'NOV', ' nov ', '11', '2026', '2026-1', '2026-11', 'november', 'nov 2026', ''])(
  'a month is found by %j',
  (typed) => {
    expect(matchesOption(november, typed)).toBe(true)
  },
)

test.each(['okt', '1 1', '12', '2025', 'ov'])('a month is not found by %j', (typed) => {
  expect(matchesOption(november, typed)).toBe(false)
})

test('a word inside the label is found from its start', () => {
  const option = { value: 'eu', label: 'Övriga EU/EES och Schweiz' }
  expect(matchesOption(option, 'schw')).toBe(true)
  expect(matchesOption(option, 'öv')).toBe(true)
  expect(matchesOption(option, 'ov')).toBe(false)
})
