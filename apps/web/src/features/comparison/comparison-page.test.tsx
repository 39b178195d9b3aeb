import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { MUNICIPALITIES, SETTINGS, answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { citedAddress, renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ComparisonPage } from './comparison-page.tsx'

const TOGETHER = '/outcomes?measure=perThousandInhabitants&by=municipality&from=2025&to=2026'
const FOUR_YEARS = '/outcomes?measure=perThousandInhabitants&by=municipality&from=2023&to=2026'

const rateOf = (municipality: string, value: number, bound: 'exact' | 'at_least' = 'exact') => ({
  municipality,
  value,
  preliminary: 0,
  bound,
  status: 'confirmed' as const,
})

const ofBoth = (year: number, value: number, members = {}) =>
  MUNICIPALITIES.map(({ code }) => cellOf(year, value, { municipality: code, ...members }))
const RATES = answerOf({
  measure: 'perThousandInhabitants',
  unit: 'per_thousand',
  by: ['municipality', 'year'],
  definition: { id: 'K20', version: 1 },
  cells: [
    ...ofBoth(2024, 0.5, { bound: 'at_least' }),
    ...ofBoth(2025, 1, { note: 'small_base' }),
    ...ofBoth(2026, 0.7, { status: 'preliminary' }),
  ],
})
const ANSWERS = {
  '/annotations': { items: [] },
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/outcomes?measure=perThousandInhabitants&by=municipality,year': RATES,
  [TOGETHER]: answerOf({
    measure: 'perThousandInhabitants',
    unit: 'per_thousand',
    by: ['municipality'],
    definition: { id: 'K20', version: 1 },
    cells: [rateOf('2305', 1.1), rateOf('2380', 0.4)],
    total: { ...rateOf('', 0.5), undecided: 0 },
  }),
  [FOUR_YEARS]: answerOf({
    measure: 'perThousandInhabitants',
    unit: 'per_thousand',
    by: ['municipality'],
    definition: { id: 'K20', version: 1 },
    cells: [rateOf('2305', 0.9, 'at_least'), rateOf('2380', 0.3, 'at_least')],
    total: { ...rateOf('', 0.4, 'at_least'), undecided: 0 },
  }),
}

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

test('every mark is explained, and each has one meaning', async () => {
  await renderPage(<ComparisonPage />)
  await screen.findByRole('group', { name: /^Hushåll per 1\s000 invånare, kommunerna/ })
  const [legend] = screen.getAllByRole('list', { name: 'Teckenförklaring' })
  expect(
    within(legend!)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'bekräftade',
    'kända delar av ett samlat resultat, minst',
    'ppreliminärt tal: allt är inte rapporterat',
    '*till och med november 2026',
    '†vilar på färre än tio hushåll, kan svänga mycket mellan åren',
  ])
})

test('the table stands in the order of the alphabet until its reader sorts it', async () => {
  stubApi({
    ...ANSWERS,
    '/outcomes?measure=perThousandInhabitants&by=municipality,year': {
      ...RATES,
      cells: [cellOf(2025, 2, { municipality: '2305' }), cellOf(2025, 1, { municipality: '2380' })],
    },
  })
  await renderPage(<ComparisonPage />)
  const [show] = await screen.findAllByRole('button', { name: /^Visa som tabell/ })
  expect(
    screen.getByRole('heading', {
      name: /^Från 1,0 till 2,0 inflyttade hushåll per 1\s000 invånare i kommunerna 2025$/,
    }),
  ).toBeDefined()
  await userEvent.click(show!)
  const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
  expect(names()).toEqual(['Bräcke', 'Östersund'])
  await userEvent.click(screen.getByRole('button', { name: '2025' }))
  expect(names()).toEqual(['Östersund', 'Bräcke'])
})

test('what is shown stands when it cannot be asked for anew', async () => {
  const { queryClient } = await renderPage(<ComparisonPage />)
  const name = /^Hushåll per 1\s000 invånare, kommunerna/
  await screen.findByRole('group', { name })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await act(() => queryClient.refetchQueries())
  expect(queryClient.getQueryState(['settings'])?.status).toBe('error')
  expect(screen.getByRole('group', { name })).toBeDefined()
})

