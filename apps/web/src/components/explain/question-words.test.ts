import { MEASURE_NAMES } from '@inflytt/domain'
import { describe, expect, test } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import {
  BY_MUNICIPALITY,
  COUNTY,
  MUNICIPALITIES,
  THIS_YEAR,
  answerOf,
  cellOf,
} from '../outcomes/county.testing.ts'
import { askedWords, questionAddress, questionWords } from './question-words.ts'

const words = (outcome: typeof COUNTY) => questionWords(askedWords(outcome, MUNICIPALITIES))

const BRACKE = answerOf({
  by: ['municipality', 'year'],
  cells: [cellOf(2025, 4, { municipality: '2305' }), cellOf(2026, 1, { municipality: '2305' })],
  period: { from: '2025-01', to: '2026-12' },
})

describe('the question in words', () => {
  test('says measure, place, years and split', () => {
    expect(words(COUNTY)).toBe('Inflyttade hushåll via samarbetet i hela länet, 2024–2026, per år.')
    expect(words(BY_MUNICIPALITY)).toBe(
      'Inflyttade hushåll via samarbetet i hela länet, 2024–2026, per kommun och år.',
    )
  })

  test('is split by neither a single place nor a single year', () => {
    expect(words(THIS_YEAR)).toBe('Inflyttade hushåll via samarbetet i hela länet, 2026.')
    expect(words(BRACKE)).toBe('Inflyttade hushåll via samarbetet i Bräcke, 2025–2026, per år.')
  })

  test('is English for a reader of English', async () => {
    expect(await inEnglish(() => words(BRACKE))).toBe(
      'Households moved in through the partnership in Bräcke, 2025–2026, by year.',
    )
  })

  test.each(MEASURE_NAMES)('names %s', (measure) => {
    expect(words(answerOf({ measure }))).toMatch(/^\S.+ i hela länet, 2024–2026/)
  })
})

test('the address of the question leaves no default to the year it is asked in', () => {
  expect(questionAddress(COUNTY, MUNICIPALITIES)).toBe(
    '/api/v1/outcomes?measure=households&by=year&from=2024&to=2026',
  )
  expect(questionAddress(BRACKE, MUNICIPALITIES)).toBe(
    '/api/v1/outcomes?measure=households&by=municipality,year&from=2025&to=2026&municipality=2305',
  )
})
