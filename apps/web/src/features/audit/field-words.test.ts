import { expect, it } from 'vitest'
import { more } from '../../strings/sv-more.ts'
import { FIELDS_OF, PREFIX_OF } from './field-ids.ts'
import { fieldWord } from './field-words.ts'
import { wordedCodes } from './log-words.ts'

it('calls a field what its form does, also where another kind of record has one of the same name', () => {
  expect(fieldWord('household', 'originType')).toBe('Flyttade hit från')
  expect(fieldWord('lead', 'originType')).toBe('Bor nu i')
  expect(fieldWord('agreement_party', 'status')).toBe('Beslut')
  expect(fieldWord('recruitment_need', 'status')).toBe('Läge')
})

it('has one word for what every kind of record has', () => {
  expect(fieldWord('cost', 'isDemo')).toBe('Påhittad för demo')
  expect(fieldWord('household_list', 'filter')).toBe('Urval')
})

it('shows a field that there is no word for by its code', () => {
  expect(fieldWord('household', 'shoeSize')).toBe('shoeSize')
})

it('names kinds of record that the log has', () => {
  const known = wordedCodes('audit.type.')
  const named = [...Object.keys(FIELDS_OF), ...Object.keys(PREFIX_OF)]
  expect(named.filter((recordType) => !known.includes(recordType))).toEqual([])
})

const fieldsUnder = (prefix: string) =>
  Object.keys(more)
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length))

it.each([
  ...Object.entries(FIELDS_OF).map(([recordType, ids]) => [recordType, Object.keys(ids)] as const),
  ...Object.entries(PREFIX_OF).map(([recordType, prefix]) => [recordType, fieldsUnder(prefix)] as const),
  ['audit_log', fieldsUnder('audit.field.')] as const,
])('no two fields of %s are called the same, or by their code', (recordType, fields) => {
  expect(fields).not.toEqual([])
  const words = fields.map((field) => fieldWord(recordType, field))
  expect(new Set(words).size).toBe(words.length)
  expect(words.filter((word) => fields.includes(word))).toEqual([])
})
