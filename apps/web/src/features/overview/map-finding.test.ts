import { describe, expect, test } from 'vitest'
import type { OutcomeCell } from '@inflytt/domain'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { mapFinding } from './map-finding.ts'
import { inEnglish } from '../../strings/english.testing.ts'

const place = (code: string, name: string) => ({ code, name, population: null, populationYear: null })
const municipalities = [
  place('2305', 'Bräcke'),
  place('2309', 'Krokom'),
  place('2321', 'Åre'),
  place('2326', 'Berg'),
]

const cells = (values: (number | null)[], members: Partial<OutcomeCell> = {}): OutcomeCell[] =>
  values.map((value, index) => ({
    municipality: municipalities[index]?.code ?? '',
    year: 2025,
    value,
    preliminary: 0,
    bound: 'exact',
    status: value === null ? 'not_reported' : 'confirmed',
    ...members,
  }))

const title = (given: OutcomeCell[], year = 2025) =>
  sentenceText(mapFinding(given, municipalities, { year, currentYear: 2026 }))

describe('the title of the map', () => {
  test('names who has the most where all numbers are exact and final', () => {
    expect(title(cells([7, 11, 16, 5]))).toBe('Åre fick flest hushåll 2025: 16')
  })

  test('names those who share it, unless they are many', () => {
    expect(title(cells([9, 11, 11, 5]))).toBe('Krokom och Åre fick flest hushåll 2025: 11 var')
    expect(title(cells([2, 2, 2, 2]))).toBe('8 hushåll 2025, i 4 kommuner')
  })

  test('ranks nothing that is minst, preliminary or not reported', () => {
    expect(title(cells([7, 11, 16, 5], { bound: 'at_least' }))).toBe(
      'Minst 39 hushåll 2025, i 4 kommuner',
    )
    expect(title(cells([7, 11, 16, 5], { status: 'preliminary' }))).toBe(
      '39 hushåll 2025 (preliminärt), i 4 kommuner',
    )
    expect(title(cells([null, 1, null, null]))).toBe('Ett hushåll 2025 (preliminärt), i en kommun')
    expect(title(cells([7, 11, 16, 5], { status: 'preliminary' }), 2026)).toBe(
      '39 hushåll hittills 2026, i 4 kommuner',
    )
  })

  test('tells zero from nothing said', () => {
    expect(title(cells([0, 0, 0, 0]))).toBe('Ingen kommun fick nya hushåll 2025')
    expect(title(cells([0, null, 0, 0]))).toBe('Ingen kommun har redovisat nya hushåll 2025')
    expect(title(cells([null, null, null, null]), 2026)).toBe('Inget är rapporterat för 2026 än')
    expect(title(cells([0, 0, 0, 0], { bound: 'at_least' }))).toBe(
      'Ingen kommun har redovisat nya hushåll 2025',
    )
  })
})

describe('in English', () => {
  test.each([
    [[7, 11, 16, 5], 'Åre gained the most households in 2025: 16'],
    [[7, 16, 16, 5], 'Krokom and Åre gained the most households in 2025: 16 each'],
    [[0, 0, 0, 0], 'No municipality gained households in 2025'],
  ])('%j: %s', async (values, words) => {
    expect(await inEnglish(() => title(cells(values)))).toBe(words)
  })

  test('a sum is right in the singular', async () => {
    const given = cells([1, null, null, null], { status: 'preliminary' })
    expect(await inEnglish(() => title(given, 2025))).toBe(
      'One household in 2025 (preliminary), in one municipality',
    )
  })
})
