import { describe, expect, test } from 'vitest'
import type { OutcomeTotal } from '@inflytt/domain'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { THE_444, outcomeOf } from './municipality.testing.ts'
import { reportedSentence, reportingFinding, sinceSentence, thisYearSentence } from './sentences.ts'
import { unknownsOf } from './unknowns.ts'
import { outsideNote, yearsFinding } from './years-finding.ts'
import { inEnglish } from '../../strings/english.testing.ts'

describe('the year so far', () => {
  const said = (total: Partial<OutcomeTotal>) =>
    sentenceText(thisYearSentence('Bräcke', 2026, outcomeOf(total).total)).replaceAll('\u00a0', ' ')

  test('is counted, in singular and plural', () => {
    expect(said({ value: 8, preliminary: 1 })).toBe(
      'Hittills i år har 8 hushåll flyttat till Bräcke via samarbetet (ett till är preliminärt).',
    )
    expect(said({ value: 1 })).toBe('Hittills i år har ett hushåll flyttat till Bräcke via samarbetet.')
    expect(said({ value: 1, bound: 'at_least' })).toContain('har minst ett hushåll flyttat')
  })

  test('is zero only when all is reported', () => {
    expect(said({ value: 0 })).toBe('Inget hushåll har flyttat till Bräcke via samarbetet 2026.')
    expect(said({ value: null, status: 'not_reported' })).toBe(
      'Bräcke har inte rapporterat något för 2026 än.',
    )
    expect(said({ value: null, status: 'not_reported', preliminary: 2 })).toBe(
      'Inget hushåll i Bräcke är bekräftat 2026 än, men 2 är preliminära.',
    )
  })
})

describe('since the start', () => {
  const said = (...facts: Parameters<typeof sinceSentence>) => sentenceText(sinceSentence(...facts))

  test('is a lower bound where the 444 reach in', () => {
    expect(said(outcomeOf({ value: 38, bound: 'at_least' }), [THE_444])).toBe(
      'Sedan 2020 är det minst 38 hushåll, och fler kan ingå i de 444 som bara är kända samlat för länet 2020–2024.',
    )
  })

  test('is exact where nothing reaches in', () => {
    expect(said(outcomeOf({ value: 1 }), [])).toBe('Sedan 2020 är det ett hushåll.')
    expect(said(outcomeOf({ value: 0 }), [])).toBe('Sedan 2020 är det inget hushåll.')
  })

  test('is unknown, and not zero, where nothing is registered', () => {
    expect(said(outcomeOf({}), [THE_444])).toBe(
      'Hur många det är sedan 2020 är okänt: de 444 är bara kända samlat för länet 2020–2024.',
    )
    expect(said(outcomeOf({}), [{ ...THE_444, place: undefined }])).toContain(
      'är bara kända samlat 2020–2024.',
    )
    expect(said(outcomeOf({}), [])).toBe('Inget är registrerat sedan 2020.')
  })
})

describe('what is reported', () => {
  const ended = ['2025-T1', '2025-T2', '2025-T3', '2026-T1', '2026-T2']
  const said = (missing: string[]) => {
    const sentence = reportedSentence('Berg', ended, missing)
    return sentence && sentenceText(sentence)
  }

  test('is all, or all but some that are named, or counted when they are many', () => {
    expect(said([])).toBe('Berg har rapporterat allt till och med tertial 2 2026.')
    expect(said(['2026-T1', '2026-T2'])).toBe(
      'Berg har inte rapporterat tertial 1 2026 och tertial 2 2026 än.',
    )
    expect(said(ended)).toBe('Berg har 5 tertial kvar att rapportera, det senaste är tertial 2 2026.')
  })

  test('says nothing before the first tertial is over', () => {
    expect(reportedSentence('Berg', [], [])).toBeUndefined()
    expect(sentenceText(reportingFinding('Berg', [], []))).toBe('Berg har inget att rapportera än')
  })
})

