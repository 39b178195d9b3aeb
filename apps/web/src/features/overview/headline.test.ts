import { describe, expect, test } from 'vitest'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { reportingSentence } from '../../components/outcomes/reporting-sentence.ts'
import { headlineOf } from './headline.ts'
import type { HeadlineFacts } from './headline.ts'
import { inEnglish } from '../../strings/english.testing.ts'

const envelope = {
  households: 444,
  allocated: 295,
  remaining: 149,
  fromYear: 2020,
  toYear: 2024,
  after: 143,
}

type Total = HeadlineFacts['thisYear']

const total = (members: Partial<Total>): Total => ({
  value: null,
  bound: 'exact',
  preliminary: 0,
  undecided: 0,
  status: 'preliminary',
  ...members,
})

const noTarget: HeadlineFacts['target'] = {
  share: { value: null, bound: 'exact', target: null },
  pace: { value: null },
}
const target = (value: number | null, bound: 'exact' | 'at_least' = 'exact') => ({
  target: { share: { value, bound, target: 60 }, pace: { value: null } },
})

function headline(thisYear: Partial<Total>, facts: Partial<HeadlineFacts> = {}): string {
  const sentences = headlineOf({
    year: 2026,
    target: noTarget,
    cells: [],
    envelope,
    thisYear: total(thisYear),
    ...facts,
  })
  // The number and its noun are kept on one line.
  return sentences
    .map(sentenceText)
    .join(' ')
    .replaceAll('\u00a0hushåll', ' hushåll')
    .replaceAll(/([Mm]inst)\u00a0/g, '$1 ')
}

describe('a year with households', () => {
  test('is counted in the plural, with what is preliminary beside it', () => {
    expect(headline({ value: 31, preliminary: 6 })).toBe(
      'Hittills i år har 31 hushåll flyttat till länet via samarbetet (6 till är preliminära).',
    )
  })

  test('is counted in the singular', () => {
    expect(headline({ value: 1, preliminary: 1 })).toBe(
      'Hittills i år har ett hushåll flyttat till länet via samarbetet (ett till är preliminärt).',
    )
  })

  test('says nothing of preliminary ones when there are none', () => {
    expect(headline({ value: 31 })).toBe(
      'Hittills i år har 31 hushåll flyttat till länet via samarbetet.',
    )
  })

  test('says minst where more may belong to the year', () => {
    expect(headline({ value: 31, bound: 'at_least' })).toContain('har minst 31 hushåll flyttat')
    expect(headline({ value: 1, bound: 'at_least' })).toContain('har minst ett hushåll flyttat')
  })

  test('groups thousands by a space that does not break', () => {
    expect(headline({ value: 1204 })).toContain('1\u00a0204 hushåll')
  })

  test('tells the share of the target, at least where it is a lower bound', () => {
    expect(headline({ value: 31 }, target(51.7))).toBe(
      'Hittills i år har 31 hushåll flyttat till länet via samarbetet. Det är 51,7 % av målet för 2026, som är 60.',
    )
    expect(headline({ value: 31 }, target(51.7, 'at_least'))).toContain(
      'Det är minst 51,7 % av målet för 2026, som är 60.',
    )
  })

  test('says that a target is reached, also by a lower bound', () => {
    expect(headline({ value: 60 }, target(100))).toContain('Målet för 2026, 60, är nått.')
    expect(headline({ value: 61 }, target(101.7, 'at_least'))).toContain('Målet för 2026, 60, är nått.')
  })

  test('names the target alone while there is nothing to share, reported or not', () => {
    expect(headline({ value: null }, target(null))).toContain('Målet för 2026 är 60.')
    expect(headline({ value: 0 }, target(0))).toContain('Målet för 2026 är 60.')
  })

  test('says nothing of a target that is missing, not even that it is', () => {
    expect(headline({ value: 31 })).not.toMatch(/[Mm]ål/)
  })
})

