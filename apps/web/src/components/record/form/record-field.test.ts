import { describe, expect, it } from 'vitest'
import {
  fieldFault,
  fieldFaults,
  pickFields,
  readTyped,
  toTyped,
  toWords,
  yesOrNo,
} from './record-field.ts'
import type { RecordField } from './record-field.ts'

const field = (kind: RecordField['kind'], over: Partial<RecordField> = {}): RecordField => ({
  key: 'x',
  kind,
  label: 'X',
  fault: 'Skriv X.',
  ...over,
})
const choices = [{ value: 'cash', label: 'Pengar' }]

describe('what is typed', () => {
  it.each([
    [field('sek'), '45 711 kr', 45_711],
    [field('sek'), '45\u00a0711', 45_711],
    [field('sek'), '', null],
    [field('sek'), '0', 0],
    [field('decimal'), '7,49', 7.49],
    [field('count'), '12', 12],
    [field('year'), '2026', 2026],
    [field('day'), '2026-02-28', '2026-02-28'],
    [field('month'), '2026-02', '2026-02'],
    [field('month'), 'feb 2026', '2026-02'],
    [field('line'), '  Avtal  ', 'Avtal'],
    [field('text'), ' ', null],
    [field('text'), 'ett\u000btv\u00e5\u0000', 'ett tv\u00e5'],
  ] as const)('into %o is read: %j', (asked, typed, value) => {
    expect(readTyped(asked, typed)).toBe(value)
    expect(fieldFault(asked, value)).toBeUndefined()
  })

  it.each([
    [field('sek'), '-5'],
    [field('sek'), '45,5'],
    [field('decimal'), 'sju'],
    [field('decimal'), '7,'],
    [field('day'), '2026-13-01'],
    [field('month'), '2026'],
    [field('year'), '26'],
    [field('count', { min: 1 }), '0'],
    [field('count', { max: 9 }), '10'],
    [field('line', { isRequired: true }), ' '],
    [field('line', { maxLength: 3 }), 'fyra'],
  ] as const)('into %o is a fault: %j', (asked, typed) => {
    expect(fieldFault(asked, readTyped(asked, typed))).toBe('Skriv X.')
  })

  it('is written back as it was read, and as it was typed where it cannot be read', () => {
    expect(toTyped(field('decimal'), 7.49)).toBe('7,49')
    expect(toTyped(field('sek'), null)).toBe('')
    expect(toTyped(field('sek'), readTyped(field('sek'), '-5'))).toBe('-5')
  })
})

describe('what is chosen', () => {
  it('is a fault where it must be made and is not', () => {
    const asked = [
      field('choice', { choices, isRequired: true, key: 'a' }),
      field('choice', { choices }),
    ]
    expect(fieldFaults(asked, {})).toEqual({ a: 'Skriv X.' })
    expect(fieldFaults(asked, { a: 'cash' })).toEqual({})
    expect(fieldFault(field('choices', { isRequired: true }), [])).toBe('Skriv X.')
  })

  it('is a fault where another field has taken it from the list, and none where the list is old', () => {
    expect(fieldFault(field('choice', { choices: [], allChoices: choices }), 'cash')).toBe('Skriv X.')
    expect(fieldFault(field('choice', { choices: [] }), 'cash')).toBeUndefined()
  })
})

describe('a value in words', () => {
  it('says what is unknown, and never zero of it', () => {
    expect(toWords(field('sek'), null)).toBe('ok\u00e4nt')
    expect(toWords(field('sek'), 0)).toMatch(/^0\skr$/)
    expect(toWords(field('line'), null)).toBe('inte angivet')
    expect(toWords(field('decimal'), 7.49)).toBe('7,49')
  })

  it('tells no apart from what is not known', () => {
    const asked = field('choice', { choices: yesOrNo() })
    expect([true, false, null].map((value) => toWords(asked, value))).toEqual(['Ja', 'Nej', 'okänt'])
  })

  it('names what is chosen, that nothing is, and a code that it does not know', () => {
    expect(toWords(field('choices', { choices }), ['cash', 'other'])).toBe('Pengar, other')
    expect(toWords(field('choices'), [])).toBe('inga')
    expect(toWords(field('choice', { choices }), 'other')).toBe('other')
    expect(toWords(undefined, 'kept')).toBe('kept')
  })
})

it('a record without a member has nothing of it, and no box of it is ticked', () => {
  const fields = [
    field('sek', { key: 'amount' }),
    field('truth', { key: 'isAbout' }),
    field('choices', { key: 'places' }),
    field('choices', { key: 'ages', isNullable: true }),
  ]
  expect(pickFields(fields, { amount: 3, other: 4 })).toEqual({
    amount: 3,
    isAbout: false,
    places: [],
    ages: null,
  })
})
