import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { BY_MUNICIPALITY, MUNICIPALITIES, SETTINGS } from '../../components/outcomes/county.testing.ts'
import { citedAddress, renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { StatisticsPage } from './statistics-page.tsx'

const figure = (measure: string, municipality: string, year: number, value: number) => ({
  measure,
  unit: 'moves',
  municipality,
  year,
  value,
  source: 'SCB',
  table: year >= 2025 ? 'TAB6640' : 'TAB1212',
  origin: 'snapshot',
  fetched: '2026-09-14',
  isPerturbed: year >= 2025,
})

const ANSWERS = {
  '/annotations': { items: [] },
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/outcomes?by=municipality,year': BY_MUNICIPALITY,
  '/reference-statistics?measure=inMigrants,outMigrants,netMigration&from=2020': {
    items: MUNICIPALITIES.flatMap(({ code }) => [
      figure('netMigration', code, 2024, -17),
      figure('netMigration', code, 2025, 21),
    ]),
  },
  '/reference-statistics?measure=population,medianIncome,taxRate&from=2022': {
    items: MUNICIPALITIES.map(({ code }) => figure('population', code, 2025, 5950)),
  },
  '/reference-statistics/tables': {
    items: [{ source: 'SCB', table: 'TAB6640', status: 'never', fetched: null, tried: null }],
  },
}

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

const open = (address = '/statistik') => renderPage(<StatisticsPage />, { route: '/statistik', address })

test('opens with the net that comes with the program, and says that moves in and out are not there', async () => {
  await open()
  expect(
    await screen.findByRole('heading', { level: 2, name: /^Flyttningsöverskottet 2025/ }),
  ).toBeDefined()
  expect(screen.getByText(/In- och utflyttningar för sig finns inte/)).toBeDefined()
  expect(screen.getByText(/Flyttningar är inte hushåll/)).toBeDefined()
  expect(
    screen.getByText(
      'SCB TAB6640 (flyttningar från 2025): inte hämtad än. Den medföljande kopian visas.',
    ),
  ).toBeDefined()
})

test('has the same figures in a table that tells the break and sums nothing', async () => {
  await open()
  await userEvent.click(await screen.findByRole('button', { name: /Visa som tabell/ }))
  const table = screen.getByRole('table', { name: 'Hushåll och flyttningar per kommun och år' })
  expect(within(table).getAllByText('Brott i serien; slumpmässig osäkerhet')).toHaveLength(
    MUNICIPALITIES.length,
  )
  expect(table.querySelector('tfoot')).toBeNull()
  // What does not come with the program has no column of gaps.
  const headers = within(table).getAllByRole('columnheader')
  expect(headers.map(({ textContent }) => textContent).join()).toMatch(/samarbetet,Flyttningsöverskott,/)
})

test('has one tab stop into the chart, and arrows within', async () => {
  await open()
  const chart = await screen.findByRole('group', { name: /^Hushåll via samarbetet och flyttningar/ })
  const points = within(chart).getAllByRole('img')
  expect(points.filter((point) => point.getAttribute('tabindex') === '0')).toHaveLength(1)
  points[0]?.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(points[1])
})

test('where the numbers come from can be taken along as a file, linked to and told to be wrong', async () => {
  await open()
  const title = await screen.findByRole('heading', { name: 'Varifrån talen kommer' })
  const section = within(title.closest('section')!)
  const file = section.getByRole('link', { name: /^Ladda ner .*Varifrån talen kommer/ })
  const rows = decodeURIComponent(file.getAttribute('href')!).split('\r\n')
  expect(rows[0]).toMatch(/Utgivare;Tabell;Hämtad;Senaste försök;Status$/)
  expect(rows[1]).toMatch(/^SCB;TAB6640;;;SCB TAB6640 \(flyttningar från 2025\): inte hämtad än/)
  expect(section.getByRole('button', { name: /^Kopiera länk/ })).toBeDefined()
  expect(await citedAddress('varifran-talen-kommer')).toBe('/statistik#varifran-talen-kommer')
})

test('tells of a measure that there is not', async () => {
  await open('/statistik?matt=andel')
  const notice = await screen.findByText(/^Adressen frågar efter/)
  expect(notice.textContent).toBe(
    'Adressen frågar efter ”andel”, som inte finns. Här visas Flyttningsöverskott.',
  )
  expect(notice.closest('[role]')?.getAttribute('role')).toBe('status')
})
