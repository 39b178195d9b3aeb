import { proposedProgramme } from '@inflytt/domain'
import { expect, test } from 'vitest'
import { eligibleProgrammes } from './proposed-programme.ts'

const programmes = [
  { id: 'demo-ta-steget', name: '', from: '2024-01', to: null, isDemo: true },
  { id: 'ta-steget', name: '', from: '2024-01', to: null, isDemo: false },
  { id: 'en-attraktiv-region', name: '', from: '2020-01', to: '2024-12', isDemo: false },
]
const real = eligibleProgrammes(programmes, false)

test.each([
  ['2020-01', 'en-attraktiv-region'],
  ['2024-01', 'en-attraktiv-region'],
  ['2024-12', 'en-attraktiv-region'],
  ['2025-01', 'ta-steget'],
  ['2026-11', 'ta-steget'],
])('%s belongs to the programme of those that cover it that started first, %s', (month, id) => {
  expect(proposedProgramme(real, month)?.id).toBe(id)
})

test('a month that no programme covers proposes none', () => {
  expect(proposedProgramme(real, '2019-12')).toBeUndefined()
})

test('demo mode has its own', () => {
  expect(eligibleProgrammes(programmes, true).map(({ id }) => id)).toEqual(['demo-ta-steget'])
})
