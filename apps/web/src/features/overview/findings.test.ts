import { describe, expect, test } from 'vitest'
import type { OutcomeCell } from '@inflytt/domain'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { comparison, multiplesFinding, yearsFinding } from './findings.ts'
import { inEnglish } from '../../strings/english.testing.ts'

const cell = (year: number, value: number | null, members: Partial<OutcomeCell> = {}): OutcomeCell => ({
  year,
  value,
  preliminary: 0,
  bound: 'exact',
  status: value === null ? 'not_reported' : 'confirmed',
  ...members,
})

const envelope = {
  households: 444,
  allocated: 0,
  remaining: 444,
  fromYear: 2020,
  toYear: 2024,
  after: 0,
}

describe('the title of the years', () => {
  const title = (...cells: OutcomeCell[]) => sentenceText(yearsFinding(cells, 2026, envelope))

  test('tells last year and this year so far', () => {
    expect(title(cell(2025, 94), cell(2026, 67, { status: 'preliminary' }))).toBe(
      '94 hushåll flyttade hit via samarbetet 2025, 67 hittills 2026',
    )
  })

  test('is right in the singular and at zero', () => {
    expect(title(cell(2025, 1), cell(2026, 1))).toBe(
      'Ett hushåll flyttade hit via samarbetet 2025, ett hittills 2026',
    )
    expect(title(cell(2025, 0), cell(2026, 0))).toBe(
      'Inget hushåll flyttade hit via samarbetet 2025, inget hittills 2026',
    )
  })

  test('says minst and preliminärt where it is', () => {
    expect(title(cell(2025, 1, { bound: 'at_least' }), cell(2026, 5, { bound: 'at_least' }))).toBe(
      'Minst ett hushåll flyttade hit via samarbetet 2025, minst 5 hittills 2026',
    )
    expect(title(cell(2025, 94, { status: 'preliminary' }), cell(2026, 67))).toBe(
      '94 hushåll flyttade hit via samarbetet 2025 (preliminärt), 67 hittills 2026',
    )
  })

  test('tells only the year that is known', () => {
    expect(title(cell(2025, 94), cell(2026, null))).toBe(
      '94 hushåll flyttade hit via samarbetet 2025. Inget är rapporterat för 2026 än',
    )
    expect(title(cell(2025, null), cell(2026, 3))).toBe(
      '3 hushåll har flyttat hit via samarbetet hittills 2026',
    )
  })

  test('falls back on what is known together, then on nothing', () => {
    expect(title(cell(2025, null), cell(2026, null))).toBe(
      '444 hushåll 2020–2024 är kända samlat. Inget är rapporterat per år än',
    )
    expect(sentenceText(yearsFinding([], 2026, undefined))).toBe('Inget är rapporterat än')
  })
})

describe('a comparison of last year and the year before', () => {
  const compared = (...cells: OutcomeCell[]) => {
    const sentence = comparison(cells, 2026, () => 'de 444')
    return sentence && sentenceText(sentence)
  }

  test('says more, fewer or the same where both are exact', () => {
    expect(compared(cell(2024, 61), cell(2025, 73))).toBe('2025 flyttade 12 fler hushåll hit än 2024.')
    expect(compared(cell(2024, 74), cell(2025, 73))).toBe('2025 flyttade ett hushåll färre hit än 2024.')
    expect(compared(cell(2024, 73), cell(2025, 73))).toBe(
      '2025 flyttade lika många hushåll hit som 2024.',
    )
  })

  test('is refused where a part of what is known together belongs to the year', () => {
    const refusal = 'Jämförelse med 2024 går inte att göra: en del av de 444 hör dit.'
    expect(compared(cell(2024, 46, { bound: 'at_least' }), cell(2025, 73))).toBe(refusal)
    expect(compared(cell(2024, null, { bound: 'at_least' }), cell(2025, 73))).toBe(refusal)
    expect(compared(cell(2024, 46), cell(2025, 73, { bound: 'at_least' }))).toBe(
      'Jämförelse mellan 2025 och 2024 går inte att göra: en del av de 444 hör till 2025.',
    )
  })

  test('waits until everyone has reported', () => {
    expect(compared(cell(2024, 46), cell(2025, 73, { status: 'preliminary' }))).toBe(
      'Jämförelse mellan 2025 och 2024 går inte att göra än: alla kommuner har inte rapporterat.',
    )
  })

  test('is left out where one of the years is not known at all', () => {
    expect(compared(cell(2024, null), cell(2025, 73))).toBeUndefined()
    expect(compared(cell(2024, 46, { bound: 'at_least' }), cell(2025, null))).toBeUndefined()
  })
})

describe('the title of the small multiples', () => {
  const place = (
    municipality: string,
    year: number,
    value: number | null,
    members?: Partial<OutcomeCell>,
  ) => ({
    ...cell(year, value, members),
    municipality,
  })
  const title = (...cells: OutcomeCell[]) => sentenceText(multiplesFinding(cells, 2026))

  test('counts who gained in the latest full year', () => {
    expect(title(place('2305', 2025, 3), place('2380', 2025, 9))).toBe(
      'Alla 2 kommuner fick nya hushåll 2025',
    )
    expect(title(place('2305', 2025, 0), place('2380', 2025, 9))).toBe(
      '1 av 2 kommuner fick nya hushåll 2025',
    )
    expect(title(place('2305', 2025, 0), place('2380', 2025, 0))).toBe(
      'Ingen kommun fick nya hushåll 2025',
    )
  })

  test('does not take one that has not reported for one without households', () => {
    expect(title(place('2305', 2025, null), place('2380', 2025, 9))).toBe(
      '1 av 2 kommuner har redovisat nya hushåll 2025',
    )
  })

  test('turns to this year where last year tells nothing', () => {
    expect(
      title(
        place('2305', 2025, null),
        place('2380', 2025, null),
        place('2305', 2026, 2, { status: 'preliminary' }),
        place('2380', 2026, null),
      ),
    ).toBe('1 av 2 kommuner har redovisat nya hushåll hittills 2026')
    expect(title(place('2305', 2026, null))).toBe('Inget är redovisat per kommun och år än')
  })
})

describe('in English', () => {
  const title = (...cells: OutcomeCell[]) =>
    inEnglish(() => sentenceText(yearsFinding(cells, 2026, envelope)))

  test('the title of the years is right in plural, singular and at zero', async () => {
    expect(await title(cell(2025, 94), cell(2026, 67))).toBe(
      '94 households moved here through the partnership in 2025, 67 so far in 2026',
    )
    expect(await title(cell(2025, 1), cell(2026, 1))).toBe(
      'One household moved here through the partnership in 2025, one so far in 2026',
    )
    expect(await title(cell(2025, 0), cell(2026, 0))).toBe(
      'No household moved here through the partnership in 2025, none so far in 2026',
    )
    expect(await title(cell(2025, 1, { bound: 'at_least' }), cell(2026, null))).toBe(
      'At least one household moved here through the partnership in 2025. Nothing has been reported for 2026 yet',
    )
  })
})
