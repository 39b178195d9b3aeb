import { expect, test, vi } from 'vitest'
import { neededTogether } from './needed-together.ts'

const asked = (given: { data?: unknown; error?: unknown }) => ({
  data: given.data,
  error: given.error,
  isError: given.error !== undefined,
  refetch: vi.fn<() => Promise<void>>(async () => {}),
})

test('what is needed is missing only where a question that failed has no answer', () => {
  expect(neededTogether([asked({ data: 1 }), asked({})]).error).toBeUndefined()
  expect(neededTogether([asked({ data: 1, error: 'stale' })]).error).toBeUndefined()
  expect(neededTogether([asked({}), asked({ error: 'first' }), asked({ error: 'next' })]).error).toBe(
    'first',
  )
})

test('what failed is asked anew, and nothing else', () => {
  const [known, stale, failed] = [
    asked({ data: 1 }),
    asked({ data: 1, error: 'stale' }),
    asked({ error: 'gone' }),
  ] as const
  neededTogether([known, stale, failed]).retry()
  expect([known, stale, failed].map(({ refetch }) => refetch.mock.calls.length)).toEqual([0, 1, 1])
})
