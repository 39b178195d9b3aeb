import { describe, expect, test } from 'vitest'
import { bestOption, matchesOption } from '../../components/ui/fields/combobox-options.ts'
import { needFields, shownFields, toNeedBody, toNeedDraft } from './need-fields.ts'
import type { NeedSurroundings } from './need-fields.ts'
import { describeNeedField } from './need-words.ts'
import { need } from './need.testing.ts'

const around: NeedSurroundings = {
  settings: { earliestMonth: '2015-01', currentMonth: '2026-11' },
  municipalities: [],
  own: [],
  parties: [],
  occupations: [
    { code: '2221', name: 'Grundutbildade sjuksköterskor', occupationField: 'health_care' },
    { code: '7111', name: 'Träarbetare, snickare m.fl.', occupationField: 'construction' },
  ],
  isPartner: false,
}

describe('the occupation', () => {
  const options = () => {
    const { occupation } = needFields(around)
    return (occupation.choices ?? []).map(({ value, label, keywords = [] }) => ({
      value: String(value),
      label,
      keywords,
    }))
  }

  test.each([
    ['2221', '2221'],
    ['snick', '7111'],
    ['vård', 'health_care'],
  ])('is found by code, name or field: %s', (typed, value) => {
    expect(bestOption(options(), typed)?.value).toBe(value)
  })

  test('of a field is listed with it', () => {
    const found = options().filter((option) => matchesOption(option, 'vård'))
    expect(found.map(({ value }) => value)).toEqual(['health_care', '2221'])
  })

  test('is sent as a code, or as a field with no code', () => {
    expect(toNeedBody({ occupation: '2221' })).toEqual({ occupationSsyk: '2221' })
    expect(toNeedBody({ occupation: 'it', positions: 2 })).toEqual({
      occupationSsyk: null,
      occupationField: 'it',
      positions: 2,
    })
    expect(toNeedBody({ note: null })).toEqual({ note: null })
    const { occupation } = toNeedDraft(need({ occupationSsyk: null, occupationField: 'it' }))
    expect(occupation).toBe('it')
  })
})

describe('the fields that are shown', () => {
  test('are without the employer and the note where another municipality writes the need', () => {
    const others = shownFields(need({ isOwn: false }), around)
    expect(others).not.toContain('employerName')
    expect(others).not.toContain('note')
    expect(shownFields(need(), around)).toContain('employerName')
  })

  test('are without the party for the one who speaks for it', () => {
    expect(shownFields(need(), { ...around, isPartner: true })).not.toContain('reportedByPartyId')
  })
})

test('values are told by their words', () => {
  const names = { fields: needFields(around), municipalities: [] }
  const told = [
    ['occupationSsyk', '2221'],
    ['contract', 'seasonal'],
    ['sniSection', 'Q'],
    ['isHardToFill', null],
    ['neededFrom', '2027-01'],
    ['status', 'partly_filled'],
  ] as const
  expect(told.map(([field, value]) => describeNeedField(field, value, names))).toEqual([
    'Grundutbildade sjuksköterskor, 2221',
    'Säsong',
    'Vård och omsorg; sociala tjänster (Q)',
    'okänt',
    'jan 2027',
    'Delvis tillsatt',
  ])
})
