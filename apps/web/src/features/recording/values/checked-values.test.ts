import { describe, expect, test } from 'vitest'
import { faultsOf } from './checked-values.ts'
import { EMPTY_VALUES } from './recording-values.ts'
import type { RecordingValues } from './recording-values.ts'

const place = {
  municipalityCode: '2305',
  programmeId: 'ta-steget',
  month: '2026-11',
  currentMonth: '2026-11',
}
const limits = { earliestMonth: '2015-01', currentMonth: '2026-11', toText: (month: string) => month }
const complete: RecordingValues = {
  ...EMPTY_VALUES,
  adults: '2',
  children: '1',
  originType: 'nordic',
  inclusionBasis: 'unknown',
  evidence: 'none',
}
const fieldsAtFault = (patch: Partial<RecordingValues>, where: Partial<typeof place> = {}) =>
  faultsOf({ ...complete, ...patch }, { ...place, ...where }, limits).map(({ field }) => field)

test('what is asked of everybody is enough', () => {
  expect(fieldsAtFault({})).toEqual([])
})

test('an empty form names every question in the order of the form', () => {
  const nowhere = { municipalityCode: '', programmeId: '', month: '' }
  expect(fieldsAtFault(EMPTY_VALUES, nowhere)).toEqual([
    'municipalityCode',
    'programmeId',
    'month',
    'adults',
    'children',
    'originType',
    'inclusionBasis',
    'evidence',
  ])
})

test('no one has moved in a month to come, or before the records begin', () => {
  expect(fieldsAtFault({}, { month: '2026-12' })).toEqual(['month'])
  expect(fieldsAtFault({}, { month: '2014-12' })).toEqual(['month'])
  expect(fieldsAtFault({}, { month: '2015-01' })).toEqual([])
})

test('more needs its number', () => {
  expect(fieldsAtFault({ adults: 'more', adultsMore: '' })).toEqual(['adultsMore'])
  expect(fieldsAtFault({ children: 'more', childrenMore: '13' })).toEqual(['childrenMore'])
  expect(fieldsAtFault({ adults: 'more', adultsMore: '6', childrenMore: '' })).toEqual([])
})

describe('further answers', () => {
  test.each<[Partial<RecordingValues>, string[]]>([
    [{ otherReasons: ['work', 'nature', 'family'] }, ['otherReasons']],
    [{ mainReason: 'work', otherReasons: ['work'] }, ['otherReasons']],
    [{ adultAgeBands: ['18-24', '25-34', '35-49'] }, ['adultAgeBands']],
    [{ childrenPreschool: '1', childrenSchool: '1' }, ['childrenPreschool']],
    [{ childrenSchool: 'x' }, ['childrenSchool']],
    [{ childrenSchool: '13' }, ['childrenSchool']],
    [{ childrenPreschool: '1' }, []],
    [{ children: 'unknown', childrenPreschool: '3' }, []],
  ])('%j', (patch, fields) => {
    expect(fieldsAtFault(patch)).toEqual(fields)
  })
})

describe('free text', () => {
  test.each(['19121212-1212', '121212 1212', '12 12 12-12 12'])('holding %s is refused', (number) => {
    expect(fieldsAtFault({ note: `ring ${number}`, externalRef: number })).toEqual([
      'externalRef',
      'note',
    ])
  })

  test('may be as long as the record holds', () => {
    expect(fieldsAtFault({ note: 'x'.repeat(300), externalRef: 'x'.repeat(40) })).toEqual([])
    expect(fieldsAtFault({ note: 'x'.repeat(301), externalRef: 'x'.repeat(41) })).toEqual([
      'externalRef',
      'note',
    ])
  })
})

describe('a lead', () => {
  test('that moves later needs its month, and one that only thinks of it nothing', () => {
    const nowhen = { month: '', programmeId: '' }
    expect(fieldsAtFault({ ...EMPTY_VALUES, situation: 'later' }, nowhen)).toEqual(['month'])
    expect(fieldsAtFault({ ...EMPTY_VALUES, situation: 'considering' }, nowhen)).toEqual([])
    expect(fieldsAtFault({ ...EMPTY_VALUES, situation: 'later' }, { month: '2026-10' })).toEqual([
      'month',
    ])
  })

  test('is not stopped by what only a household is asked', () => {
    const patch = { situation: 'later', note: '19121212-1212', otherReasons: ['a', 'b', 'c'] } as const
    expect(fieldsAtFault({ ...EMPTY_VALUES, ...patch }, { month: '2027-01' })).toEqual([])
  })

  test('was met in a month that has been', () => {
    const patch = { ...EMPTY_VALUES, situation: 'considering' as const, firstContactMonth: '2026-12' }
    expect(fieldsAtFault(patch, { month: '' })).toEqual(['firstContactMonth'])
  })
})
