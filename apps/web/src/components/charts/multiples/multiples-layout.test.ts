import { expect, test } from 'vitest'
import { MULTIPLES_GAP, multipleColumns, NUMBERED } from './multiples-layout.ts'

const PHONE = 336
const DESKTOP = 1160

test('four stand side by side, two on a phone, and one where numbers need the room', () => {
  expect(multipleColumns(DESKTOP, 130, 7)).toBe(4)
  expect(multipleColumns(PHONE, 130, 7)).toBe(2)
  expect(multipleColumns(PHONE, NUMBERED, 7)).toBe(1)
})

test('of more years a chart is wider, so that a year has the room that it had', () => {
  const least = (width: number, narrowest: number, years: number) => {
    const columns = multipleColumns(width, narrowest, years)
    return (width - MULTIPLES_GAP * (columns - 1)) / columns / years
  }
  expect(multipleColumns(PHONE, 130, 13)).toBe(1)
  expect(multipleColumns(DESKTOP, 130, 13)).toBe(4)
  expect(multipleColumns(DESKTOP, NUMBERED, 13)).toBe(2)
  for (let years = 1; years <= 18; years++) {
    expect(least(PHONE, 130, years)).toBeGreaterThan(18)
    expect(least(DESKTOP, NUMBERED, years)).toBeGreaterThan(29)
  }
})

test('fewer years need no less than seven', () => {
  expect(multipleColumns(DESKTOP, NUMBERED, 1)).toBe(multipleColumns(DESKTOP, NUMBERED, 7))
})
