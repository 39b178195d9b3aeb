import { describe, expect, test } from 'vitest'
import type { SavedHousehold } from './saved-message.ts'
import { savedMessage, warningMessages } from './saved-message.ts'

const saved = (
  figure: Partial<SavedHousehold['_figure']>,
  members: Partial<SavedHousehold> = {},
): SavedHousehold => ({
  ref: '2305-2026-7Q4K',
  moveInMonth: '2026-11',
  adults: 2,
  children: 1,
  countStatus: 'confirmed',
  originType: 'nordic',
  inclusionBasis: 'contact_before_move',
  _warnings: [],
  ...members,
  _figure: {
    municipality: '2305',
    year: 2026,
    value: 7,
    preliminary: 0,
    bound: 'exact',
    status: 'confirmed',
    ...figure,
  },
})
const message = (...given: Parameters<typeof saved>) => savedMessage(saved(...given), 'Bräcke')

describe('the figure', () => {
  test.each([
    [{ value: 7 }, 'Sparat: Bräcke 2026 har nu 7'],
    [{ value: 7, preliminary: 1 }, 'Sparat: Bräcke 2026 har nu 7 (+1 preliminärt)'],
    [{ value: 0, preliminary: 2 }, 'Sparat: Bräcke 2026 har nu 0 (+2 preliminära)'],
    [{ value: 3, bound: 'at_least' as const, year: 2022 }, 'Sparat: Bräcke 2022 har nu minst 3'],
    [{ value: null, preliminary: 1 }, 'Sparat: Bräcke 2026 har nu 1 preliminärt hushåll'],
    [{ value: 1204 }, 'Sparat: Bräcke 2026 har nu 1\u00a0204'],
  ])('of %j', (figure, text) => {
    expect(message(figure)).toBe(text)
  })
})

test('a household that does not count says why, and no figure', () => {
  expect(message({}, { originType: 'own_county' })).toBe(
    'Sparat, men räknas inte som inflyttat till länet: flytten är inom länet.',
  )
  expect(message({}, { inclusionBasis: 'contact_after_move' })).toBe(
    'Sparat, men räknas inte i talet: första kontakten kom efter flytten.',
  )
  expect(message({}, { inclusionBasis: 'unknown', countStatus: 'preliminary' })).toBe(
    'Sparat som preliminärt. Räknas när det är känt när vi fick kontakt.',
  )
})

describe('a household inside the 444', () => {
  const inside = (remainingAfter: number) => [
    { code: 'inside-aggregate', households: 444, remainingBefore: 439, remainingAfter },
  ]
  const figure = { year: 2022, value: 3, bound: 'at_least' as const }

  test('tells what became of what is not distributed', () => {
    expect(message(figure, { _warnings: inside(438) })).toBe(
      'Sparat: Bräcke 2022 har nu minst 3; räknas in i de 444 – totalen ändras inte; kvar att fördela på kommun och år: 438 (förut 439)',
    )
  })

  test('takes nothing of it while it is preliminary', () => {
    expect(message(figure, { _warnings: inside(439), countStatus: 'preliminary' })).toBe(
      'Sparat: Bräcke 2022 har nu minst 3; räknas in i de 444 när det bekräftas – totalen ändras inte',
    )
  })
})

test('warnings about the note and a closed period are told, others are not repeated', () => {
  const codes = [
    'email-in-note',
    'phone-in-note',
    'street-in-note',
    'late',
    'inside-aggregate',
    'new-code',
  ]
  // A warning comes once for each record that it is about.
  const messages = warningMessages({ _warnings: [...codes, ...codes].map((code) => ({ code })) })
  expect(messages).toHaveLength(4)
  expect(messages[0]).toMatch(/e-\u2060postadress/)
  expect(messages[3]).toMatch(/efteranmält/)
})
