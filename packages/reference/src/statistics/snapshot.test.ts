import { expect, test } from 'vitest'
import { PARTICIPATING_CODES } from '../municipalities.ts'
import { STATISTICS_SNAPSHOT } from './snapshot.ts'

const of = (measure: string, year: number) =>
  STATISTICS_SNAPSHOT.filter((figure) => figure.measure === measure && figure.year === year)

test.each([
  ['netMigration', 2000],
  ['netMigration', 2025],
  ['population', 2025],
  ['medianIncome', 2024],
  ['taxRate', 2026],
])('%s of %i is there for all eight', (measure, year) => {
  expect(of(measure, year).map(({ municipalityCode }) => municipalityCode)).toEqual(PARTICIPATING_CODES)
})

test('names the table of what it was read from, and when', () => {
  expect(of('netMigration', 2025)[1]).toEqual({
    measure: 'netMigration',
    municipalityCode: '2305',
    year: 2025,
    value: -11,
    source: 'SCB',
    table: 'TAB6640',
    origin: 'snapshot',
    fetchedAt: '2026-09-14',
    isPerturbed: true,
  })
  expect(of('taxRate', 2026)[0]).toMatchObject({ table: null, fetchedAt: null, isPerturbed: false })
})

test('has no second-hand count of moves in or out', () => {
  const measures = new Set(STATISTICS_SNAPSHOT.map(({ measure }) => measure))
  expect([...measures]).toEqual(['netMigration', 'population', 'medianIncome', 'taxRate'])
})
