import { expect, it } from 'vitest'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { fixedCsv } from './fixed-csv.ts'
import { fixedRows } from './fixed-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const
const FIGURES = [
  {
    measure: 'welcomedShare',
    unit: 'percent',
    cells: [
      { ...cell, year: 2023, value: 32, base: 68 },
      { ...cell, year: 2024, value: null, status: 'suppressed' },
      { ...cell, year: 2025, value: null, status: 'unknown', note: 'not_mature' },
    ],
  },
  {
    measure: 'leadTime',
    unit: 'months',
    cells: [
      { ...cell, year: 2023, value: 7.5 },
      { ...cell, year: 2024, value: null, lower: 6, upper: 8.5, status: 'unknown' },
    ],
  },
] as unknown as OutcomeAnswer[]

it('has each number alone in its column, no number for a sign, and columns only for what is told', () => {
  const columns = [
    { measure: 'welcomedShare', header: 'Andel' },
    { measure: 'leadTime', header: 'Tid' },
  ] as const
  const { header, rows } = fixedCsv(columns, fixedRows(FIGURES), [])
  expect([header, ...rows].map((row) => row.join(' | '))).toEqual([
    'År | Andel (procent) | Andel (procent): gräns | Andel (procent): status | Andel: underlag | Tid (månader) | Tid (månader): gräns | Tid (månader): status | Tid (månader): lägst | Tid (månader): högst',
    '2023 | 32 | exakt | bekräftat | 68 | 7,5 | exakt | bekräftat |  | ',
    '2024 |  |  | visas inte: för få hushåll |  |  |  | uppgift saknas | 6,0 | 8,5',
    '2025 |  |  | för tidigt |  |  |  | uppgift saknas |  | ',
  ])
})

it('tells what is noted of a year in a column of its own', () => {
  const noted = { number: 1, year: 2023, text: 'Ny rutin', when: 'jan 2023' }
  const { header, rows } = fixedCsv(
    [{ measure: 'welcomedShare', header: 'Andel' }],
    fixedRows(FIGURES.slice(0, 1)),
    [noted] as unknown as Parameters<typeof fixedCsv>[2],
  )
  expect(header.at(-1)).toBe('Anteckning')
  expect(rows.map((row) => row.at(-1))).toEqual([expect.stringContaining('Ny rutin'), '', ''])
})
