import { expect, test } from 'vitest'
import { ApiProblem } from '../../lib/api-problem.ts'
import { faultsOf, problemFaults, toFields, toSaid } from './target-fields.ts'

const FIELDS = { value: '90', body: 'Regionstyrelsen', date: '2025-11-18', diaryRef: '' }

test.each([
  ['', []],
  ['0', []],
  ['1 000', []],
  ['-1', ['value']],
  ['1,5', ['value']],
  ['nittio', ['value']],
  ['1000001', ['value']],
])('the number %j has faults in %j', (value, fields) => {
  expect(Object.keys(faultsOf({ ...FIELDS, value }))).toEqual(fields)
})

test.each([
  ['', []],
  ['2025-02-28', []],
  ['2025-02-30', ['date']],
  ['18 november', ['date']],
])('the day %j has faults in %j', (date, fields) => {
  expect(Object.keys(faultsOf({ ...FIELDS, date }))).toEqual(fields)
})

test('what is written is said, an empty field as not known', () => {
  expect(toSaid({ ...FIELDS, value: '1 000', body: '  ' })).toEqual({
    value: 1000,
    decision: { body: null, date: '2025-11-18', diaryRef: null },
  })
})

test('an empty number takes the target away with its decision', () => {
  expect(toSaid({ ...FIELDS, value: '' })).toEqual({
    value: null,
    decision: { body: null, date: null, diaryRef: null },
  })
})

test('zero is a number, nothing set is not', () => {
  const decision = { body: null, date: null, diaryRef: null }
  expect(toFields({ scope: 'county', year: 2026, value: 0, decision }).value).toBe('0')
  expect(toFields({ scope: 'county', year: 2026, value: null, decision }).value).toBe('')
})

test('what the server refuses is told at its field', () => {
  const refused = new ApiProblem('validation-failed', {
    status: 422,
    errors: [{ pointer: '/decision/body', detail: 'x' }],
  })
  expect(problemFaults(refused)).toEqual({ body: 'targets.fault.long' })
})
