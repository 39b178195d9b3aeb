import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MUNICIPALITIES, SETTINGS, answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { MoneyPage } from './money-page.tsx'

const agreementOf = (year: number, over: object = {}) => ({
  id: `a${year}`,
  name: `Avtal ${year}`,
  year,
  programmeIds: [],
  fundingSource: 'Parterna',
  splitMethod: 'other',
  diaryRef: null,
  sourceTitle: null,
  sourceDate: null,
  isVoided: false,
  isDemo: false,
  summary: {
    cash: { value: null, known: 45_711, unknown: 1, approved: 45_711 },
    inKind: { value: 0, known: 0, unknown: 0 },
    costs: { value: 1000, known: 1000, unknown: 0 },
    budget: { value: 0, known: 0, unknown: 0 },
    carriedInSek: 0,
    checks: [],
    ...over,
  },
})

const partyOf = (code: string) => ({
  id: `kommun-${code}`,
  partyId: `kommun-${code}`,
  agreementId: 'a',
  name: `Kommun ${code}`,
  type: 'municipality',
  municipalityCode: code,
  status: 'approved',
  decisionBody: null,
  decisionDate: null,
  diaryRef: null,
  isVoided: false,
  isDemo: false,
})
const PARTIES = MUNICIPALITIES.map(({ code }) => partyOf(code))

const balanceOf = (year: number, members: object) => {
  const cell = cellOf(year, null, { note: 'amount_unknown', knownSek: 45_711, ...members })
  return answerOf({
    measure: 'balance',
    unit: 'sek',
    cells: [cell],
    total: { ...cell, undecided: 0 },
    definition: { id: 'K11', version: 1 },
  })
}
const MONEY = {
  openingSek: 10_000,
  contributionsSek: 45_711,
  unknownContributions: 1,
  unsettledContributions: 0,
  costsSek: 1000,
  unknownCosts: 0,
}
const ANSWERS = {
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/me': { user: null, may: [] },
  '/parties': { items: PARTIES },
  '/agreements?': { items: [agreementOf(2025), agreementOf(2026)] },
  '/agreements/a2025/parties': { items: PARTIES },
  '/agreements/a2026/parties': { items: PARTIES },
  '/agreements/a2025/contributions': { items: [] },
  '/agreements/a2026/contributions': { items: [] },
  '/agreements/a2026/scenarios': {
    splitMethod: 'per_capita',
    populationDate: '2024-12-31',
    populationSource: 'SCB',
    totalSek: 1_000_000,
    parts: PARTIES.map(({ partyId, name, municipalityCode }, index) => ({
      partyId,
      name,
      municipalityCode,
      population: 100,
      amountSek: 500_000,
      sekPerInhabitant: 5000,
      sekPerHousehold: 100,
      ...(index === 0 && { sekPerHouseholdNote: 'small_base' }),
      householdsBound: 'exact',
      householdsStatus: index === 1 ? 'preliminary' : 'confirmed',
      householdsYear: 2026,
    })).toReversed(),
  },
  '/budget-lines': { items: [] },
  '/costs': { items: [] },
  '/carry-overs': { items: [] },
  '/outcomes': answerOf({}),
  '/outcomes?measure=balance&from=2026': balanceOf(2026, { money: MONEY }),
  '/outcomes?measure=balance&from=2025': balanceOf(2025, {
    value: -69_806,
    knownSek: undefined,
    money: { ...MONEY, unknownContributions: 0 },
  }),
  '/outcomes?measure=costPerHousehold': answerOf({
    measure: 'costPerHousehold',
    unit: 'sek',
    cells: [{ ...cellOf(2026, 500, { note: 'small_base', base: 2 }), municipality: '2305' }],
    total: { ...cellOf(2026, 500), undecided: 0, base: 2, note: 'small_base' },
  }),
  '/annotations': { items: [] },
}

beforeEach(() => vi.unstubAllGlobals())

