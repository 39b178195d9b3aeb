import { expect, test } from 'vitest'
import { fieldFaults, readTyped } from '../../components/record/form/record-field.ts'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { text } from '../../strings/text.ts'
import { problemFaults, targetFields, targetYears, toDraft, toSaid } from './target-fields.ts'

const DRAFT = { value: 90, body: 'Regionstyrelsen', date: '2025-11-18', diaryRef: null }

test.each([
  ['', []],
  ['0', []],
  ['1 000', []],
  ['-1', ['value']],
  ['1,5', ['value']],
  ['nittio', ['value']],
  ['1000001', ['value']],
])('the number %j has faults in %j', (typed, faulty) => {
  const value = readTyped(targetFields()[0]!, typed)
  expect(Object.keys(fieldFaults(targetFields(), { ...DRAFT, value }))).toEqual(faulty)
})

test('an empty number takes the target away with its decision', () => {
  expect(toSaid({ ...DRAFT, value: null })).toEqual({
    value: null,
    decision: { body: null, date: null, diaryRef: null },
  })
})

test('zero is a number, nothing set is not', () => {
  const decision = { body: null, date: null, diaryRef: null }
  expect(toDraft({ scope: 'county', year: 2026, value: 0, decision }).value).toBe(0)
  expect(toDraft({ scope: 'county', year: 2026, value: null, decision }).value).toBeNull()
  expect(toSaid({ ...DRAFT, value: 0 }).decision.body).toBe('Regionstyrelsen')
})

test('what the server refuses is told at its field', () => {
  const refused = new ApiProblem('validation-failed', {
    status: 422,
    errors: [
      { pointer: '/decision/body', detail: 'x' },
      { pointer: '/decision/date', detail: 'x' },
    ],
  })
  expect(problemFaults(refused)).toEqual({
    body: text('targets.fault.long'),
    date: text('targets.fault.date'),
  })
})

test('a target of any year since 2020 stays within reach', () => {
  expect(targetYears(2026)).toEqual([2030, 2029, 2028, 2027, 2026, 2025, 2024, 2023, 2022, 2021, 2020])
  expect(targetYears(2032)).toContain(2025)
  expect(targetYears(2032).at(-1)).toBe(2020)
})
