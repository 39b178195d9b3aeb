import { describe, expect, test } from 'vitest'
import { household } from '../household.testing.ts'
import { isDecisionOnly, toEditableFields, toUndoPatch } from './patch.ts'

describe('what the form changes', () => {
  test('is every field that it shows, with null for what the caller may not read', () => {
    const { note: _note, ...seen } = household({ adults: 3 })
    expect(toEditableFields(seen)).toMatchObject({ adults: 3, note: null })
    expect(toEditableFields(household())).not.toHaveProperty('ref')
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
