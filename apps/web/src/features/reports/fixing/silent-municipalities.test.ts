import { expect, test } from 'vitest'
import { openOf, silentWords } from './silent-municipalities.ts'

const municipalities = [
  { code: '2326', name: 'Berg' },
  { code: '2305', name: 'Bräcke' },
  { code: '2321', name: 'Åre' },
]
const report = (municipalityCode: string, period: string, state: 'open' | 'closed' = 'open') => ({
  municipalityCode,
  period,
  state,
})

test('who keeps a year from being fixed is named once, with all its tertials', () => {
  const reports = [
    report('2321', '2025-T3'),
    report('2326', '2025-T3'),
    report('2326', '2025-T1'),
    report('2305', '2025-T3', 'closed'),
    report('2305', '2026-T1'),
  ]
  expect(silentWords(openOf(2025, reports), municipalities)).toBe(
    'Berg (tertial 1 och 3) och Åre (tertial 3)',
  )
  expect(silentWords(openOf(2024, reports), municipalities)).toBe('')
})
