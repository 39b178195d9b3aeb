import { expect, test } from 'vitest'
import { expectedTertials, latestEndedTertial, reportingOf, tertialName } from './reporting.ts'

const place = (code: string) => ({ code, name: code, population: null, populationYear: null })
const period = (currentTertial: string) => ({ currentTertial, reportingFrom: '2025-T1' })

test('reports are expected from the first tertial to the one that runs', () => {
  expect(expectedTertials(period('2025-T3'))).toEqual(['2025-T1', '2025-T2', '2025-T3'])
})

test('the tertial asked about is the latest that is over', () => {
  expect(latestEndedTertial(period('2026-T1'))).toBe('2025-T3')
  expect(latestEndedTertial(period('2026-T3'))).toBe('2026-T2')
})

test('nothing is asked before the first tertial is over', () => {
  expect(latestEndedTertial(period('2025-T1'))).toBeUndefined()
  expect(latestEndedTertial(period('2024-T3'))).toBeUndefined()
})

test('klart with nothing to report is a report; another tertial and silence are not', () => {
  const reporting = reportingOf(
    '2026-T2',
    [
      { municipalityCode: '1', period: '2026-T2', state: 'closed' },
      { municipalityCode: '2', period: '2026-T2', state: 'closed_nothing' },
      { municipalityCode: '3', period: '2026-T2', state: 'open' },
      { municipalityCode: '4', period: '2026-T1', state: 'closed' },
    ],
    ['1', '2', '3', '4'].map(place),
  )
  expect(reporting.reported.map(({ code }) => code)).toEqual(['1', '2'])
  expect(reporting.missing.map(({ code }) => code)).toEqual(['3', '4'])
})

test('a tertial has its name', () => {
  expect(tertialName('2026-T2')).toBe('tertial 2 2026')
})
