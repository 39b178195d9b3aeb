import { expect, test } from 'vitest'
import { isLockedField, lockState } from './use-lock.ts'

const AT = '2026-05-04T07:30:00.000Z'
const closed = { state: 'closed' as const, updatedAt: AT }

test.each([
  [
    { isLate: false, createdAt: '2026-02-01T00:00:00.000Z' },
    { state: 'open' as const, updatedAt: AT },
    undefined,
  ],
  [{ isLate: false, createdAt: '2026-02-01T00:00:00.000Z' }, closed, 'locked'],
  [{ isLate: true, createdAt: '2026-06-01T00:00:00.000Z' }, closed, 'late'],
  // Klart was said once more after it came.
  [{ isLate: true, createdAt: '2026-05-01T00:00:00.000Z' }, closed, 'locked'],
])('%j in %j is %s', (household, report, state) => {
  expect(lockState(household, report)).toBe(state)
})

test('locks what counts, and nothing of a late household', () => {
  const locked = { period: '2026-T1', state: 'locked' as const }
  expect(isLockedField('adults', locked)).toBe(true)
  expect(isLockedField('note', locked)).toBe(false)
  expect(isLockedField('adults', { ...locked, state: 'late' })).toBe(false)
  expect(isLockedField('adults', undefined)).toBe(false)
})
