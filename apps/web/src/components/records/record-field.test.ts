import { expect, it } from 'vitest'
import { readTyped, toTyped, toWords } from './record-field.ts'
import type { RecordField } from './record-field.ts'

const field = (kind: RecordField['kind'], over: Partial<RecordField> = {}): RecordField => ({
  key: 'x',
  kind,
  label: 'X',
  fault: 'Skriv X.',
  ...over,
})
const choices = [{ value: 'cash', label: 'Pengar' }]

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
  [field('line'), '  Avtal  ', 'Avtal'],
  [field('choice', { choices }), 'cash', 'cash'],
  [field('choices', { choices }), ['cash'], ['cash']],
  [field('truth'), false, false],
] as const)('reads %o as it was typed: %j', (asked, typed, value) => {
  expect(readTyped(asked, typed)).toEqual({ value, isFault: false })
})

it.each([
  [field('sek'), '-5'],
  [field('sek'), '45,5'],
  [field('decimal'), 'sju'],
  [field('day'), '2026-13-01'],
  [field('month'), '2026'],
  [field('year'), '26'],
  [field('line', { isRequired: true }), ' '],
  [field('line', { maxLength: 3 }), 'fyra'],
  [field('choice', { choices }), 'gift'],
] as const)('takes %o for a fault: %j', (asked, typed) => {
  expect(readTyped(asked, typed)).toEqual({ isFault: true })
})

it('writes a value back as it was read', () => {
  expect(toTyped(field('decimal'), 7.49)).toBe('7,49')
  expect(toTyped(field('sek'), null)).toBe('')
  expect(toTyped(field('truth'), undefined)).toBe(false)
})

it('says what is unknown, and never zero of it', () => {
  expect(toWords(field('sek'), null)).toBe('ok\u00e4nt')
  expect(toWords(field('sek'), 0)).toMatch(/^0\skr$/)
  expect(toWords(field('line'), null)).toBe('inte angivet')
  expect(toWords(field('choices', { choices }), ['cash', 'other'])).toBe('Pengar, other')
  expect(toWords(field('choices'), [])).toBe('inga')
  expect(toWords(field('decimal'), 7.49)).toBe('7,49')
})
