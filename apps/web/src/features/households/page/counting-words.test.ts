import { expect, test } from 'vitest'
import { coverageShortWords, coverageWords, statusWords } from './counting-words.ts'
import { household, names } from '../household.testing.ts'

test.each([
  [
    { coverage: 'covered', coveredByAggregateId: 'A1' },
    'Räknas in i de 444 från En attraktiv region – ändrar inte totalen.',
  ],
  [{ coverage: 'new' }, 'Nytt hushåll, räknas utöver det samlade resultatet.'],
  [
    { coverage: 'new', coverageReason: 'Flyttade efter projektet' },
    'Nytt hushåll efter beslut, räknas utöver det samlade resultatet. Skäl: Flyttade efter projektet',
  ],
  [
    { coverage: 'not_applicable', originType: 'own_county' },
    'Räknas inte in: hushållet flyttade från en annan kommun i länet.',
  ],
  [
    { coverage: 'not_applicable', inclusionBasis: 'contact_after_move' },
    'Räknas inte in: första kontakten kom efter flytten.',
  ],
  [
    { coverage: 'not_applicable', inclusionBasis: 'unknown' },
    'Räknas inte in: det är okänt när vi fick kontakt.',
  ],
  [{ coverage: 'not_applicable', countStatus: 'voided' }, 'Räknas inte in: hushållet är makulerat.'],
] as const)('says of %j how it counts', (over, words) => {
  expect(coverageWords(household(over), names)).toBe(words)
})

test('an undecided household is said to change no total until it is decided', () => {
  const words = coverageWords(household({ coverage: 'undecided', coveredByAggregateId: 'A1' }), names)
  expect(words).toContain('ett av de 444 från En attraktiv region, eller ett nytt')
  expect(words).toContain('ändrar inte totalen')
})

test('names the aggregate in a list too', () => {
  expect(coverageShortWords(household({ coverage: 'covered', coveredByAggregateId: 'A1' }), names)).toBe(
    'Ingår i de 444',
  )
})

test('says why a household is voided', () => {
  const preliminary = { countStatus: 'preliminary' } as const
  expect(statusWords(household({ ...preliminary, coverage: 'new' }))).toMatch(/räknas först när/)
  expect(statusWords(household({ ...preliminary, coverage: 'not_applicable' }))).toBe(
    'Preliminärt, inte bekräftat än',
  )
  expect(statusWords(household({ countStatus: 'voided', voidReason: 'duplicate' }))).toBe(
    'Makulerat: Dubblett',
  )
})
