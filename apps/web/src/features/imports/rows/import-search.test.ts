import { expect, test } from 'vitest'
import { batchOf } from '../import.testing.ts'
import type { ImportBatch } from '../queries.ts'
import { firstRows, readImportView, toImportSearch, toRowsSearch } from './import-search.ts'

test('an address without anything shows the beginning', () => {
  expect(readImportView({})).toEqual({
    view: { id: undefined, rows: undefined, page: 1 },
    unknown: [],
  })
})

test('an address gives an import, a kind of row and a page, and is written back the same', () => {
  const search = { import: '01960b2c', status: 'fel', sida: '2' }
  const { view, unknown } = readImportView(search)
  expect(view).toEqual({ id: '01960b2c', rows: 'faulty', page: 2 })
  expect(unknown).toEqual([])
  expect(toImportSearch(view)).toEqual(search)
  expect(toRowsSearch({ rows: 'faulty', page: 2 })).toBe('page=2&limit=25&status=faulty')
})

test.each([
  ['status', 'faulty'],
  ['status', 'toString'],
  ['sida', '0'],
  ['sida', '1.5'],
])('what there is not is told and left out: %s=%s', (name, value) => {
  const { view, unknown } = readImportView({ import: 'a', [name]: value })
  expect(unknown).toEqual([[name, value]])
  expect(view).toEqual({ id: 'a', rows: undefined, page: 1 })
})

test('defaults stand nowhere in an address', () => {
  expect(toImportSearch({ id: 'a', rows: undefined, page: 1 })).toEqual({ import: 'a' })
})

test('an import begins with what somebody has to look at, and with all where that is none or all of it', () => {
  const of = (byStatus: Partial<ImportBatch['counts']['byStatus']>) => batchOf({ byStatus }).counts
  expect(firstRows({ ...of({ unchanged: 110, faulty: 4 }), rows: 114 })).toBe('to_look_at')
  expect(firstRows({ ...of({ unchanged: 110, new: 4 }), rows: 114 })).toBe('all')
  expect(firstRows({ ...of({ stale: 4, undecided: 110 }), rows: 114 })).toBe('all')
  expect(toRowsSearch({ rows: 'to_look_at', page: 1 })).toBe(
    `page=1&limit=25&status=${encodeURIComponent('faulty,stale,duplicate,undecided')}`,
  )
  expect(toRowsSearch({ rows: 'all', page: 1 })).toBe('page=1&limit=25')
})

test('what an import does not begin with is kept by the address', () => {
  const search = { import: 'a', status: 'alla' }
  const { view } = readImportView(search)
  expect(view.rows).toBe('all')
  expect(toImportSearch(view)).toEqual(search)
})
