import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  COUNTY,
  MUNICIPALITIES,
  REPORTS,
  SETTINGS,
  answerOf,
  cellOf,
} from '../../components/outcomes/county.testing.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { citedAddress, renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { MunicipalityPage } from './municipality-page.tsx'

const place = '2305'
const footnote: OutcomeAnswer['footnotes'][number] = {
  code: 'aggregate-outside',
  aggregateId: 'a1',
  title: 'En attraktiv region, 444 hushåll',
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2024-10',
  households: 444,
  allocated: 5,
  remaining: 439,
  allocatedInQuery: 5,
  sourceTitle: 'Bräcke kommun, tjänsteskrivelse',
  sourceDate: '2024-10-28',
  isDefinitionKnown: false,
}
const total = { bound: 'exact' as const, preliminary: 0, undecided: 0, status: 'preliminary' as const }

const SINCE = answerOf({
  cells: [
    cellOf(2024, 5, { municipality: place, bound: 'at_least' }),
    cellOf(2025, 4, { municipality: place }),
    cellOf(2026, 1, { municipality: place, status: 'preliminary' }),
  ],
  total: { ...total, value: 10, bound: 'at_least' },
  footnotes: [footnote],
})

const ANSWERS = {
  '/annotations': { items: [] },
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/period-reports': { items: REPORTS },
  '/outcomes': COUNTY,
  '/outcomes?by=municipality,year&municipality=2305': SINCE,
  '/outcomes?measure=needsOpen&by=municipality,year&municipality=2305&from=2026&to=2026': answerOf({
    cells: [],
    total: { ...SINCE.total, value: null },
  }),
  '/outcomes?by=municipality,year&municipality=2305&from=2026&to=2026': answerOf({
    total: { ...total, value: 1 },
  }),
  '/outcomes?by=municipality,year&municipality=2305&from=2025&to=2025': answerOf({
    period: { from: '2025-01', to: '2025-12' },
    cells: [cellOf(2025, 4, { municipality: place })],
    total: { ...total, value: 4, status: 'confirmed' },
  }),
}

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

const open = (address: string) => renderPage(<MunicipalityPage />, { route: '/kommuner/$kod', address })

test('says how the year so far goes against the target, where there is one', async () => {
  stubApi({
    ...ANSWERS,
    '/outcomes?measure=targetShare&by=municipality,year&municipality=2305&from=2026&to=2026': answerOf({
      total: { ...total, value: 70, target: 10 },
    }),
  })
  await open('/kommuner/2305')
  const lead = await screen.findByText(/Sedan 2024 är det minst/)
  expect(lead.textContent).toMatch(/^Det är 70,0\s% av målet för 2026, som är 10\. Sedan 2024/)
})

test('says in three sentences how it stands', async () => {
  await open('/kommuner/2305')
  await screen.findByRole('heading', {
    level: 1,
    name: /Hittills i år har ett\shushåll flyttat till Bräcke via samarbetet\./,
  })
  const lead = screen.getByText(/^Sedan 2024 är det minst 10 hushåll/)
  expect(lead.textContent).toContain(
    'fler kan ingå i de 444 som bara är kända samlat för länet 2020–2024.',
  )
  expect(lead.textContent).toContain(
    'Bräcke har 4 tertial kvar att rapportera, det senaste är tertial 1 2026.',
  )
})

test('says what is missing as missing', async () => {
  await open('/kommuner/2305')
  await screen.findByText('minst 10')
  expect(screen.getByText('Kommunens bidrag')).toBeDefined()
  expect(screen.getByText('Uppgift saknas: inga kompetensbehov är rapporterade än.')).toBeDefined()
  expect(await screen.findByText(/^Hur många av de 444 som flyttade till Bräcke/)).toBeDefined()
})

test('warns that the numbers must not be added', async () => {
  await open('/kommuner/2305')
  expect(
    await screen.findByText(
      'Minst 10 hushåll 2024–2026. Fler kan ingå i de 444 som bara är kända samlat för länet 2020–2024. Talen ska inte läggas ihop.',
    ),
  ).toBeDefined()
})

test('what it has reported can be taken along as a file', async () => {
  await open('/kommuner/2305')
  const file = await screen.findByRole('link', { name: /^Ladda ner .*Rapportering per tertial/ })
  const rows = decodeURIComponent(file.getAttribute('href')!).split('\r\n')
  expect(rows[0]).toMatch(/Tertial;Rapportering$/)
  expect(rows.slice(1, 3)).toEqual(['Tertial 3 2026;pågår', 'Tertial 2 2026;klart'])
  expect(await citedAddress('rapportering')).toBe('/kommuner/2305#rapportering')
})

test('cites its years with their address, also where that leaves them out', async () => {
  await open('/kommuner/2305')
  expect(await citedAddress('per-ar')).toBe('/kommuner/2305?ar=2024-2026#per-ar')
})

test('shows the years of the address and leaves the default out of it', async () => {
  const { router } = await open('/kommuner/2305?ar=2025')
  await screen.findByRole('heading', { name: '4 hushåll flyttade till Bräcke via samarbetet 2025' })
  await userEvent.click(screen.getByRole('button', { name: 'Visa 2024–2026' }))
  await screen.findByRole('heading', {
    name: 'Minst 10 hushåll har hittills flyttat till Bräcke via samarbetet 2024–2026',
  })
  expect(router.state.location.search).toEqual({ ar: undefined })
})

test.each(['2014', '2026-2024', 'snart'])('tells that the years %s cannot be shown', async (asked) => {
  await open(`/kommuner/2305?ar=${asked}`)
  const notice = await screen.findByText(/Adressen frågar efter/)
  expect(notice.textContent).toContain(`”${asked}”`)
  expect(notice.textContent).toContain('Här visas 2024–2026.')
})

