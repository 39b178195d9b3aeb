import { describe, expect, test } from 'vitest'
import { household, names } from '../household.testing.ts'
import type { HouseholdFigure, HouseholdWarning } from '../household.ts'
import { adviceWords, deedOf, savedWords } from './saved-words.ts'

const figure: HouseholdFigure = {
  municipality: '2305',
  year: 2022,
  value: 4,
  preliminary: 0,
  bound: 'at_least',
  status: 'confirmed',
}
const inside: HouseholdWarning = {
  code: 'inside-aggregate',
  pointer: '/coverage',
  households: 444,
  remainingBefore: 439,
  remainingAfter: 438,
}

function words(over: Partial<HouseholdFigure>, warnings: HouseholdWarning[] = []): string {
  return savedWords(
    'changed',
    { household: household(), etag: '', figure: { ...figure, ...over }, warnings },
    names,
  )
}

describe('the message after a save', () => {
  test('tells the figure with its bound', () => {
    expect(words({})).toBe('Sparat: Bräcke 2022 har nu minst 4.')
  })

  test('tells what is preliminary beside it', () => {
    expect(words({ value: 7, bound: 'exact', preliminary: 1 })).toBe(
      'Sparat: Bräcke 2022 har nu 7 (+1 preliminärt).',
    )
    expect(words({ value: 7, bound: 'exact', preliminary: 2 })).toBe(
      'Sparat: Bräcke 2022 har nu 7 (+2 preliminära).',
    )
  })

  test('calls a gap neither zero nor at least', () => {
    expect(words({ value: null, preliminary: 1 })).toBe(
      'Sparat: Bräcke 2022 har nu inget bekräftat hushåll (+1 preliminärt).',
    )
  })

  test('tells what happened to the aggregate', () => {
    expect(words({}, [inside])).toBe(
      'Sparat: Bräcke 2022 har nu minst 4. Räknas in i de 444 – totalen ändras inte. Inte fördelat går från 439 till 438.',
    )
    expect(words({}, [{ ...inside, remainingAfter: 439 }])).not.toContain('Inte fördelat')
  })
})

test.each([
  [{ countStatus: 'preliminary' }, {}, 'confirmed'],
  [{}, { countStatus: 'voided' }, 'voided'],
  [{ countStatus: 'voided' }, { countStatus: 'preliminary' }, 'restored'],
  [{}, { countStatus: 'preliminary' }, 'changed'],
  [{ coverage: 'undecided' }, { coverage: 'covered' }, 'decided'],
  [{}, { adults: 3 }, 'changed'],
] as const)('from %j to %j the household was %s', (before, after, deed) => {
  expect(deedOf(household(before), household(after))).toBe(deed)
})

test('advice is given of what the note seems to hold, not of the aggregate', () => {
  expect(adviceWords([inside, { code: 'phone-in-note', pointer: '/note' }])).toEqual([
    'Anteckningen verkar innehålla ett telefonnummer och kan bli offentlig. Ta bort numret.',
  ])
})

test('matches and the lead that did not come back are told once', () => {
  const lost = { code: 'match-not-restored', pointer: '' }
  expect(adviceWords([lost, lost, { code: 'lead-not-restored', pointer: '/leadId' }])).toEqual([
    'Hushållet är återställt, men inte matchat som förut: behovet har ingen plats kvar, eller så har hushållet bara en vuxen nu.',
    'Hushållet är återställt, men utan sin intressent, som är makulerad, gallrad eller kopplad till ett annat hushåll.',
  ])
})
