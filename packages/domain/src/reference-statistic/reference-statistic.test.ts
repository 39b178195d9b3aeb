import { expect, test } from 'vitest'
import { besideEachOther, isPerturbed, type ReferenceStatistic } from './reference-statistic.ts'

const figure = (over: Partial<ReferenceStatistic> = {}): ReferenceStatistic => ({
  measure: 'netMigration',
  municipalityCode: '2305',
  year: 2024,
  value: 1,
  source: 'SCB',
  table: 'TAB1212',
  origin: 'snapshot',
  fetchedAt: '2026-09-14',
  isPerturbed: false,
  ...over,
})

test.each([
  ['netMigration', 2024, false],
  ['netMigration', 2025, true],
  ['population', 2025, true],
  ['inMigrants', 2031, true],
  ['taxRate', 2025, false],
  ['medianIncome', 2026, false],
] as const)('%s of %i is perturbed: %s', (measure, year, expected) => {
  expect(isPerturbed(measure, year)).toBe(expected)
})

test('what was fetched stands before the copy, and takes no other figure away', () => {
  const fetched = figure({ value: 2, origin: 'fetched', fetchedAt: '2026-11-26T10:00:00.000Z' })
  const other = figure({ year: 2023 })
  expect(besideEachOther([figure(), other], [fetched])).toEqual([other, fetched])
})

test('figures come by measure, municipality and year', () => {
  const given = [
    figure({ measure: 'taxRate' }),
    figure({ municipalityCode: '2380' }),
    figure({ year: 2025 }),
    figure(),
    figure({ measure: 'inMigrants', origin: 'fetched' }),
  ]
  expect(
    besideEachOther(given, []).map(({ measure, municipalityCode, year }) => [
      measure,
      municipalityCode,
      year,
    ]),
  ).toEqual([
    ['inMigrants', '2305', 2024],
    ['netMigration', '2305', 2024],
    ['netMigration', '2305', 2025],
    ['netMigration', '2380', 2024],
    ['taxRate', '2305', 2024],
  ])
})
