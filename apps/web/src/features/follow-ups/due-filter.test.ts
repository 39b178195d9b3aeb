import { expect, it } from 'vitest'
import { readDueFilter } from './due-filter.ts'

const own = [{ code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 }]

it('reads what it knows, and tells what it does not', () => {
  expect(readDueFilter({ kommun: '2305', till: '2026-12', sida: '2' }, own)).toEqual({
    chosen: { kommun: '2305', till: '2026-12' },
    page: 2,
    unknown: [],
  })
  expect(readDueFilter({ kommun: '2380', till: '2026-13', sida: '0' }, own)).toEqual({
    chosen: { kommun: undefined, till: undefined },
    page: 1,
    unknown: [
      ['kommun', '2380'],
      ['till', '2026-13'],
      ['sida', '0'],
    ],
  })
})
