import { describe, expect, it } from 'vitest'
import { duplicateGrounds, type Likeness } from './duplicate.ts'

const ONE: Likeness = {
  municipalityCode: '2305',
  moveInMonth: '2026-03',
  adults: 2,
  children: 1,
  originType: 'rest_of_sweden',
  occupationField: 'it',
  housingType: 'rental',
  externalRef: null,
}
const grounds = (other: Partial<Likeness>, one: Partial<Likeness> = {}) =>
  duplicateGrounds({ ...ONE, ...one }, { ...ONE, ...one, ...other })

describe('two records that may be one household', () => {
  it('are alike in place, month, persons, origin, work and home', () => {
    expect(grounds({})).toEqual(['occupation_and_housing'])
  })

  it.each([
    ['2026-02', true],
    ['2026-04', true],
    ['2026-01', false],
    ['2026-05', false],
    ['2025-03', false],
  ])('may be a month apart, not more: %s', (moveInMonth, isAlike) => {
    expect(grounds({ moveInMonth }).length > 0).toBe(isAlike)
  })

  it('may be a month apart across the turn of the year', () => {
    expect(grounds({ moveInMonth: '2026-01' }, { moveInMonth: '2025-12' })).toHaveLength(1)
  })

  it.each([
    { adults: 1 },
    { adults: null },
    { children: 0 },
    { children: null },
    { originType: 'eu' as const },
    { originType: 'unknown' as const },
    { occupationField: 'health_care' as const },
    { housingType: 'own_house' as const },
  ])('are not alike with %j', (other) => {
    expect(grounds(other)).toEqual([])
  })

  it.each([
    { adults: null },
    { children: null },
    { occupationField: 'unknown' as const },
    { housingType: 'unknown' as const },
  ])('are not alike where neither says %j', (unknown) => {
    expect(grounds({}, unknown)).toEqual([])
  })

  it('are alike by one case number, whatever is known of work and home', () => {
    const unknown = { occupationField: 'unknown', housingType: 'unknown', adults: null } as const
    expect(grounds({}, { externalRef: 'KS 1', ...unknown })).toEqual(['external_ref'])
    expect(grounds({ occupationField: 'it' }, { externalRef: 'KS 1', ...unknown })).toEqual([
      'external_ref',
    ])
    expect(grounds({ externalRef: 'KS 2' }, { externalRef: 'KS 1', ...unknown })).toEqual([])
    expect(grounds({ adults: 2 }, { externalRef: 'KS 1', ...unknown })).toEqual([])
  })

  it('have no case number in common across municipalities', () => {
    const elsewhere = { municipalityCode: '2380' }
    expect(grounds(elsewhere, { externalRef: 'KS 1' })).toEqual(['occupation_and_housing'])
    expect(grounds(elsewhere, { externalRef: 'KS 1', housingType: 'unknown' })).toEqual([])
  })

  it('are alike from either side', () => {
    expect(duplicateGrounds({ ...ONE, moveInMonth: '2026-04' }, ONE)).toEqual(
      duplicateGrounds(ONE, { ...ONE, moveInMonth: '2026-04' }),
    )
  })
})
