import { expect, test } from 'vitest'
import { smallLabelRoom, smallLines } from './chart-label.tsx'
import type { YearRow } from './years/year-row.ts'

const row = (label: string, value = 10, preliminary = 0, shortLabel = label): YearRow => ({
  year: 2026,
  value,
  preliminary,
  bound: 'exact',
  status: 'preliminary',
  label,
  shortLabel,
})

test('a narrow bar has its number, its sign and what is preliminary beside it on lines of their own', () => {
  expect(smallLines(row('31\u00a0p (+6)'), 80)).toEqual(['31\u00a0p (+6)'])
  expect(smallLines(row('31\u00a0p (+6)'), 22)).toEqual(['31\u00a0p', '(+6)'])
  expect(smallLines(row('31\u00a0p (+6)'), 19)).toEqual(['31\u00a0p', '(+6)'])
  expect(smallLines(row('31\u00a0p (+6)'), 14)).toEqual(['31', 'p', '(+6)'])
})

test('a number is never broken, and a label that is left out takes no line', () => {
  expect(smallLines(row('1\u00a0204\u00a0p'), 14)).toEqual(['1\u00a0204', 'p'])
  expect(smallLines(row(''), 80)).toEqual([])
})

test('a lower bound says so in words where there is room for them, and has no bare number where there is not', () => {
  const atLeast: YearRow = { ...row('minst 3', 3, 0, ''), bound: 'at_least' }
  expect(smallLines(atLeast, 80)).toEqual(['minst', '3'])
  expect(smallLines(atLeast, 30)).toEqual(['minst', '3'])
  expect(smallLines(atLeast, 20)).toEqual([])
})

test('room is kept over the highest bar for all of its lines, and none for what a low bar has room for', () => {
  const room = (rows: YearRow[]) => smallLabelRoom(rows, { width: 14, plotHeight: 80, scale: 20 })
  const line = room([row('1', 20)])
  expect(room([row('31\u00a0p (+6)', 14, 6)])).toBeGreaterThan(2 * line)
  expect(room([row('31\u00a0p (+6)', 1), row('1', 20)])).toBe(line)
  expect(room([])).toBe(line)
})
