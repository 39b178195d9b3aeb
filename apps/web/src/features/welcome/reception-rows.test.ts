import { expect, it } from 'vitest'
import type { FixedRow } from '../../components/fixed-years/fixed-rows.ts'
import { receptionBars, receptionFinding } from './reception-rows.ts'

const row = (year: number, cell: object): FixedRow =>
  ({ year, cells: { welcomedShare: { unit: 'percent', bound: 'exact', ...cell } } }) as FixedRow

const ROWS = [
  row(2022, { value: null, status: 'suppressed' }),
  row(2023, { value: 32, base: 68, status: 'confirmed' }),
  row(2024, { value: 49, base: 47, status: 'confirmed' }),
  row(2025, { value: null, status: 'unknown', note: 'not_mature' }),
  row(2026, { value: null, status: 'unknown' }),
]

it('has a bar a year, the newest first, and none where there is only a sign', () => {
  const bars = receptionBars(ROWS).map(({ name, value, label, words }) => [name, value, label, words])
  expect(bars.map((bar) => bar.map((part) => String(part).replaceAll('\u00a0', ' ')))).toEqual([
    ['2026', 'null', '..', 'uppgift saknas'],
    ['2025', 'null', 'för tidigt', 'för tidigt'],
    ['2024', '49', '49 % av 47', '49 % av 47'],
    ['2023', '32', '32 % av 68', '32 % av 68'],
    ['2022', 'null', '×', 'visas inte, för få hushåll'],
  ])
})

it('tells the newest year that is shown, and of what it is where none is', () => {
  expect(receptionFinding(ROWS).replaceAll('\u00a0', ' ')).toBe(
    '49 % av hushållen som flyttade hit 2024 togs emot enligt processen',
  )
  expect(receptionFinding(ROWS.slice(0, 1))).toBe('Hur många som har tagits emot enligt processen')
})
