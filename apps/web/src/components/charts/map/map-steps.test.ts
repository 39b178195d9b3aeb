import { expect, test } from 'vitest'
import { createMapSteps, stepOf } from './map-steps.ts'

test('a small county is told apart in whole households', () => {
  const steps = createMapSteps([5, 7, 9, 11, 2, 6, 16, 38])
  expect(steps).toEqual([
    { step: 1, from: 1, to: 1 },
    { step: 2, from: 2, to: 4 },
    { step: 3, from: 5, to: 9 },
    { step: 4, from: 10, to: 19 },
    { step: 5, from: 20, to: 49 },
  ])
  expect(stepOf(38, steps)).toBe(5)
  expect(stepOf(16, steps)).toBe(4)
  expect(createMapSteps([444]).map(({ from, to }) => [from, to])).toEqual([
    [1, 19],
    [20, 49],
    [50, 99],
    [100, 199],
    [200, 499],
  ])
  expect(createMapSteps([1, 0])).toEqual([{ step: 5, from: 1, to: 1 }])
})

test('nothing to show gives no steps, and neither zero nor a gap has a colour', () => {
  expect(createMapSteps([0, null])).toEqual([])
  expect(stepOf(0, createMapSteps([3]))).toBeUndefined()
  expect(stepOf(null, createMapSteps([3]))).toBeUndefined()
})

test('whatever the largest value, each value lies in exactly one of at most five steps', () => {
  for (const largest of [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 23, 38, 50, 51, 99, 100, 101, 444, 999, 1001]) {
    const steps = createMapSteps([largest, null, 0])
    expect(steps.length).toBeLessThanOrEqual(5)
    expect(steps.at(-1)?.step).toBe(5)
    const values = Array.from({ length: largest }, (_, index) => index + 1)
    const timesHeld = values.map(
      (value) => steps.filter(({ from, to }) => value >= from && value <= to).length,
    )
    expect(new Set(timesHeld)).toEqual(new Set([1]))
  }
})
