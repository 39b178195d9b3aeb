import { expect, test } from 'vitest'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { draftFaults, problemFaults } from './field-faults.ts'
import { household } from '../household.testing.ts'
import { toEditableFields } from './patch.ts'

const months = { earliestMonth: '2015-01', currentMonth: '2026-11' }
const draft = toEditableFields(household({ adults: 2, children: 1 }))

test('a sound draft has no fault', () => {
  expect(draftFaults(draft, months)).toEqual({})
})

test.each([
  [
    { adultWomen: 2, adultMen: 1 },
    'adultWomen',
    'Kvinnor och män är tillsammans fler än hushållets vuxna. Rätta antalen.',
  ],
  [
    { childrenSchool: 2 },
    'childrenPreschool',
    'Barnen per ålder är tillsammans fler än hushållets barn. Rätta antalen.',
  ],
  [
    { otherReasons: ['work', 'nature', 'family'] },
    'otherReasons',
    'Välj högst två övriga skäl, och inte huvudskälet en gång till.',
  ],
] as const)('%j is told at its field before it is sent', (over, field, message) => {
  expect(draftFaults({ ...draft, ...over } as typeof draft, months)).toEqual({ [field]: message })
})

test('what the server refuses stands at the fields it names, in Swedish', () => {
  const error = new ApiProblem('validation-failed', {
    status: 422,
    errors: [
      { pointer: '/moveInMonth', detail: 'The month lies in the future.' },
      { pointer: '/housingType', detail: 'Unknown.' },
    ],
  })
  expect(problemFaults(error, months)).toEqual({
    moveInMonth: 'Välj en månad från jan 2015 till nov 2026.',
    housingType: 'Värdet stämmer inte. Kontrollera och välj om.',
  })
})

test('a personal number is told at the field that holds it', () => {
  const error = new ApiProblem('personal-number', {
    status: 422,
    errors: [{ pointer: '/note', detail: '' }],
  })
  expect(problemFaults(error, months)['note']).toContain('personnummer')
})
