import { expect, it } from 'vitest'
import { readActivityFilter } from './activity-filter.ts'

const own = [{ code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 }]

it('reads what it knows, and tells what it does not', () => {
  const search = { ar: '2025', fas: 'welcome', kommun: '2305', status: 'done', sida: '2' }
  expect(readActivityFilter(search, own)).toEqual({
    chosen: { ar: '2025', fas: 'welcome', kommun: '2305', status: 'done' },
    page: 2,
    unknown: [],
  })
  expect(readActivityFilter({ ar: 'i fjol', fas: 'fest', kommun: '9999' }, own).unknown).toEqual([
    ['ar', 'i fjol'],
    ['fas', 'fest'],
    ['kommun', '9999'],
  ])
})
