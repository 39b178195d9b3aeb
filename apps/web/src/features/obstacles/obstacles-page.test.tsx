import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { MUNICIPALITIES, SETTINGS, answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ObstaclesPage } from './obstacles-page.tsx'

const NOTES = [
  { id: 'n1', date: '2024-03', text: 'Bruket lades ner', measures: [], municipalityCodes: [] },
  {
    id: 'n2',
    date: '2025-06',
    text: 'Ny skola öppnade',
    measures: ['leadsClosed'],
    municipalityCodes: [],
  },
]
const version = (year: number) => ({
  id: `v${year}`,
  year,
  version: 1,
  fixedAt: `${year + 1}-03-18T08:00:00Z`,
  decision: { body: 'Regionstyrelsen', date: `${year + 1}-03-17`, diaryRef: 'RS/1' },
})
const table = (measure: 'leadsClosed' | 'householdsLeft', dimension: string, classes: string[]) =>
  answerOf({
    measure,
    unit: measure === 'leadsClosed' ? 'leads' : 'households',
    by: [dimension, 'year'] as never,
    cells: classes.flatMap((name, index) =>
      [2024, 2025].map((year) => ({ ...cellOf(year, 12 - 5 * index), [dimension]: name })),
    ),
    total: { ...answerOf({}).total, value: 38, status: 'confirmed' },
    definition: { id: measure === 'leadsClosed' ? 'K5' : 'K7', version: 1 },
  })
const ANSWERS = {
  '/annotations': { items: NOTES },
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/report-versions': { items: [version(2024), version(2025)] },
  '/outcomes?measure=leadsClosed&by=closeReason,year': table('leadsClosed', 'closeReason', [
    'no_housing',
    'no_job',
  ]),
  '/outcomes?measure=householdsLeft&by=leaveReason,year': table('householdsLeft', 'leaveReason', [
    'work',
    'family',
  ]),
  ...Object.fromEntries(
    (['conversion', 'conversionClosed', 'leadTime', 'leadsClosed'] as const).map((measure) => [
      `/outcomes?measure=${measure}&from=2024&to=2025`,
      answerOf({ measure, cells: [cellOf(2024, 37), cellOf(2025, 34)] }),
    ]),
  ),
}

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

const figure = (name: RegExp) => screen.findByRole('figure', { name })
const open = () => renderPage(<ObstaclesPage />, { route: '/hinder', address: '/hinder' })

test('what is counted is said: in the finding, under it and in the table', async () => {
  await open()
  const closed = await figure(/12 av 19 intressenter$/)
  expect(closed.textContent).toContain('Antal intressenter som avslutades utan flytt under året')
  expect(await figure(/12 av 19 hushåll$/)).toBeDefined()
  await userEvent.click(within(closed).getByRole('button', { name: /Visa som tabell/ }))
  expect(
    within(closed).getByRole('table', { name: /, antal intressenter per fastställt år/ }),
  ).toBeDefined()
})

test('a chart says what stands in place of a bar, also where that is none alone', async () => {
  const none = table('leadsClosed', 'closeReason', ['no_housing', 'no_job'])
  stubApi({
    ...ANSWERS,
    '/outcomes?measure=leadsClosed&by=closeReason,year': {
      ...none,
      cells: none.cells.map((cell) => (cell.closeReason === 'no_job' ? { ...cell, value: 0 } : cell)),
    },
  })
  await open()
  const closed = await figure(/12 av 12 intressenter$/)
  const legend = within(closed).getByRole('list', { name: 'Teckenförklaring' })
  expect(legend.textContent).toBe('0noll')
  const left = await figure(/12 av 19 hushåll$/)
  expect(within(left).queryByRole('list', { name: 'Teckenförklaring' })).toBeNull()
})

