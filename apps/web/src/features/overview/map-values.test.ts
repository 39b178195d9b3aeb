import type { OutcomeCell } from '@inflytt/domain'
import { expect, test } from 'vitest'
import { rateLabel, toMapRows } from './map-values.ts'

const cell = (over: Partial<OutcomeCell> = {}): OutcomeCell => ({
  municipality: '2305',
  year: 2022,
  value: 3,
  preliminary: 0,
  bound: 'at_least',
  status: 'confirmed',
  ...over,
})
const places = [{ code: '2305', name: 'Bräcke', population: null, populationYear: null }]

test('a rate is bounded as itself is, also where it holds households that its number does not', () => {
  const rate = cell({ value: 2.4, bound: 'exact' })
  const [row] = toMapRows([cell()], [rate], places, 2022)
  expect(row).toMatchObject({ label: 'minst 3', shade: 24 })
  expect(row?.description).toBe('Bräcke: minst 3 hushåll 2022, 2,4 per 1\u00a0000 invånare')
})

test('a rate that is not known or not shown says so by its sign', () => {
  expect(rateLabel(cell({ value: null, status: 'suppressed' }))).toBe('×')
  expect(rateLabel(cell({ value: null, status: 'not_reported' }))).toBe('..')
  expect(rateLabel(cell({ value: 0.5, status: 'preliminary' }))).toBe('minst 0,5\u00a0p')
})
