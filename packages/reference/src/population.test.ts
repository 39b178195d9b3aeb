import { expect, test } from 'vitest'

import { PARTICIPATING_CODES } from './municipalities.ts'
import { latestPopulation, populationOf } from './population.ts'

test('gives the inhabitants on which the contribution of 2025 was split', () => {
  expect(populationOf('2305', 2023)).toEqual({
    population: 6099,
    year: 2023,
    source: 'SCB TAB638',
    isPerturbed: false,
  })
})

test.each(PARTICIPATING_CODES)('%s has every year from 2000 to 2025, 2025 alone perturbed', (code) => {
  for (let year = 2000; year <= 2025; year++) {
    const figure = populationOf(code, year)
    expect(figure?.population).toBeGreaterThan(3000)
    expect(figure?.isPerturbed).toBe(year === 2025)
  }
  expect(latestPopulation(code)).toEqual(populationOf(code, 2025))
})

test('says nothing of years and municipalities that are not on file', () => {
  expect(populationOf('2305', 1999)).toBeUndefined()
  expect(populationOf('2305', 2026)).toBeUndefined()
  expect(latestPopulation('0180')).toBeUndefined()
})