describe('a year without households', () => {
  test('with nothing reported tells what is known together, and that it is of other years', () => {
    expect(headline({ status: 'not_reported' })).toBe(
      '444 hushåll flyttade till länet via samarbetet 2020–2024, kända bara som en samlad siffra. Inget är rapporterat för 2026 än.',
    )
  })

  test('with nothing reported tells last year, once anything is known of that', () => {
    const cell = { year: 2025, value: 62, bound: 'exact', status: 'confirmed', preliminary: 2 } as const
    const before = { ...cell, year: 2024, value: 36, bound: 'at_least' } as const
    const unsaid = { status: 'not_reported' } as const
    expect(headline(unsaid, { cells: [before, cell] })).toBe(
      '62 hushåll flyttade till länet via samarbetet 2025. Inget är rapporterat för 2026 än.',
    )
    expect(headline(unsaid, { cells: [{ ...cell, value: 1, status: 'preliminary' }] })).toContain(
      'Ett hushåll flyttade till länet via samarbetet 2025 (preliminärt).',
    )
    expect(headline(unsaid, { year: 2025, cells: [before] })).toContain(
      'Minst 36 hushåll flyttade till länet via samarbetet 2024.',
    )
    // 2025 is not told either: what is known together is all there is.
    expect(headline(unsaid, { cells: [before, { ...cell, value: null }] })).toContain('444 hushåll')
  })

  test('with nothing reported and nothing known together says so and no more', () => {
    expect(headline({ status: 'not_reported' }, { envelope: undefined })).toBe(
      'Inget är rapporterat för 2026 än.',
    )
  })

  test('with only preliminary ones does not call them arrived', () => {
    expect(headline({ status: 'not_reported', preliminary: 3 })).toBe(
      'Inget hushåll är bekräftat 2026 än, men 3 är preliminära.',
    )
    expect(headline({ status: 'not_reported', preliminary: 1 })).toContain('men ett är preliminärt.')
  })

  test('is zero only where every municipality has said klart', () => {
    expect(headline({ value: 0, status: 'confirmed' })).toBe(
      'Inget hushåll har flyttat till länet via samarbetet 2026.',
    )
    expect(headline({ value: 0, status: 'not_reported' })).toBe(
      'Hittills i år har inget hushåll registrerats som inflyttat via samarbetet.',
    )
  })

  test('is not called zero while one waits to be confirmed', () => {
    expect(headline({ value: 0, status: 'confirmed', preliminary: 1 })).toBe(
      'Hittills i år har inget hushåll registrerats som inflyttat via samarbetet (ett är preliminärt).',
    )
  })
})

describe('who has reported', () => {
  const place = (code: string, name: string) => ({ code, name, population: null, populationYear: null })
  const eight = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380'].map((code) =>
    place(code, code),
  )
  const said = (count: number) =>
    sentenceText(
      reportingSentence({
        tertial: '2026-T2',
        reported: eight.slice(0, count),
        missing: eight.slice(count),
      }),
    )

  test('is some, all or none', () => {
    expect(said(7)).toBe('7 av 8 kommuner har rapporterat tertial 2 2026.')
    expect(said(8)).toBe('Alla åtta kommuner har rapporterat tertial 2 2026.')
    expect(said(0)).toBe('Ingen kommun har rapporterat tertial 2 2026 än.')
  })
})

describe('in English', () => {
  test.each<[string, Partial<Total>, Partial<HeadlineFacts>]>([
    [
      'So far this year, 31\u00a0households have moved to the county through the partnership (6 more are preliminary).',
      { value: 31, preliminary: 6 },
      {},
    ],
    [
      'So far this year, one\u00a0household has moved to the county through the partnership (one more is preliminary).',
      { value: 1, preliminary: 1 },
      {},
    ],
    [
      'So far this year, at least\u00a0one\u00a0household has moved to the county through the partnership.',
      { value: 1, bound: 'at_least' },
      {},
    ],
    [
      'So far this year, 31\u00a0households have moved to the county through the partnership. That is 51.7% of the target for 2026, which is 60.',
      { value: 31 },
      target(51.7),
    ],
  ])('%s', async (sentence, thisYear, facts) => {
    expect(await inEnglish(() => headline(thisYear, facts))).toBe(sentence)
  })
})
