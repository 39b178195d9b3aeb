import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { MUNICIPALITIES, SETTINGS, answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/render-page.testing.tsx'
import { stubApi } from '../../lib/stub-api.testing.ts'
import { ComparisonPage } from './comparison-page.tsx'

beforeEach(() => {
  vi.unstubAllGlobals()
  const ofBoth = (year: number, value: number, members = {}) =>
    MUNICIPALITIES.map(({ code }) => cellOf(year, value, { municipality: code, ...members }))
  stubApi({
    '/annotations': { items: [] },
    '/settings': SETTINGS,
    '/municipalities': { items: MUNICIPALITIES },
    '/outcomes?measure=perThousandInhabitants&by=municipality,year': answerOf({
      measure: 'perThousandInhabitants',
      unit: 'per_thousand',
      by: ['municipality', 'year'],
      definition: { id: 'K20', version: 1 },
      cells: [
        ...ofBoth(2024, 0.5, { bound: 'at_least' }),
        ...ofBoth(2025, 1, { note: 'small_base' }),
        ...ofBoth(2026, 0.7, { status: 'preliminary' }),
      ],
    }),
  })
})

test('every mark is explained, and each has one meaning', async () => {
  await renderPage(<ComparisonPage />)
  const legend = await screen.findByRole('list', { name: 'Teckenförklaring' })
  expect(
    within(legend)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'bekräftade',
    'kända delar av ett samlat resultat, minst',
    'ppreliminärt tal: allt är inte rapporterat',
    '*till och med november 2026',
    '°vilar på färre än tio hushåll, kan svänga mycket mellan åren',
  ])
})

test('a point tells in words what its marks tell, and that the year is not over', async () => {
  await renderPage(<ComparisonPage />)
  const chart = await screen.findByRole('group', { name: /^Hushåll per 1\s000 invånare, kommunerna/ })
  const names = within(chart)
    .getAllByRole('img')
    .map((point) => point.getAttribute('aria-label'))
  expect(names.slice(0, 3)).toEqual([
    'Bräcke 2024: minst 0,5 per 1\u00a0000 invånare',
    'Bräcke 2025: 1,0 per 1\u00a0000 invånare, färre än tio hushåll',
    'Bräcke 2026 hittills: 0,7 per 1\u00a0000 invånare (preliminärt tal)',
  ])
})

test('the file explains its signs and says where it comes from', async () => {
  await renderPage(<ComparisonPage />)
  const link = await screen.findByRole('link', { name: /som CSV/ })
  const file = decodeURIComponent(link.getAttribute('href') ?? '')
  expect(file).toContain('Bräcke;minst 0,5;1,0°;0,7 p\r\n')
  expect(file).toContain('°  vilar på färre än tio hushåll')
  expect(file).toMatch(/Källa: kommunernas och regionens egna uppgifter · Uppdaterad 2026-11-23/)
})
