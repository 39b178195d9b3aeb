import { expect, test } from 'vitest'

import {
  COUNTIES_SWEDEN,
  COUNTY,
  MUNICIPALITIES_SWEDEN,
  PARTICIPATING_CODES,
  PARTICIPATING_MUNICIPALITIES,
} from './municipalities.ts'

test('lists the 290 municipalities and 21 counties by code, each once', () => {
  for (const [rows, count] of [
    [MUNICIPALITIES_SWEDEN, 290],
    [COUNTIES_SWEDEN, 21],
  ] as const) {
    const codes = rows.map((row) => row.code)
    expect(new Set(codes).size).toBe(count)
    expect(codes).toEqual(codes.toSorted())
  }
})

test('keeps leading zeros', () => {
  expect(MUNICIPALITIES_SWEDEN.filter(({ code }) => !/^\d{4}$/.test(code))).toEqual([])
  expect(MUNICIPALITIES_SWEDEN.find(({ code }) => code === '0114')?.countyCode).toBe('01')
})

test('every municipality stands in a county of the list', () => {
  const counties = new Map(COUNTIES_SWEDEN.map((county) => [county.code, county.name]))
  for (const row of MUNICIPALITIES_SWEDEN) {
    expect(row.code.slice(0, 2)).toBe(row.countyCode)
    expect(counties.get(row.countyCode)).toBe(row.countyName)
  }
})

test('the participating municipalities are all of the county', () => {
  const ofCounty = MUNICIPALITIES_SWEDEN.filter((row) => row.countyCode === COUNTY.code)
  expect(PARTICIPATING_CODES).toEqual(ofCounty.map((row) => row.code))
  expect(PARTICIPATING_MUNICIPALITIES).toEqual(ofCounty)
  expect(COUNTIES_SWEDEN).toContainEqual({ code: COUNTY.code, name: COUNTY.name })
})
