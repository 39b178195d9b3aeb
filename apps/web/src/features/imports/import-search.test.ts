import { expect, test } from 'vitest'
import { readImportView, toImportSearch, toRowsSearch } from './import-search.ts'

test('an address without anything shows the beginning', () => {
  expect(readImportView({})).toEqual({
    view: { id: undefined, status: undefined, page: 1 },
    unknown: [],
  })
})

test('an address gives an import, a kind of row and a page, and is written back the same', () => {
  const search = { import: '01960b2c', status: 'fel', sida: '2' }
  const { view, unknown } = readImportView(search)
  expect(view).toEqual({ id: '01960b2c', status: 'faulty', page: 2 })
  expect(unknown).toEqual([])
  expect(toImportSearch(view)).toEqual(search)
  expect(toRowsSearch(view)).toBe('page=2&limit=25&status=faulty')
})

test.each([
  ['status', 'faulty'],
  ['status', 'toString'],
  ['sida', '0'],
  ['sida', '1.5'],
])('what there is not is told and left out: %s=%s', (name, value) => {
  const { view, unknown } = readImportView({ import: 'a', [name]: value })
  expect(unknown).toEqual([[name, value]])
  expect(view).toEqual({ id: 'a', status: undefined, page: 1 })
})

test('defaults stand nowhere in an address', () => {
  expect(toImportSearch({ id: 'a', status: undefined, page: 1 })).toEqual({ import: 'a' })
})
