import { expect, it } from 'vitest'
import { toldFigure } from './told-figure.ts'

it.each([
  [7.49, 'kronor', '7,49 kronor'],
  [82.4, 'procent', '82,4 procent'],
  [15_068, 'kronor', '15\u00a0068 kronor'],
  [-0.5, '', '\u22120,5'],
])('tells %d with the decimals that the report has', (value, unit, told) => {
  expect(toldFigure({ value, bound: 'exact', status: 'bekraftad' }, unit)).toBe(told)
})
