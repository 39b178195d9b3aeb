import { expect, it } from 'vitest'
import { readActivityFilter } from './activity-filter.ts'

const own = [{ code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 }]

it('reads what it knows, and tells what it does not', () => {
  const search = { ar: '2025', fas: 'welcome', kommun: '2305', status: 'done', sida: '2' }
  expect(readActivityFilter(search, own, 2026)).toEqual({
    chosen: { ar: '2025', fas: 'welcome', kommun: '2305', status: 'done' },
    page: 2,
    unknown: [],
  })
  expect(readActivityFilter({ ar: 'i fjol', fas: 'fest', kommun: '9999' }, own, 2026).unknown).toEqual([
    ['ar', 'i fjol'],
    ['fas', 'fest'],
    ['kommun', '9999'],
  ])
})

it('knows the years that can be chosen, and no others', () => {
  const chosenOf = (ar: string) => readActivityFilter({ ar }, own, 2026)
  expect(['2020', '2027'].map((ar) => chosenOf(ar).chosen.ar)).toEqual(['2020', '2027'])
  expect(['2019', '2028'].map((ar) => chosenOf(ar).unknown)).toEqual([
    [['ar', '2019']],
    [['ar', '2028']],
  ])
})