describe('the years shown', () => {
  const title = (outcome: ReturnType<typeof outcomeOf>) =>
    sentenceText(yearsFinding({ name: 'Bräcke', outcome, currentYear: 2026 }))

  test('have a title that fits the years', () => {
    expect(title(outcomeOf({ value: 38, bound: 'at_least' }))).toBe(
      'Minst 38 hushåll har hittills flyttat till Bräcke via samarbetet 2020–2026',
    )
    expect(title(outcomeOf({ value: 1 }, [[2025, 1]]))).toBe(
      'Ett hushåll flyttade till Bräcke via samarbetet 2025',
    )
    expect(title(outcomeOf({ value: 5, status: 'preliminary' }, [[2025, 5]]))).toBe(
      '5 hushåll flyttade till Bräcke via samarbetet 2025 (preliminärt)',
    )
    expect(title(outcomeOf({}, [[2021, null]]))).toBe('Inget är registrerat för Bräcke 2021')
  })

  test('carry the footnote that the numbers must not be added', () => {
    const outcome = outcomeOf({ value: 3, bound: 'at_least' }, [[2022, 3]])
    expect(outsideNote({ name: 'Bräcke', outcome, currentYear: 2026 }, [THE_444])).toEqual([
      'Minst 3 hushåll 2022. Fler kan ingå i de 444 som bara är kända samlat för länet 2020–2024. Talen ska inte läggas ihop.',
    ])
    expect(outsideNote({ name: 'Bräcke', outcome, currentYear: 2026 }, [])).toEqual([])
  })
})

describe('what is not known', () => {
  test('is said one by one', () => {
    const since = outcomeOf({ value: 3 }, [
      [2020, null],
      [2021, null],
      [2022, 3],
      [2023, null],
    ])
    const facts = { name: 'Bräcke', since, totals: [THE_444], missing: ['2026-T2'] }
    const unknown = { isMoneyUnknown: true, areNeedsUnknown: true }
    expect(unknownsOf({ ...facts, ...unknown })).toEqual([
      'Hur många av de 444 som flyttade till Bräcke. 3 av dem är registrerade här, och 439 är inte fördelade på någon kommun.',
      'Hur många som flyttade till Bräcke 2020–2021 och 2023. Inget är registrerat, och det är inte detsamma som noll.',
      'Hur många som flyttade till Bräcke under tertial 2 2026, som inte är rapporterat än.',
      'Vad Bräcke har betalat. Inget belopp är inlagt.',
      'Vilka kompetensbehov som är öppna i Bräcke. Inga är anmälda, och det är inte detsamma som att inga finns.',
    ])
    const known = { isMoneyUnknown: false, areNeedsUnknown: false }
    expect(unknownsOf({ ...facts, ...known })).toHaveLength(3)
  })
})

describe('in English', () => {
  const said = (total: Partial<OutcomeTotal>) =>
    inEnglish(() => sentenceText(thisYearSentence('Bräcke', 2026, outcomeOf(total).total)))
  const since = (...facts: Parameters<typeof sinceSentence>) =>
    inEnglish(() => sentenceText(sinceSentence(...facts)))

  test('the year so far is counted, in singular and plural', async () => {
    expect(await said({ value: 8, preliminary: 1 })).toBe(
      'So far this year, 8\u00a0households have moved to Bräcke through the partnership (one more is preliminary).',
    )
    expect(await said({ value: 1, preliminary: 2 })).toBe(
      'So far this year, one\u00a0household has moved to Bräcke through the partnership (2 more are preliminary).',
    )
    expect(await said({ value: 0 })).toBe(
      'No\u00a0household moved to Bräcke through the partnership in 2026.',
    )
  })

  test('what is since the start is counted, in singular and plural', async () => {
    expect(
      await since(outcomeOf({ value: 38, bound: 'at_least' }), [{ ...THE_444, place: 'the county' }]),
    ).toBe(
      'Since 2020 there have been at least 38 households, and more may be among the 444, who are known only as one figure for the county 2020–2024.',
    )
    expect(await since(outcomeOf({ value: 1 }), [])).toBe('Since 2020 there has been one household.')
    expect(await since(outcomeOf({ value: 0 }), [])).toBe('Since 2020 there has been no household.')
    expect(await since(outcomeOf({ value: 2 }), [])).toBe('Since 2020 there have been 2 households.')
  })
})
