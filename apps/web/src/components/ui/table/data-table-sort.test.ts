import { expect, test } from 'vitest'
import { sortRows } from './data-table-sort.ts'

const rows = [
  { name: 'Östersund', value: 38 },
  { name: 'Härjedalen', value: null },
  { name: 'Berg', value: 5 },
  { name: 'Åre', value: 16 },
]
const names = (sorted: readonly { name: string }[]) => sorted.map((row) => row.name).join(' ')

test('numbers sort by size, and a missing value is last both ways', () => {
  expect(names(sortRows(rows, (row) => row.value))).toBe('Berg Åre Östersund Härjedalen')
  expect(names(sortRows(rows, (row) => row.value, 'descending'))).toBe('Östersund Åre Berg Härjedalen')
})

test('names sort as in Swedish', () => {
  expect(names(sortRows(rows, (row) => row.name))).toBe('Berg Härjedalen Åre Östersund')
})

test('rows without a sort keep their order', () => {
  expect(sortRows(rows, undefined)).toBe(rows)
})
