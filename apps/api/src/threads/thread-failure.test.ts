import { DomainError } from '@inflytt/domain'
import { expect, it } from 'vitest'
import { errorOf, failureOf } from './thread-failure.ts'

const across = (error: unknown) => errorOf(structuredClone(failureOf(error)))

it('keeps what a refusal says', () => {
  const faults = [{ pointer: '/year', detail: 'The year is not over yet.' }]
  const refused = new DomainError('validation-failed', 'It is not valid.', { faults })
  expect(across(refused)).toEqual(refused)
})

it('keeps the code of a driver, and where it broke', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const told = across(full)
  expect(told).toMatchObject({ code: 'SQLITE_FULL', stack: full.stack })
  expect(told.message).toContain('database or disk is full')
  expect(across('no error at all').message).toBe('no error at all')
})
