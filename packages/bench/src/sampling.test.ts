import { describe, expect, it } from 'vitest'
import { spreadOf, timeInTurns } from './sampling.ts'

describe('sampling', () => {
  it('takes the middle and the worst hundredth', () => {
    const samples = Array.from({ length: 200 }, (_, i) => 200 - i)
    expect(spreadOf(samples)).toEqual({ medianMs: 101, p99Ms: 199, count: 200 })
  })

  it('runs the tasks in turns and leaves the warm-up out', async () => {
    const order: string[] = []
    const task = (name: string) => async () => void order.push(name)
    const spreads = await timeInTurns([task('a'), task('b')], 2, 1)
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
    expect(spreads.map(({ count }) => count)).toEqual([2, 2])
  })
})
