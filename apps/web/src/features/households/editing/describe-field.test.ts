import { describe, expect, test } from 'vitest'
import { describeField, describePeople } from './describe-field.ts'
import { EDITABLE_FIELDS, FIELDS } from './fields.ts'
import { household, names } from '../household.testing.ts'

describe('a field in words', () => {
  test.each([
    ['municipalityCode', '2305', 'Bräcke'],
    ['moveInMonth', '2026-11', 'nov 2026'],
    ['programmeId', 'ta-steget', 'Ta steget'],
    ['housingType', 'rental', 'Hyresrätt'],
    ['otherReasons', ['work', 'nature'], 'Arbete, Natur och friluftsliv'],
    ['otherReasons', [], 'inga'],
    ['workMunicipalityCode', 'remote', 'På distans'],
    ['workMunicipalityCode', '2380', 'Östersund'],
    ['originCounty', '14', 'Västra Götalands län'],
    ['children', 0, '0'],
    ['isLate', true, 'ja'],
    ['coveredByAggregateId', 'A1', 'En attraktiv region, 444 hushåll'],
  ] as const)('%s %j', (field, value, words) => {
    expect(describeField(field, value, names)).toBe(words)
  })

  test('is okänt where nothing is known, and not said where there may be nothing to say', () => {
    expect(describeField('adults', null, names)).toBe('okänt')
    expect(describeField('inclusionBasis', 'unknown', names)).toBe('okänt')
    expect(describeField('note', null, names)).toBe('inte angivet')
  })

  test('has words for every code that it can hold', () => {
    const codes = EDITABLE_FIELDS.flatMap((field) => {
      const spec = FIELDS[field]
      return spec.kind === 'code' ? spec.codes.map((code) => [field, code] as const) : []
    })
    expect(codes.length).toBeGreaterThan(80)
    for (const [field, code] of codes)
      expect(describeField(field, code, names)).not.toContain('vocabulary.')
  })
})

test('people who are not known are not called none', () => {
  expect(describePeople(household({ adults: 1, children: 0 }))).toBe('1 vuxen, inga barn')
  expect(describePeople(household({ adults: 2, children: null }))).toBe('2 vuxna, okänt antal barn')
})
