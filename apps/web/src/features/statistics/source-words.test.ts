import { expect, test } from 'vitest'
import type { Statistic } from './queries.ts'
import { sourceWords, tableWords } from './source-words.ts'

const figure = (over: Partial<Statistic> = {}): Statistic => ({
  measure: 'netMigration',
  unit: 'moves',
  municipality: '2305',
  year: 2025,
  value: 1,
  source: 'SCB',
  table: 'TAB6640',
  origin: 'snapshot',
  fetched: '2026-09-14',
  isPerturbed: true,
  ...over,
})

test('the source tells the tables, and whether the copy or what was fetched is shown', () => {
  const fetched = figure({ origin: 'fetched', fetched: '2026-11-26T10:00:00.000Z' })
  expect(sourceWords([figure(), figure({ table: 'TAB1212' })])).toBe(
    'SCB TAB6640 (flyttningar från 2025) och TAB1212 (flyttningar till och med 2024), medföljande kopia (hämtad 2026-09-14)',
  )
  expect(sourceWords([fetched, figure({ measure: 'taxRate', table: null, fetched: null })])).toBe(
    'SCB TAB6640 (flyttningar från 2025), hämtat 2026-11-26; skattesatser från SCB, medföljande kopia',
  )
})

test('a table of which it is not known what it holds is named by its code', () => {
  expect(sourceWords([figure({ table: 'TAB9' })])).toMatch(/^SCB TAB9, /u)
})

test.each([
  [
    'never',
    null,
    null,
    'SCB TAB6640 (flyttningar från 2025): inte hämtad än. Den medföljande kopian visas.',
  ],
  [
    'fetched',
    '2026-11-26T10:00:00Z',
    '2026-11-26T10:00:00Z',
    'SCB TAB6640 (flyttningar från 2025): hämtad 2026-11-26.',
  ],
  [
    'failed',
    null,
    '2026-11-26T10:00:00Z',
    'SCB TAB6640 (flyttningar från 2025): senaste försöket 2026-11-26 misslyckades. Den medföljande kopian visas.',
  ],
  [
    'failed',
    '2026-11-20T10:00:00Z',
    '2026-11-26T10:00:00Z',
    'SCB TAB6640 (flyttningar från 2025): senaste försöket 2026-11-26 misslyckades. Det som hämtades 2026-11-20 visas.',
  ],
] as const)('a table that is %s (fetched %s, tried %s)', (status, fetched, tried, expected) => {
  expect(tableWords({ source: 'SCB', table: 'TAB6640', status, fetched, tried })).toBe(expected)
})