test.each(['9999', 'bracke', '<script>'])(
  'does not know %s, and shows the way to those it knows',
  async (code) => {
    await open(`/kommuner/${encodeURIComponent(code)}`)
    await screen.findByRole('heading', { level: 1, name: 'Kommunen finns inte här' })
    expect(screen.getByText(new RegExp(`”${code}”`))).toBeDefined()
    expect(screen.getByRole('link', { name: 'Bräcke' }).getAttribute('href')).toBe('/kommuner/2305')
    expect(screen.getByRole('link', { name: 'Östersund' })).toBeDefined()
  },
)

test('of two agreements of one year says which is meant, and what is of the whole year', async () => {
  const agreementOf = (id: string, name: string) => ({ id, name, year: 2026, fundingSource: 'Parterna' })
  const perHead = cellOf(2026, 12.5, { municipality: place, populationYear: 2024 })
  stubApi({
    ...ANSWERS,
    '/agreements': { items: [agreementOf('a1', 'Avtal 2026'), agreementOf('a2', 'Tilläggsavtal')] },
    '/parties': { items: [{ id: 'p1', municipalityCode: place }] },
    '/agreements/a2/contributions': { items: [{ partyId: 'p1', kind: 'cash', amountSek: 45_711 }] },
    '/agreements/a2/parties': { items: [{ partyId: 'p1', status: 'approved', decisionDate: null }] },
    '/outcomes?measure=costPerHousehold': answerOf({ total: { ...total, value: 5000 } }),
    '/outcomes?measure=sekPerInhabitant': answerOf({ total: { ...perHead, undecided: 0 } }),
  })
  await open('/kommuner/2305')
  const label = await screen.findByText('Kommunens bidrag 2026, det här avtalet', {
    selector: '.figure-label',
  })
  const tile = label.parentElement?.textContent
  expect(tile).toContain('Det här avtalet: Tilläggsavtal.')
  expect(tile).toContain('per invånare (folkmängd 31 december 2024), årets alla avtal')
  await screen.findByRole('heading', { name: 'Inför nästa avtal' })
  const next = document.querySelector('#infor-nasta-avtal')?.textContent
  expect(next).toContain('Det här avtalet: Tilläggsavtal.')
  expect(next).toMatch(/Kommunens bidrag 2026, det här avtalet45\s711/)
  expect(next).toContain('(inte ett pris), årets alla avtal')
})

test('a municipality that is no party is told of as one of which nothing is known', async () => {
  stubApi({
    ...ANSWERS,
    '/agreements': { items: [{ id: 'a1', name: 'Avtal', year: 2026, fundingSource: 'Parterna' }] },
    '/parties': { items: [] },
    '/agreements/a1/contributions': { items: [] },
    '/agreements/a1/parties': { items: [] },
    '/outcomes?measure=costPerHousehold': answerOf({ total: { ...total, value: null } }),
    '/outcomes?measure=sekPerInhabitant': answerOf({ total: { ...total, value: null } }),
  })
  await open('/kommuner/2305')
  await screen.findByRole('heading', { name: 'Inför nästa avtal' })
  const next = document.querySelector('#infor-nasta-avtal')?.textContent
  expect(next).toMatch(/Kommunens bidrag 2026okänt/)
})

test('the section on the next agreement tells target and needs of the year of the agreement', async () => {
  const here = 'by=municipality,year&municipality=2305&from=2025&to=2025'
  stubApi({
    ...ANSWERS,
    '/agreements': { items: [{ id: 'a1', name: 'Avtal', year: 2025, fundingSource: 'Parterna' }] },
    '/parties': { items: [] },
    '/agreements/a1/contributions': { items: [] },
    '/agreements/a1/parties': { items: [] },
    [`/outcomes?measure=targetShare&${here}`]: answerOf({ total: { ...total, value: 40, target: 10 } }),
    [`/outcomes?measure=needsOpen&${here}`]: answerOf({ total: { ...total, value: 12 } }),
    '/outcomes?measure=needsOpen&by=municipality,year&municipality=2305&from=2026&to=2026': answerOf({
      total: { ...total, value: 43 },
    }),
  })
  await open('/kommuner/2305')
  await screen.findByRole('heading', { name: 'Inför nästa avtal' })
  const next = document.querySelector('#infor-nasta-avtal')?.textContent
  expect(next).toMatch(/Målet för 2025 är 10\shushåll/)
  expect(next).toMatch(/12\splatser vid årets slut/)
  expect(next).toContain('togs emot enligt den gemensamma processen 2025, om året inte är fastställt.')
})

test('the figures come together with what the municipality pays, so that nothing moves when that is known', async () => {
  const isAnswered = Promise.withResolvers<void>()
  stubApi({ ...ANSWERS, '/parties': { items: [] } })
  const answers = globalThis.fetch
  vi.stubGlobal('fetch', async (path: string) => {
    if (!path.includes('/agreements?')) return answers(path)
    await isAnswered.promise
    return Response.json({ items: [] })
  })
  await open('/kommuner/2305')
  await screen.findByRole('heading', { level: 1 })
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(screen.queryByText('Sedan 2024')).toBeNull()
  await act(async () => isAnswered.resolve())
  expect(await screen.findByText('Kommunens bidrag')).toBeDefined()
  expect(screen.getByText('Sedan 2024')).toBeDefined()
})

test('what a municipality pays keeps nothing else from being told where it cannot be had', async () => {
  stubApi({ ...ANSWERS, '/parties': { items: [] }, '/agreements': undefined })
  await open('/kommuner/2305')
  expect(await screen.findByText('Sedan 2024')).toBeDefined()
})
