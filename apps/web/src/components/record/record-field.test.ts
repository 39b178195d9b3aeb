import { describe, expect, test } from 'vitest'
import { describeRecordField, fieldFault, yesOrNo } from './record-field.ts'

const places = {
  kind: 'choices',
  options: [
    { value: '2305', label: 'Bräcke' },
    { value: '2380', label: 'Östersund' },
  ],
} as const

describe('a value in words', () => {
  test('tells no apart from what is not known', () => {
    expect([true, false, null].map((value) => describeRecordField(yesOrNo(), value))).toEqual([
      'Ja',
      'Nej',
      'okänt',
    ])
  })

  test('names what is chosen, and that nothing is', () => {
    expect(describeRecordField(places, ['2380', '2305'])).toBe('Östersund, Bräcke')
    expect(describeRecordField(places, [])).toBe('inga')
    expect(describeRecordField({ kind: 'text', maxCharacters: 40 }, null)).toBe('inte angivet')
  })

  test('shows a code that it does not know as it is', () => {
    expect(describeRecordField({ kind: 'choice', options: [] }, 'new_code')).toBe('new_code')
  })
})

describe('a fault of a field', () => {
  test.each([
    [5, undefined],
    [0, 'Skriv ett heltal från 1 till 9.'],
    ['två', 'Skriv ett heltal från 1 till 9.'],
    [null, 'Skriv ett heltal från 1 till 9.'],
  ])('of a number that says %j: %s', (value, fault) => {
    expect(fieldFault({ kind: 'number', min: 1, max: 9 }, value)).toBe(fault)
  })

  test('is told of a text that is too long', () => {
    expect(fieldFault({ kind: 'text', maxCharacters: 3 }, 'fyra')).toBe(
      'Texten är för lång. Den får ha högst 3 tecken.',
    )
  })
})
