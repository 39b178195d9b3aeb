import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { describeHouseholds, formatBoundValue, formatShortValue } from '../../../lib/text/format.ts'
import type { BoundValue } from '../../../lib/text/format.ts'
import { pageText } from '../page-text.ts'
import { labelLines, YearBarChart } from './year-bar-chart.tsx'
import type { YearRow } from './year-row.ts'

function row(
  year: number,
  members: Partial<Omit<YearRow, 'label' | 'shortLabel'>>,
): YearRow & BoundValue {
  const cell = {
    value: null,
    preliminary: 0,
    bound: 'exact' as const,
    status: 'confirmed' as const,
    ...members,
  }
  return { year, ...cell, label: formatBoundValue(cell), shortLabel: formatShortValue(cell) }
}

const rows = () => [
  row(2023, { value: 71, bound: 'at_least' }),
  row(2024, { status: 'not_reported' }),
  row(2025, { value: 94 }),
  row(2026, { value: 67, preliminary: 7, status: 'preliminary' }),
]
const bands = [
  {
    fromYear: 2023,
    toYear: 2024,
    label: '444 hushåll',
    detail: '373 inte fördelade',
    households: 444,
    allocated: 71,
  },
]

const NOTED = [
  { number: 1, year: 2025, codes: [], when: 'mars 2025', text: 'Fabriken öppnar' },
  { number: 2, year: 2025, codes: [], when: 'juni 2025', text: 'Fabriken stänger' },
]

function draw(annotations: typeof NOTED = []) {
  render(
    <YearBarChart
      rows={rows()}
      bands={bands}
      annotations={annotations}
      label="Hushåll per år"
      describe={(year) => `${year.year}: ${describeHouseholds(year as YearRow & BoundValue)}`}
    />,
  )
  const chart = screen.getByRole('group', { name: 'Hushåll per år' })
  return { chart, point: (name: string) => within(chart).getByRole('img', { name }) }
}

test('every year and band is a point with its words', () => {
  const { chart } = draw()
  const names = within(chart)
    .getAllByRole('img')
    .map((point) => point.getAttribute('aria-label'))
  expect(names).toEqual([
    '444 hushåll. 373 inte fördelade',
    '2023: minst 71 hushåll',
    '2024: ej rapporterat',
    '2025: 94 hushåll',
    '2026: 67 hushåll (preliminärt tal) plus 7 preliminära',
  ])
})

test('a gap is written and never drawn as a bar of no height', () => {
  const { point } = draw()
  const gap = point('2024: ej rapporterat')
  expect(gap.querySelector('.bar-exact, [fill^="url"]')).toBeNull()
  expect(gap.textContent).toBe('..')
})

test('exact, minst and preliminary differ in shape and not only in colour', () => {
  const { point } = draw()
  expect(point('2025: 94 hushåll').querySelectorAll('.bar-exact')).toHaveLength(1)
  expect(point('2023: minst 71 hushåll').querySelectorAll('[fill^="url"], .bar-open-top')).toHaveLength(
    2,
  )
  expect(
    point('2026: 67 hushåll (preliminärt tal) plus 7 preliminära').querySelectorAll(
      '.bar-exact, .bar-preliminary',
    ),
  ).toHaveLength(2)
})

test('bars stand on zero and keep their proportion', () => {
  const { point } = draw()
  const heightOf = (name: string) =>
    Number(point(name).querySelector('.bar-exact')?.getAttribute('height'))
  const ratio =
    heightOf('2026: 67 hushåll (preliminärt tal) plus 7 preliminära') / heightOf('2025: 94 hushåll')
  expect(ratio).toBeCloseTo(67 / 94, 5)
})

test('Tab comes in once, arrows move, and the point is told in words', async () => {
  const { chart, point } = draw()
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{End}')
  expect(document.activeElement).toBe(point('2026: 67 hushåll (preliminärt tal) plus 7 preliminära'))
  expect(chart.querySelector('.chart-readout')?.textContent).toBe(
    '2026: 67 hushåll (preliminärt tal) plus 7 preliminära',
  )
  await userEvent.tab()
  expect(document.activeElement).toBe(document.body)
  await userEvent.tab()
  expect(document.activeElement).toBe(point('2026: 67 hushåll (preliminärt tal) plus 7 preliminära'))
})

test('what is noted of a year stands as a lettered mark at it, and in the words of its point', async () => {
  const { chart, point } = draw(NOTED)
  expect([...chart.querySelectorAll('.annotation-letter')].map((mark) => mark.textContent)).toEqual([
    'a–b',
  ])
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(point('2025: 94 hushåll. Anteckning a och b.'))
  expect(chart.querySelector('.chart-readout')?.textContent).toBe(
    '2025: 94 hushåll. Anteckning a och b.',
  )
})

test('with large text on a phone no label runs into the one beside it', () => {
  const [least, , , preliminary] = rows()
  expect([least, preliminary].map((year) => labelLines(year!, 46))).toEqual([
    ['minst', '71'],
    ['67\u00a0p', '(+7)'],
  ])
  expect([least, preliminary].map((year) => labelLines(year!, 23))).toEqual([[], ['67\u00a0p']])
})

test('where the short years have no room under their bars every other one stands, the last among them', () => {
  const usual = pageText.width
  pageText.width = 64
  draw()
  pageText.width = usual
  expect([...document.querySelectorAll('.axis-label')].map(({ textContent }) => textContent)).toEqual([
    '\u201924',
    '\u201926',
  ])
})
