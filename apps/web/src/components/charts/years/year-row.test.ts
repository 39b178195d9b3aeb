import { expect, test } from 'vitest'
import { heightOf, scaleTop } from './year-row.ts'
import type { YearRow } from './year-row.ts'

const row = (value: number | null, preliminary = 0): YearRow => ({
  year: 2025,
  value,
  preliminary,
  bound: 'exact',
  status: 'confirmed',
  label: '',
  shortLabel: '',
})

test('a bar is as high as what is confirmed and preliminary together', () => {
  expect(heightOf(row(67, 7))).toBe(74)
  expect(heightOf(row(null))).toBe(0)
})

test.each([
  [[94], 100],
  [[67, 74], 80],
  [[101], 120],
  [[444], 500],
  [[3, null], 4],
  [[], 4],
])('the scale of %j ends at %i', (values, top) => {
  expect(scaleTop(values.map((value) => row(value)))).toBe(top)
})
