import { expect, test } from 'vitest'
import { targetOf } from './use-roving-points.ts'

test('arrows move one point, or one row up and down', () => {
  expect(targetOf('ArrowRight', 3, 7, 55)).toBe(4)
  expect(targetOf('ArrowLeft', 3, 7, 55)).toBe(2)
  expect(targetOf('ArrowDown', 3, 7, 55)).toBe(10)
  expect(targetOf('ArrowUp', 10, 7, 55)).toBe(3)
  expect(targetOf('Home', 10, 7, 55)).toBe(0)
  expect(targetOf('End', 10, 7, 55)).toBe(55)
})

test('focus stays in the chart at its ends, and other keys are left alone', () => {
  expect(targetOf('ArrowRight', 55, 7, 55)).toBeUndefined()
  expect(targetOf('ArrowUp', 3, 7, 55)).toBeUndefined()
  expect(targetOf('Enter', 3, 7, 55)).toBeUndefined()
  expect(targetOf('Tab', 3, 7, 55)).toBeUndefined()
})
