import { expect, it } from 'vitest'
import { readDueFilter } from './due-filter.ts'

const own = [{ code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 }]
const surroundings = { municipalities: own, currentMonth: '2026-11' }

it('reads what it knows, and tells what it does not', () => {
  expect(readDueFilter({ kommun: '2305', till: '2026-11', sida: '2' }, surroundings)).toEqual({
    chosen: { kommun: '2305', till: '2026-11' },
    page: 2,
    unknown: [],
  })
  expect(readDueFilter({ kommun: '2380', till: '2026-13', sida: '0' }, surroundings)).toEqual({
    chosen: { kommun: undefined, till: undefined },
    page: 1,
    unknown: [
      ['kommun', '2380'],
      ['till', '2026-13'],
      ['sida', '0'],
    ],
  })
})

it('knows no month that is still to come: what is due then is no work yet', () => {
  const { chosen, unknown } = readDueFilter({ till: '2026-12' }, surroundings)
  expect(chosen.till).toBeUndefined()
  expect(unknown).toEqual([['till', '2026-12']])
})