test('what only holds of figures is not said where there are none', async () => {
  await renderPage(<ComparisonPage />)
  expect(
    await screen.findByText(
      /och år, 2024–2026\. Alla kommuner har samma skala.+ 2026 är inte slut, så årets staplar kan bli högre/,
    ),
  ).toBeDefined()
  expect(screen.getByText(/börjat registrera olika tidigt/)).toBeDefined()
  cleanup()
  const none = { ...cellOf(2026, null, { status: 'not_reported' as const }), municipality: '2305' }
  stubApi({
    ...ANSWERS,
    '/outcomes?measure=perThousandInhabitants&by=municipality,year': { ...RATES, cells: [none] },
  })
  await renderPage(<ComparisonPage />)
  expect(await screen.findByRole('heading', { name: /^Inget är redovisat/ })).toBeDefined()
  expect(
    screen.getByText(
      /^Kommunerna kan jämföras när de har registrerat hushåll\. Det som bara är känt samlat för flera år hör inte till någon kommun\.$/,
    ),
  ).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Flera år tillsammans' })).toBeNull()
  expect(screen.queryByText(/2026 är inte slut, så/)).toBeNull()
  expect(screen.getByText(/rangordnas inte.+läge\.$/)).toBeDefined()
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

test('the file has a number alone in its column, what bounds it in another, and says where it comes from', async () => {
  await renderPage(<ComparisonPage />)
  const link = await screen.findByRole('link', { name: /och år, 2024–2026.* som CSV/ })
  const file = decodeURIComponent(link.getAttribute('href') ?? '')
  expect(file).toContain(
    'Kommun;År;Hushåll per 1\u00a0000 invånare och år;Gräns;Status;Underlag\r\n' +
      'Bräcke;2024;0,5;minst;bekräftat;\r\n' +
      'Bräcke;2025;1,0;exakt;bekräftat;färre än tio hushåll\r\n' +
      'Bräcke;2026;0,7;exakt;preliminärt: allt är inte rapporterat;\r\n',
  )
  expect(file).toMatch(
    /Källa: kommunernas och regionens egna uppgifter; folkmängden från SCB · Uppdaterad 2026-11-23/,
  )
})

test('several years together are as the API counts them, the county last, and no rank is made of them', async () => {
  await renderPage(<ComparisonPage />)
  const chart = await screen.findByRole('group', { name: /2025–2026 tillsammans$/ })
  expect(
    within(chart)
      .getAllByRole('img')
      .map((point) => point.getAttribute('aria-label')),
  ).toEqual([
    'Bräcke: 1,1 per 1\u00a0000 invånare',
    'Östersund: 0,4 per 1\u00a0000 invånare',
    'Hela länet: 0,5 per 1\u00a0000 invånare',
  ])
  expect(screen.getByRole('heading', { name: /^Från 0,4 till 1,1 hushåll/ })).toBeDefined()
})

test('the address of several years together has the years, also where they are the first', async () => {
  await renderPage(<ComparisonPage />, { route: '/jamfor' })
  expect(await citedAddress('flera-ar')).toBe('/jamfor?ar=2025-2026#flera-ar')
})

test('the years are those of the address, and no range is told of what is known as a lower bound', async () => {
  await renderPage(<ComparisonPage />, { route: '/jamfor', address: '/jamfor?ar=2023-2026' })
  const heading = await screen.findByRole('heading', { name: /2023–2026 tillsammans$/ })
  expect(heading.textContent).toMatch(/^Hushåll per/)
  const link = await screen.findByRole('link', { name: /2023–2026 tillsammans.* som CSV/ })
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain(
    'Bräcke;2023–2026;0,9;minst;bekräftat;\r\n',
  )
})

test('years that no population is known before are told of, and are not what stands first', async () => {
  const settings = {
    ...SETTINGS,
    today: '2028-01-05',
    currentMonth: '2028-01',
    currentTertial: '2028-T1',
  }
  stubApi({
    ...ANSWERS,
    '/settings': settings,
    '/outcomes?measure=perThousandInhabitants&by=municipality,year': {
      ...RATES,
      cells: [
        ...RATES.cells,
        ...[2027, 2028].flatMap((year) =>
          MUNICIPALITIES.map(({ code }) =>
            cellOf(year, null, { municipality: code, note: 'population_missing' }),
          ),
        ),
      ],
    },
  })
  await renderPage(<ComparisonPage />)
  // Populations are known up to the end of 2025: 2025 and 2026 can be told.
  await screen.findByRole('heading', {
    name: /^Från 0,4 till 1,1 hushåll per 1\s000 invånare och år i kommunerna, 2025–2026 tillsammans$/,
  })
  expect(
    screen.getAllByText(
      /Folkmängden är känd till och med 31 december 2025, så för 2027–2028 går inget tal att räkna än\.$/,
    ),
  ).toHaveLength(1)
})
