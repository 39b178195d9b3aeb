import { expect, test } from 'vitest'
import { isOnlyYear, plainMonth, readMonth } from './written-month.ts'

test.each([
  ['2026-11-15', '2026-11'],
  ['2026\u201311', '2026-11'],
  ['15/11 2026', '11/2026'],
  ['15/11/2026', '11/2026'],
  ['15.11.26', '11/26'],
  ['15 nov 2026', 'nov 2026'],
  ['1. nov 2026', 'nov 2026'],
  [' nov \u201326 ', 'nov-26'],
  ['nov\u00a02026', 'nov 2026'],
  ['11/26', '11/26'],
  ['2026 11', '2026 11'],
  ['2026-11', '2026-11'],
])('%s is written as %s', (typed, plain) => {
  expect(plainMonth(typed)).toBe(plain)
})

test.each([
  ['20', true],
  ['202', true],
  ['2022', true],
  ['202211', false],
  ['22', false],
  ['mars 2022', false],
])('%s is only a year: %s', (typed, is) => {
  expect(isOnlyYear(typed)).toBe(is)
})

test.each([
  ['2026-11', '2026-11'],
  ['2026-1', '2026-01'],
  ['202611', '2026-11'],
  ['2026-11-15', '2026-11'],
  ['15/11 2026', '2026-11'],
  ['11/26', '2026-11'],
  ['Nov 2026', '2026-11'],
  ['november 2026', '2026-11'],
  ['nov-26', '2026-11'],
  ['15 nov. 2026', '2026-11'],
  ['maj 22', '2022-05'],
  ['2026-13', undefined],
  ['2026', undefined],
  ['ma 2026', undefined],
  ['nov', undefined],
  ['', undefined],
])('%j is read as %s', (typed, month) => {
  expect(readMonth(typed)).toBe(month)
})
