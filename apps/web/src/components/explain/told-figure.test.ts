import { expect, it } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import { toldFigure, toldYears } from './told-figure.ts'

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

it('says of what is left of a total that it is of no municipality and year', async () => {
  const rest = { value: 149, bound: null, status: 'ofordelat' } as const
  expect(toldFigure(rest, 'hushåll')).toBe('149 hushåll, inte fördelat på kommun och år')
  expect(await inEnglish(() => toldFigure(rest, 'hushåll'))).toBe(
    '149 households, not allocated to a municipality and year',
  )
})

it('writes years and months as the pages do', () => {
  expect(toldYears('2022')).toBe('2022')
  expect(toldYears('2020--2025')).toBe('2020\u20132025')
  expect(toldYears('2020-01--2024-10')).toBe('jan 2020\u00a0\u2013 okt 2024')
})
