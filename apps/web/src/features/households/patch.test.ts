import { describe, expect, test } from 'vitest'
import { household } from './household.testing.ts'
import { conflictsOf, isDecisionOnly, toEditableFields, toPatch, toUndoPatch } from './patch.ts'

const opened = household()
const draft = toEditableFields(opened)

describe('a patch', () => {
  test('holds only what was changed', () => {
    expect(toPatch(opened, draft)).toEqual({})
    expect(toPatch(opened, { ...draft, adults: 3, note: 'Ring i maj', otherReasons: ['work'] })).toEqual(
      {
        adults: 3,
        note: 'Ring i maj',
        otherReasons: ['work'],
      },
    )
  })

  test('says null where something was emptied', () => {
    expect(toPatch(household({ note: 'Ring' }), { ...draft, note: null })).toEqual({ note: null })
  })
})

describe('undoing', () => {
  test('gives back the fields, and the status that followed from them', () => {
    const before = household({ evidence: 'none', countStatus: 'preliminary' })
    expect(toUndoPatch(before, household())).toEqual({ evidence: 'none', countStatus: 'preliminary' })
  })

  test('a voiding gives back status, reason and coverage', () => {
    const after = household({
      countStatus: 'voided',
      voidReason: 'duplicate',
      coverage: 'not_applicable',
    })
    expect(toUndoPatch(household(), after)).toEqual({
      countStatus: 'confirmed',
      voidReason: null,
      coverage: 'new',
      coverageReason: null,
    })
  })

  test('a restoring voids again for the same reason', () => {
    const before = household({
      countStatus: 'voided',
      voidReason: 'wrong_county',
      coverage: 'not_applicable',
    })
    expect(toUndoPatch(before, household())).toMatchObject({
      countStatus: 'voided',
      voidReason: 'wrong_county',
    })
  })

  test('a decision that fell with the month is given back with its reason', () => {
    const before = household({
      moveInMonth: '2024-05',
      coverage: 'new',
      coverageReason: 'efter projektet',
    })
    const after = household({ moveInMonth: '2024-06', coverage: 'undecided' })
    expect(toUndoPatch(before, after)).toEqual({
      moveInMonth: '2024-05',
      coverage: 'new',
      coverageReason: 'efter projektet',
    })
  })

  test('a decision takes no more than its coverage, unless the project went with it', () => {
    const before = household({ coverage: 'undecided' })
    const decided = household({ coverage: 'new', coverageReason: 'efter projektet' })
    expect(isDecisionOnly(toUndoPatch(before, decided))).toBe(true)
    const moved = household({ coverage: 'covered', programmeId: 'en-attraktiv-region' })
    expect(isDecisionOnly(toUndoPatch(before, moved))).toBe(false)
  })
})

describe('a stale draft', () => {
  test('proposes my own change, and the other one where I changed nothing', () => {
    const stored = household({ adults: 4, housingType: 'rental' })
    expect(conflictsOf(opened, { ...draft, adults: 3, note: 'Ring' }, stored)).toEqual([
      { field: 'adults', mine: 3, theirs: 4, proposed: 'mine' },
      { field: 'housingType', mine: 'unknown', theirs: 'rental', proposed: 'theirs' },
      { field: 'note', mine: 'Ring', theirs: null, proposed: 'mine' },
    ])
  })

  test('has nothing to choose where both wrote the same', () => {
    expect(conflictsOf(opened, { ...draft, adults: 4 }, household({ adults: 4 }))).toEqual([])
  })
})