const open = async (address = '/ekonomi', answers: Parameters<typeof stubApi>[0] = {}) => {
  stubApi({ ...ANSWERS, ...answers })
  await renderPage(<MoneyPage />, { route: '/ekonomi', address })
  await screen.findByRole('heading', { name: 'Vem betalar vad' })
}
const tile = (label: string) =>
  screen
    .getAllByText(label, { selector: '.figure-label' })[0]
    ?.parentElement?.textContent?.replaceAll('\u00a0', ' ') ?? ''

describe('the tile of what is left', () => {
  test('is unknown where a contribution is, and says which and what is known beside it', async () => {
    await open()
    const words = tile('Kvar hittills i år')
    expect(words).toContain('okänd (kända bidrag 45 711 kr)')
    expect(words).toContain('ett bidrag är okänt')
    expect(words).toContain('10 000 kr från året före tillkommer')
    expect(document.querySelector('#kvar .figure-unit')?.textContent).toContain('kända bidrag')
  })

  test('says of a negative one why it is so', async () => {
    await open('/ekonomi?ar=2025')
    expect(tile('Kvar vid årets slut')).toContain('kostnaderna är större än det som har kommit in')
    expect(tile('Kvar vid årets slut')).toContain('10 000 kr från året före är inräknat')
  })
})

