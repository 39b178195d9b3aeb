import { expect, it } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import { toldFigure } from './told-figure.ts'

it.each([
  [7.49, 'kronor', '7,49 kronor'],
  [82.4, 'procent', '82,4 procent'],
  [15_068, 'kronor', '15\u00a0068 kronor'],
  [-0.5, '', '\u22120,5'],
])('tells %d with the decimals that the report has', (value, unit, told) => {
  expect(toldFigure({ value, bound: 'exact', status: 'bekraftad' }, unit)).toBe(told)
})

it.each([
  ['hushåll', '7 households'],
  ['tusen kronor', '7 thousand kronor'],
  ['betyg 1\u20135', '7 on the scale 1\u20135'],
  ['per 1\u00a0000 invånare', '7 per 1,000 inhabitants'],
])('names %s in the language that is shown', async (unit, told) => {
  const figure = { value: 7, bound: 'exact', status: 'bekraftad' } as const
  expect(await inEnglish(() => toldFigure(figure, unit))).toBe(told)
  expect(toldFigure(figure, unit)).toBe(`7 ${unit}`)
})
