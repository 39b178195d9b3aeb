import { expect, test } from 'vitest'
import { fieldFaults } from '../../../components/record/form/record-field.ts'
import { household, names } from '../household.testing.ts'
import { householdFields } from './household-fields.ts'
import { toEditableFields } from './patch.ts'
import type { Around } from '../list/use-around.ts'

const around = {
  names,
  settings: { earliestMonth: '2015-01', currentMonth: '2026-11', isDemo: false },
  session: { role: 'coordinator', municipalityCodes: [] as string[] },
} as Around
const faultsOf = (over: object) =>
  fieldFaults(householdFields(around), { ...toEditableFields(household()), ...over })

test('a sound household has no fault at any field', () => {
  expect(faultsOf({})).toEqual({})
})

test('a text that is too long is told at its field before it is sent', () => {
  expect(faultsOf({ note: 'x'.repeat(301) })).toEqual({
    note: 'Anteckningen är för lång. Den får ha högst 300 tecken.',
  })
})