test('what is proposed is not told as decided: in the title, in the table and of who has approved', async () => {
  const agreement = agreementOf(2026, { cash: { value: null, known: 45_711, unknown: 1, approved: 0 } })
  await open('/ekonomi', {
    '/agreements?': { items: [agreement] },
    '/agreements/a2026/contributions': {
      items: [{ partyId: 'kommun-2305', kind: 'cash', amountSek: 45_711, isApproximate: false }],
    },
    '/agreements/a2026/parties': {
      items: [
        { ...partyOf('2305'), status: 'not_handled' },
        { ...partyOf('2380'), status: 'unknown' },
      ],
    },
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
    /^Av bidragen 2026 är 45\s711\skr kända men inget beslut om dem är känt, resten är okänd$/,
  )
  expect(
    screen.getByRole('row', { name: /^Kommun 2305 45\s711\skr \(inget beslut känt\)/ }),
  ).toBeDefined()
  expect(screen.getByRole('row', { name: /inget godkännande känt, 2 beslut okända$/ })).toBeDefined()
})

test('who is told to give in kind alone has no unknown contribution, and who is told nothing of has', async () => {
  await open('/ekonomi', {
    '/agreements/a2026/contributions': {
      items: [{ partyId: 'kommun-2305', kind: 'in_kind', amountSek: 9000, isApproximate: false }],
    },
  })
  expect(screen.getByRole('row', { name: /^Kommun 2305 bara egen insats / })).toBeDefined()
  expect(screen.getByRole('row', { name: /^Kommun 2380 okänt / })).toBeDefined()
})

test('what is paid is told in the past of a year that is over, and only of that', async () => {
  const cash = { value: 45_711, known: 45_711, unknown: 0, approved: 45_711 }
  const items = [agreementOf(2025, { cash }), agreementOf(2026, { cash })]
  const title = () => screen.getByRole('heading', { level: 1 }).textContent
  await open('/ekonomi?ar=2025', { '/agreements?': { items } })
  expect(title()).toMatch(/^Under 2025 betalade parterna 45\s711\skr$/)
  cleanup()
  await open('/ekonomi', { '/agreements?': { items } })
  expect(title()).toMatch(/^Under 2026 betalar parterna 45\s711\skr$/)
  cleanup()
  const unknown = agreementOf(2026, { cash: { ...cash, value: null, unknown: 1 } })
  await open('/ekonomi', { '/agreements?': { items: [unknown] } })
  expect(title()).toMatch(/^Av bidragen 2026 är 45\s711\skr kända, resten är okänd$/)
  cleanup()
  const proposed = agreementOf(2026, { cash: { ...cash, approved: 0 } })
  await open('/ekonomi', { '/agreements?': { items: [proposed] } })
  expect(title()).toMatch(/^Bidragen 2026 är 45\s711\skr, men inget beslut om dem är känt$/)
})

test('the address of what is shown has the year of the agreement, also where the page chose it', async () => {
  await open()
  const words = async () => {
    await userEvent.click(screen.getAllByRole('button', { name: /Så räknar vi: Kvar/ })[0]!)
    const panel = await screen.findByRole('dialog')
    return (await within(panel).findByText('Källhänvisning')).parentElement?.textContent
  }
  expect(await words()).toContain('/?ar=2026#kvar')
})

test('of two agreements of one year either can be chosen, and the address says which', async () => {
  const second = { ...agreementOf(2025), id: 'b2025', name: 'Tilläggsavtal' }
  await open('/ekonomi?ar=2025', {
    '/agreements?': { items: [agreementOf(2025), second, agreementOf(2026)] },
    '/agreements/b2025/parties': { items: PARTIES },
    '/agreements/b2025/contributions': { items: [] },
  })
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Avtal' })
  const shown = () => choice.selectedOptions[0]?.textContent
  expect(shown()).toBe('2025: Avtal 2025')
  await userEvent.setup().selectOptions(choice, '2025: Tilläggsavtal')
  await waitFor(() => expect(shown()).toBe('2025: Tilläggsavtal'))
  await screen.findByRole('heading', { name: 'Vem betalar vad' })
})

test('of two agreements of one year each says what is its own and what is of the whole year', async () => {
  const unknown = { value: null, known: 0, unknown: 1, approved: 0 }
  const second = { ...agreementOf(2026, { cash: unknown }), id: 'b2026', name: 'Tilläggsavtal' }
  await open('/ekonomi?avtal=b2026', {
    '/agreements?': { items: [agreementOf(2026), second] },
    '/agreements/b2026/parties': { items: PARTIES },
    '/agreements/b2026/contributions': { items: [] },
    '/budget-lines': { items: [{ id: 'line', agreementId: 'b2026', category: 'other', amountSek: 0 }] },
    '/costs': { items: [{ id: 'cost', budgetLineId: 'line', amountSek: 1000 }] },
    '/agreements/b2026/scenarios': ANSWERS['/agreements/a2026/scenarios'],
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Vad parterna betalar 2026 enligt Tilläggsavtal är okänt',
  )
  for (const name of ['Per invånare', 'Bidrag per hushåll hittills i år'])
    expect(screen.getByRole('columnheader', { name: `${name}, årets alla avtal` })).toBeDefined()
  expect(tile('Bidrag i pengar 2026, det här avtalet')).not.toBe('')
  expect(tile('Kostnader hittills i år, det här avtalet')).toContain('1 000 kr')
  const figure = screen.getByRole('figure', { name: /^1\s000\skr är bokfört hittills 2026/ })
  await userEvent.setup().click(within(figure).getByRole('button', { name: /^Visa som tabell/ }))
  const budget = within(figure).getByRole('table')
  expect(within(budget).getAllByRole('row').at(-1)?.textContent).toBe('Summa0\u00a0kr1\u00a0000\u00a0kr')
  expect(tile('Kvar hittills i år, årets alla avtal')).toContain('okänd')
  expect(tile('Kostnad per hushåll hittills i år, årets alla avtal')).not.toBe('')
})

test('a year that is not over is so far, and one that is over is not', async () => {
  await open()
  expect(tile('Kostnad per hushåll hittills i år')).toContain('färre än fem')
  expect(screen.getByRole('columnheader', { name: 'Bidrag per hushåll hittills i år' })).toBeDefined()
  expect(screen.getByText(/2026 är inte slut/)).toBeDefined()
  expect(screen.getByText(/^Kvar hittills 2026: /)).toBeDefined()
})

test('a year that is over is not so far', async () => {
  await open('/ekonomi?ar=2025')
  expect(tile('Kostnad per hushåll')).not.toBe('')
  expect(screen.getByRole('columnheader', { name: 'Bidrag per hushåll' })).toBeDefined()
  expect(screen.queryByText(/2025 är inte slut/)).toBeNull()
  expect(screen.getByText(/^Kvar vid slutet av 2025: /)).toBeDefined()
})

test('the threshold of a small base is told where it applies, and that another measure has another', async () => {
  await open()
  expect(screen.getByText(/färre än fem hushåll.+gränsen tio/s)).toBeDefined()
})

describe('the calculator', () => {
  const UNKNOWN = 'Den verkliga fördelningen är inte känd: ett av 2 bidrag är okänt.'

  test('that the real split is unknown stands before the table of it, and at the example', async () => {
    await open('/ekonomi?belopp=1000000')
    const example = await screen.findByRole('table', { name: /^Per invånare/ })
    const [atTable, atExample] = screen.getAllByText(new RegExp(UNKNOWN.replaceAll('.', '\\.')))
    const real = screen.getByRole('table', { name: /^Bidrag per part/ })
    const follows = Node.DOCUMENT_POSITION_FOLLOWING
    expect(atTable?.compareDocumentPosition(real)).toBe(follows)
    expect(atExample?.textContent).toMatch(/^Räkneexempel, inget beslut: 1\s000\s000\skr/)
    expect(atExample?.compareDocumentPosition(example)).toBe(follows)
    expect(within(example).getByRole('columnheader', { name: 'Kr/hushåll 2026 hittills' })).toBeDefined()
  })

  test('marks what rests on few households and what is not final, and nothing else, in the order of the table above', async () => {
    await open('/ekonomi?belopp=1000000')
    const example = await screen.findByRole('table', { name: /^Per invånare/ })
    const last = within(example)
      .getAllByRole('row')
      .slice(1, -1)
      .map((row) => row.lastElementChild?.textContent)
    expect(last).toEqual(['100, litet underlag', '100\u00a0p100 (preliminärt tal)'])
  })

  test('is on paper where it holds an example, and else no more than its address', async () => {
    await open()
    expect(
      screen.getByText(/^Räkna på andra fördelningar: http.+\/ekonomi\?ar=2026#kalkyl$/),
    ).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Räkna på fördelningen' }).className).toBe('no-print')
  })
})

test('what is noted of the money of the year stands under its figures, and of another year not', async () => {
  const note = (id: string, date: string, measures: string[]) => ({
    id,
    date,
    text: `hände ${date}`,
    measures,
    municipalityCodes: [],
  })
  const items = [
    note('a', '2025-03', []),
    note('b', '2026-02', ['balance']),
    note('c', '2026-03', ['satisfaction']),
  ]
  await open('/ekonomi', { '/annotations': { items } })
  expect(screen.getByRole('list', { name: 'Anteckningar' }).textContent).toBe('feb 2026: hände 2026-02')
})

test('in a year without an agreement says so, and that the latest is shown', async () => {
  await open('/ekonomi', {
    '/settings': {
      ...SETTINGS,
      today: '2028-01-05',
      currentMonth: '2028-01',
      currentTertial: '2028-T1',
    },
  })
  expect(
    screen.getByText('Inget avtal är inlagt för 2028. Här visas det senaste, för 2026.'),
  ).toBeDefined()
  cleanup()
  await open('/ekonomi')
  expect(screen.queryByText(/^Inget avtal är inlagt/)).toBeNull()
})

test('a year without an agreement is told, with the year that is shown in its place', async () => {
  await open('/ekonomi?ar=2019')
  expect(
    screen.getByText('Adressen frågar efter avtalet för ”2019”, som inte finns. Här visas 2026.'),
  ).toBeDefined()
})

test.each(['', '?ar=2025'])('nothing is said of a year in the address %j', async (asked) => {
  await open(`/ekonomi${asked}`)
  expect(screen.queryByText(/Adressen frågar efter avtalet/)).toBeNull()
})
