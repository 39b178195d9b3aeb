import { expect, it } from 'vitest'
import { knownConditions } from './log-conditions.ts'

it.each(['2026-11', '2026', '2026-02-30', '2026-13-01', '20261101'])('%s is no day', (fran) => {
  expect(knownConditions({ fran, till: fran })).toEqual({})
})

it('keeps what is a day, a record and an account', () => {
  const asked = { fran: '2024-02-29', till: '2026-11-28', post: 'H-2305-0001', konto: 'x'.repeat(60) }
  expect(knownConditions(asked)).toEqual(asked)
})

it('leaves out an end before the start, and what no record and no account can be called', () => {
  expect(knownConditions({ fran: '2026-11-02', till: '2026-11-01' })).toEqual({ fran: '2026-11-02' })
  expect(knownConditions({ post: 'x'.repeat(81), konto: 'x'.repeat(61) })).toEqual({})
  expect(knownConditions({ post: '\0', konto: 'a\0' })).toEqual({})
})
