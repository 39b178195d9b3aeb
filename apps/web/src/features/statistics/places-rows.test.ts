import { expect, test } from 'vitest'
import { tableCsv } from '../../lib/text/table-csv.ts'
import { placesCsv } from './places-rows.ts'
import type { Statistic } from './queries.ts'

const told = (measure: Statistic['measure'], municipality: string, year: number, value: number) =>
  ({
    measure,
    unit: 'percent',
    municipality,
    year,
    value,
    source: 'SCB',
    table: null,
    origin: 'snapshot',
    fetched: null,
    isPerturbed: false,
  }) as Statistic

const place = (code: string, name: string) => ({ code, name, population: null, populationYear: null })

test('the file tells each measure of its latest year, with a comma, and nothing where that year is not told', () => {
  const csv = placesCsv(
    [place('2380', 'Östersund'), place('2321', 'Åre'), place('2305', 'Bräcke')],
    [
      told('taxRate', '2305', 2025, 35.24),
      told('taxRate', '2305', 2026, 35.5),
      told('taxRate', '2321', 2025, 34.09),
      told('population', '2380', 2025, 64_000),
    ],
  )
  expect(tableCsv(csv).replace('\uFEFF', '').split('\r\n').slice(0, 4)).toEqual([
    'Kommun;Folkmängd 31 december 2025;Skattesats 2026, procent',
    'Bräcke;;35,50',
    'Åre;;',
    'Östersund;64000;',
  ])
  expect(csv.notes).toHaveLength(1)
})