test('reasons are headed as reasons, and the latest year stands first, in the table and the file', async () => {
  await open()
  const closed = await figure(/12 av 19 intressenter$/)
  await userEvent.click(within(closed).getByRole('button', { name: /Visa som tabell/ }))
  const headers = ['Skäl att inte flytta hit', '2025', '2024']
  expect(
    within(closed)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(headers)
  const href = within(closed).getByRole('link', { name: /CSV/ }).getAttribute('href') ?? ''
  expect(decodeURIComponent(href)).toContain(
    [
      'Skäl att inte flytta hit;År;Intressenter;Gräns;Status',
      'Ingen bostad;2025;12;exakt;bekräftat',
      'Ingen bostad;2024;12;exakt;bekräftat',
    ].join('\r\n'),
  )
})

test('a year of which nobody has recorded anything has the sign of what is missing, with its words', async () => {
  const asked = '/outcomes?measure=leadsClosed&by=closeReason,year'
  const told = ANSWERS[asked]
  const cells = told.cells.map((cell) =>
    cell.year === 2024 ? { ...cell, value: null, status: 'unknown' as const } : cell,
  )
  stubApi({ ...ANSWERS, [asked]: { ...told, cells } })
  await open()
  const closed = await figure(/12 av 19 intressenter$/)
  expect(within(closed).queryByText('uppgift saknas eller ej rapporterad')).toBeNull()
  await userEvent.click(within(closed).getByRole('button', { name: /Visa som tabell/ }))
  expect(within(closed).getByText('uppgift saknas eller ej rapporterad')).toBeDefined()
  expect(within(closed).getByRole('row', { name: /^Ingen bostad/ }).textContent).toContain('..')
})

test('that the columns of the funnel are of different years is said in heading, caption and before it', async () => {
  await open()
  const funnel = await screen.findByRole('table', {
    name: /efter första kontaktens år, en efter avslutets/,
  })
  const [, all, closed, months, without] = within(funnel)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent ?? '')
  for (const header of [all, closed, months]) expect(header).toContain('hörde av sig under året')
  expect(without).toContain('avslutades utan flytt under året')
  expect(screen.getByText(/året är inte detsamma i alla kolumner/)).toBeDefined()
})

test('a figure of one year bears what is noted of it; its table and its file what is noted of all', async () => {
  await open()
  const closed = await figure(/12 av 19 intressenter$/)
  const [under, ...more] = within(closed).getAllByRole('list', { name: 'Anteckningar' })
  expect(more).toHaveLength(0)
  expect(under?.textContent).toBe('juni 2025: Ny skola öppnade')
  expect(under?.querySelector('li')?.value).toBe(2)
  await userEvent.click(within(closed).getByRole('button', { name: /Visa som tabell/ }))
  const [, ofTable] = within(closed).getAllByRole('list', { name: 'Anteckningar' })
  expect(ofTable?.textContent).toContain('Bruket lades ner')
  expect(ofTable?.textContent).toContain('Ny skola öppnade')
  const href = within(closed).getByRole('link', { name: /CSV/ }).getAttribute('href') ?? ''
  expect(decodeURIComponent(href)).toContain('a. mars 2024: Bruket lades ner;;;;\r\nb. juni 2025')
  const left = await figure(/12 av 19 hushåll$/)
  expect(within(left).queryByText('Ny skola öppnade')).toBeNull()
})

test('a table without a chart tells what is noted in the row of its year', async () => {
  await open()
  const funnel = await screen.findByRole('table', { name: /efter första kontaktens år/ })
  const row = within(funnel).getByRole('row', { name: /^2024/ })
  expect(within(row).getByText('Bruket lades ner')).toBeDefined()
  expect(within(funnel).getByRole('row', { name: /^2025/ }).textContent).not.toContain('Bruket')
})

test('the figures stand where what is noted cannot be told, and say so', async () => {
  stubApi({ ...ANSWERS, '/annotations': undefined })
  await open()
  const closed = await figure(/12 av 19 intressenter$/)
  expect(within(closed).getByText('Anteckningarna gick inte att hämta.')).toBeDefined()
})
