import { expect, test } from 'vitest'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { toServerRefusal } from './server-faults.ts'

const refused = (code: ConstructorParameters<typeof ApiProblem>[0], ...pointers: string[]) =>
  toServerRefusal(
    new ApiProblem(code, {
      status: 422,
      errors: pointers.map((pointer) => ({ pointer, detail: 'English' })),
    }),
  )

test.each([
  ['/moveInMonth', 'month'],
  ['/plannedMonth', 'month'],
  ['/responsibleMunicipality', 'municipalityCode'],
  ['/adults', 'adults'],
  ['/otherReasons/1', 'otherReasons'],
  ['/channel', 'firstChannel'],
])('%s stands at the field %s', (pointer, field) => {
  expect(refused('validation-failed', pointer).faults.map((fault) => fault.field)).toEqual([field])
})

test('a member that the form does not have is named rather than left out', () => {
  expect(refused('unknown-member', '/constructor', '/x').faults).toEqual([
    { field: 'situation', textId: 'record.error.other', values: { pointer: '/constructor' } },
    { field: 'situation', textId: 'record.error.other', values: { pointer: '/x' } },
  ])
})

test('a personal number is told of as such', () => {
  expect(refused('personal-number', '/note').faults).toEqual([
    { field: 'note', textId: 'record.error.personalNumber' },
  ])
})

test('a full aggregate is explained, with the way out', () => {
  expect(refused('envelope-exceeded')).toMatchObject({
    textId: 'record.error.envelope',
    faults: [{ field: 'month' }],
  })
})

test('a refusal without fields has its own sentence, and so has what is no answer at all', () => {
  expect(refused('store-unavailable')).toEqual({ faults: [], textId: 'problem.store-unavailable' })
  expect(toServerRefusal(new TypeError('x'))).toEqual({ faults: [], textId: 'problem.internal' })
})
