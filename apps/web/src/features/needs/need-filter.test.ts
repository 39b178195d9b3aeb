import { describe, expect, test } from 'vitest'
import { readNeedFilter, toNeedQuery } from './need-filter.ts'

const places = [{ code: '2305' }]

describe('an address of the needs', () => {
  test('asks the API for all that it says', () => {
    const search = {
      kommun: '2305',
      status: 'open',
      sektor: 'private',
      omrade: 'it',
      svartillsatt: 'nej',
      visa: 'borttagna',
      sida: '2',
    }
    const { chosen, page, unknown } = readNeedFilter(search, places)
    expect([chosen, unknown]).toEqual([search, []])
    expect(Object.fromEntries(new URLSearchParams(toNeedQuery(chosen, page)))).toEqual({
      municipality: '2305',
      status: 'open',
      employerSector: 'private',
      occupationField: 'it',
      isHardToFill: 'false',
      isVoided: 'true',
      page: '2',
      limit: '50',
    })
  })

  test.each([
    ['kommun', '9999'],
    ['status', 'borta'],
    ['svartillsatt', 'true'],
    ['sida', '0'],
  ])('tells of %s=%s, and leaves it out', (name, value) => {
    const { chosen, page, unknown } = readNeedFilter({ [name]: value }, places)
    expect(unknown).toEqual([[name, value]])
    expect(toNeedQuery(chosen, page)).toBe('page=1&limit=50')
  })
})
