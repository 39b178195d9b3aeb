import { expect, it } from 'vitest'
import { FIELDS_OF } from './field-ids.ts'
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
  expect(Object.keys(FIELDS_OF).filter((recordType) => !known.includes(recordType))).toEqual([])
})

it.each(Object.entries(FIELDS_OF))('no two fields of %s are called the same', (recordType, ids) => {
  const words = Object.keys(ids).map((field) => fieldWord(recordType, field))
  expect(new Set(words).size).toBe(words.length)
})
