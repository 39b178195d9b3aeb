import { expect, test } from 'vitest'

import { PARTICIPATING_CODES } from './municipalities.ts'
import { POPULATIONS } from './population.ts'

const of = (code: string) => POPULATIONS.filter((one) => one.municipalityCode === code)

test('gives the inhabitants on which the contribution of 2025 was split', () => {
  expect(of('2305').find(({ year }) => year === 2023)).toEqual({
    municipalityCode: '2305',
    population: 6099,
    year: 2023,
    source: 'SCB TAB638',
    isPerturbed: false,
  })
})

test.each(PARTICIPATING_CODES)('%s has every year from 2000 to 2025, 2025 alone perturbed', (code) => {
  const years = of(code).toSorted((a, b) => a.year - b.year)
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 26 }, (_, at) => 2000 + at))
  expect(Math.min(...years.map(({ population }) => population))).toBeGreaterThan(3000)
  expect(years.filter(({ isPerturbed }) => isPerturbed).map(({ year }) => year)).toEqual([2025])
})

test('says nothing of municipalities that do not participate', () => {
  const codes = new Set(POPULATIONS.map(({ municipalityCode }) => municipalityCode))
  expect([...codes].toSorted()).toEqual(PARTICIPATING_CODES)
})
