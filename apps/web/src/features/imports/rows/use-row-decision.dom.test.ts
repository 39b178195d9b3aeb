import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Decision } from '../queries.ts'
import { useRowDecision } from './use-row-decision.ts'
import type { DecideRow } from './use-row-decision.ts'

/** A row that is decided by hand, and comes when it is told to. */
function decided(version: number) {
  const from: number[] = []
  const waiting: (() => void)[] = []
  const onDecide: DecideRow = async (_, current) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    await promise
    from.push(current.current)
    current.current += 1
  }
  const row: { version: number; decision: Decision } = { version, decision: 'reject' }
  const { result, rerender } = renderHook((shown) => useRowDecision(shown, onDecide), {
    initialProps: row,
  })
  return {
    from,
    shown: () => result.current.decision,
    decide: (decision: Decision) => act(() => result.current.decide(decision)),
    finish: () => act(async () => waiting.shift()?.()),
    comes: (changed: typeof row) => rerender(changed),
  }
}

test('what was asked last is shown while what was asked before is done', async () => {
  const { decide, finish, shown } = decided(1)
  decide('accept')
  decide('reject')
  await finish()
  expect(shown()).toBe('reject')
})

test('a row that comes late, of the decision before, does not turn the choice back', async () => {
  const { decide, finish, comes, shown, from } = decided(1)
  decide('accept')
  await finish()
  decide('reject')
  comes({ version: 2, decision: 'accept' })
  expect(shown()).toBe('reject')
  await finish()
  expect(shown()).toBe('reject')
  decide('accept')
  expect(shown()).toBe('accept')
  comes({ version: 3, decision: 'reject' })
  expect(shown()).toBe('accept')
  await finish()
  comes({ version: 4, decision: 'accept' })
  expect(shown()).toBe('accept')
  expect(from).toEqual([1, 2, 3])
})

test('nor is it decided from', async () => {
  const { decide, finish, comes, shown, from } = decided(1)
  decide('accept')
  await finish()
  decide('reject')
  await finish()
  comes({ version: 2, decision: 'accept' })
  expect(shown()).toBe('reject')
  decide('accept')
  await finish()
  expect(from).toEqual([1, 2, 3])
})

test('the row itself is shown once it has come as it was made, whoever has decided it since', async () => {
  const { decide, finish, comes, shown } = decided(1)
  decide('accept')
  await finish()
  comes({ version: 2, decision: 'reject' })
  expect(shown()).toBe('reject')
})

test('a row that was checked anew is shown as it is', async () => {
  const { decide, finish, comes, shown } = decided(3)
  decide('accept')
  await finish()
  comes({ version: 1, decision: 'reject' })
  expect(shown()).toBe('reject')
})
