import type { PlacedHousehold } from '@inflytt/db'
import { describe, expect, it } from 'vitest'
import { actionsTold } from './open-place.ts'

const HELD = { county: ['2305', '2380'], lastYear: 2022 }
const COUNTED: PlacedHousehold = {
  ref: '2305-2022-AAAA',
  version: 3,
  municipalityCode: '2305',
  moveInMonth: '2022-03',
  moveInPrecision: 'month',
  programmeId: 'en-attraktiv-region',
  originType: 'eu',
  inclusionBasis: 'contact_before_move',
  countStatus: 'confirmed',
  coverageDecision: null,
  coverage: 'new',
  coveredByAggregateId: null,
  adults: 1,
  children: 0,
}
const change = (field: keyof PlacedHousehold, before: unknown) => ({
  action: 'change',
  changes: { [field]: { before, after: 'what it is now' } },
})
const told = (over: Partial<PlacedHousehold>, ...events: Parameters<typeof actionsTold>[1]) => [
  ...actionsTold({ ...COUNTED, ...over }, events, HELD),
]

describe('what was done to a household, as far as open figures tell it', () => {
  it('is what brought it in, took it out or put it elsewhere', () => {
    expect(told({}, { action: 'create', changes: {} })).toEqual(['create'])
    expect(told({}, change('municipalityCode', '2380'))).toEqual(['change'])
    expect(told({}, change('programmeId', 'ta-steget'))).toEqual(['change'])
    expect(told({ moveInMonth: '2023-01' }, change('moveInMonth', '2022-12'))).toEqual(['change'])
    expect(told({ originType: 'own_county' }, change('originType', 'eu'))).toEqual(['change'])
  })

  it('is nothing within the year, outside of the figures, or between two that they do not hold', () => {
    expect(told({}, change('moveInMonth', '2022-11'))).toEqual([])
    expect(told({}, change('originType', 'rest_of_sweden'))).toEqual([])
    expect(told({ moveInMonth: '2023-01' }, change('municipalityCode', '2380'))).toEqual([])
    expect(told({ municipalityCode: '0114' }, change('moveInMonth', '2021-01'))).toEqual([])
    const afterMove = { originType: 'own_county' } as const
    expect(told(afterMove, change('inclusionBasis', 'contact_after_move'))).toEqual([])
    expect(told({ ...afterMove, countStatus: 'voided' }, { action: 'void', changes: {} })).toEqual([])
  })

  it('is each step of one that is elsewhere in the end, and none of one that came back', () => {
    const [there, back] = ['2305', '2380'].map((code) => change('municipalityCode', code))
    expect(told({}, there!, back!)).toEqual([])
    const voided = {
      action: 'void',
      changes: { countStatus: { before: 'confirmed', after: 'voided' } },
    }
    expect(told({ countStatus: 'voided' }, back!, change('adults', 2), voided)).toEqual([
      'void',
      'change',
    ])
  })

  it('is known by what was done where the values are erased, and not guessed', () => {
    const erased = (action: string) => ({ action, changes: undefined })
    expect(told({ countStatus: 'voided' }, erased('void'), erased('erase'))).toEqual(['void'])
    expect(told({}, erased('confirm'))).toEqual(['confirm'])
    expect(told({}, erased('restore'))).toEqual(['restore'])
    expect(told({}, erased('change'))).toEqual([])
  })

  it('is what an aggregate holds of later years too, and not how it holds one that is preliminary', () => {
    const within = { coverage: 'covered', coveredByAggregateId: 'whole' } as const
    const later = { ...within, moveInMonth: '2024-05' } as const
    expect(told(later, change('coveredByAggregateId', null))).toEqual(['change'])
    expect(told(within, change('coverage', 'undecided'))).toEqual(['change'])
    const preliminary = { ...within, countStatus: 'preliminary' } as const
    expect(told(preliminary, change('coverage', 'undecided'))).toEqual([])
  })
})
