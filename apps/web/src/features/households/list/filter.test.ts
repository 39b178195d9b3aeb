import { describe, expect, test } from 'vitest'
import { readFilter, toApiSearch, toSearch, withChoice, workbookHref } from './filter.ts'
import type { HouseholdFilter } from './filter.ts'

const limits = {
  municipalityCodes: ['2305', '2380'],
  programmeIds: ['ta-steget'],
  earliestMonth: '2015-01',
  currentMonth: '2026-11',
}
const read = (search: Record<string, string>) => readFilter(search, limits)
const asked = (filter: HouseholdFilter) => Object.fromEntries(new URLSearchParams(toApiSearch(filter)))

describe('a choice', () => {
  test('begins at the first page, and is taken back by nothing', () => {
    const chosen = withChoice({ sida: 3, sok: '7Q4K' }, 'kommun', '2305')
    expect(chosen).toEqual({ kommun: '2305', sok: '7Q4K', sida: 1 })
    expect(withChoice(chosen, 'kommun', undefined)).toEqual({ sok: '7Q4K', sida: 1 })
  })

  test('of a month takes away one that the range would then end before', () => {
    const range = { fran: '2025-01', till: '2025-12', sida: 1 }
    expect(withChoice(range, 'fran', '2026-01')).toEqual({ fran: '2026-01', sida: 1 })
    expect(withChoice(range, 'till', '2024-12')).toEqual({ till: '2024-12', sida: 1 })
    expect(withChoice(range, 'till', '2025-01')).toEqual({ fran: '2025-01', till: '2025-01', sida: 1 })
  })
})

describe('an address of the list', () => {
  test('with nothing in it shows the first page of what is not voided', () => {
    const { filter, faults } = read({})
    expect(faults).toEqual([])
    expect(asked(filter)).toEqual({ countStatus: 'preliminary,confirmed', page: '1', limit: '20' })
  })

  test('leads to all of its households as a workbook, on whichever page', () => {
    const href = workbookHref({ kommun: '2305', status: 'makulerad', sok: 'KS 1', sida: 3 })
    expect(href).toBe('/api/v1/households?countStatus=voided&format=xlsx&municipality=2305&q=KS+1')
  })

  test('asks the API for all that it says', () => {
    const { filter, faults } = read({
      kommun: '2305',
      fran: '2025-01',
      till: '2025-12',
      status: 'preliminar',
      inraknat: 'oavgjort',
      projekt: 'ta-steget',
      efteranmalt: 'ja',
      sok: '7Q4K',
      sida: '2',
    })
    expect(faults).toEqual([])
    expect(asked(filter)).toEqual({
      municipality: '2305',
      from: '2025-01',
      to: '2025-12',
      countStatus: 'preliminary',
      coverage: 'undecided',
      programme: 'ta-steget',
      isLate: 'true',
      q: '7Q4K',
      page: '2',
      limit: '20',
    })
  })

  test.each([
    ['kommun', '2361', 'value'],
    ['status', 'borta', 'value'],
    ['status', 'toString', 'value'],
    ['inraknat', 'kanske', 'value'],
    ['projekt', 'okant', 'value'],
    ['efteranmalt', 'true', 'value'],
    ['fran', '2025-13', 'month'],
    ['till', '2027-01', 'month'],
    ['fran', '2014-12', 'month'],
    ['sida', '0', 'value'],
    ['sida', '1.5', 'value'],
    ['sok', 'x'.repeat(61), 'tooLong'],
  ])('tells of %s=%s, and leaves it out', (name, value, kind) => {
    const { filter, faults, unknown } = read({ [name]: value })
    expect({ faults, unknown }).toEqual(
      kind === 'value'
        ? { faults: [], unknown: [[name, value]] }
        : { faults: [{ kind, name, value }], unknown: [] },
    )
    expect(filter).toEqual({ sida: 1 })
  })

  test('tells of a last month before the first, and leaves it out', () => {
    expect(read({ fran: '2025-02', till: '2025-01' })).toEqual({
      filter: { fran: '2025-02', sida: 1 },
      faults: [],
      unknown: [['till', '2025-01']],
    })
    expect(read({ fran: '2025-02', till: '2025-02' }).unknown).toEqual([])
  })

  test('is the same whatever the order of the choices', () => {
    expect(Object.keys(toSearch({ sida: 2, sok: 'a', fran: '2025-01' }))).toEqual([
      'fran',
      'sok',
      'sida',
    ])
  })

  test('survives being written and read again, without its defaults', () => {
    const filter: HouseholdFilter = { kommun: '2380', status: 'makulerad', sida: 3 }
    const search = toSearch(filter)
    expect(search).toEqual({ kommun: '2380', status: 'makulerad', sida: '3' })
    expect(toSearch({ sida: 1 })).toEqual({})
    expect(readFilter(search, limits).filter).toEqual(filter)
  })
})
