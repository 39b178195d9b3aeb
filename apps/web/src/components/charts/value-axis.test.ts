import { expect, test } from 'vitest'
import { axisRoom, ticksOf, valueScale } from './value-axis.tsx'

test.each([
  [0, 1.5, [0, 0.5, 1, 1.5]],
  [0, 0.5, [0, 0.2, 0.4, 0.6]],
  [0, 4, [0, 2, 4]],
  [0, 30, [0, 10, 20, 30]],
  [-19, 85, [-50, 0, 50, 100]],
  [-60, 237, [-100, 0, 100, 200, 300]],
  [0, 1250, [0, 500, 1000, 1500]],
])('from %d to %d the axis names %j', (low, high, ticks) => {
  expect(ticksOf(valueScale(low, high))).toEqual(ticks)
})

test('a scale ends at ticks, so that no tick lies outside the plot and no value beyond the ticks', () => {
  expect(valueScale(-19, 85)).toEqual({ low: -50, high: 100, step: 50 })
})

test('the widest name of several scales decides the room', () => {
  const small = axisRoom(valueScale(0, 30))
  expect(axisRoom(valueScale(0, 30), valueScale(-400, 1250))).toBeGreaterThan(small)
})
