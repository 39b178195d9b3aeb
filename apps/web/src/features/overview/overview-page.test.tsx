import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  BARE_COUNTY,
  BY_MUNICIPALITY,
  COUNTY,
  MUNICIPALITIES,
  REPORTS,
  SETTINGS,
  THIS_YEAR,
  answerOf,
} from '../../components/outcomes/county.testing.ts'
import { citedAddress, renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { OverviewPage } from './overview-page.tsx'

const ANSWERS = {
  '/annotations': { items: [] },
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/period-reports': { items: REPORTS },
  '/outcomes': COUNTY,
  '/outcomes?from=2026&to=2026': THIS_YEAR,
  '/outcomes?measure=needsOpen&from=2026&to=2026': {
    ...THIS_YEAR,
    total: { ...THIS_YEAR.total, value: 14 },
  },
  '/outcomes?by=municipality,year': BY_MUNICIPALITY,
  '/outcomes?measure=perThousandInhabitants&by=municipality,year': {
    ...BY_MUNICIPALITY,
    // Of municipalities where the largest number is the smallest rate.
    cells: BY_MUNICIPALITY.cells.map((cell) => ({
      ...cell,
      value: cell.value && (cell.municipality === '2380' ? 0.1 : 1.2),
      note: 'small_base',
    })),
  },
}

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

/** A number with all that stands beside it, but not how it can be opened. */
const figure = (label: string) =>
  (screen.getByText(label).closest('div')?.textContent ?? '').replace(`Så räknar vi: ${label}`, '')

describe('the page with figures', () => {
  test('opens with the finding and says what is measured and who has reported', async () => {
    await renderPage(<OverviewPage />)
    const heading = await screen.findByRole('heading', {
      level: 1,
      name: /Hittills i år har 3\shushåll flyttat/,
    })
    expect(heading.textContent).toContain('(ett till är preliminärt)')
    expect(
      screen.getByText(
        /inte all inflyttning\. 444\shushåll 2020–2024 är kända bara som en samlad siffra\. Om de hade kontakt före flytten är okänt\. 1 av 2 kommuner har rapporterat/,
      ),
    ).toBeDefined()
  })

  test('has four figures, each with its status or why it is missing', async () => {
    await renderPage(<OverviewPage />)
    await screen.findByText('444 + 12')
    expect(figure('Inflyttade hushåll 2026')).toContain('mål saknas')
    expect(figure('Inflyttade hushåll 2026')).toContain('preliminärt: alla har inte rapporterat')
    expect(figure('Sedan 2024')).toContain('de 12 är 9 från 2025 och 3 från 2026')
    expect(figure('Sedan 2024')).toContain('5 av de 444 är fördelade på kommun och år, 439 inte')
    expect(figure('Öppna kompetensbehov')).toContain('Öppna kompetensbehov14lediga platser just nu')
    expect(figure('Har rapporterat tertial 2 2026')).toContain('1 av 2kommunerÖstersund återstår')
  })

  test('tells the numbers of every chart in a table that adds up', async () => {
    await renderPage(<OverviewPage />)
    const years = await screen.findByRole('figure', { name: /^9 hushåll flyttade hit/ })
    await userEvent.click(within(years).getByRole('button', { name: /Visa som tabell/ }))
    const rows = within(within(years).getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      'ÅrInflyttade hushållPreliminäraStatus',
      '2024minst 5minst 5 hushåll0bekräftat',
      '202599 hushåll0bekräftat',
      '20263\u00a0p3 hushåll (preliminärt tal)1preliminärt: alla har inte rapporterat',
      '2020–2024, inte fördelat439439 hushåll0inte fördelad',
      'Summa456\u00a0p456 hushåll (preliminärt tal)1preliminärt: alla har inte rapporterat',
    ])
  })

  test('refuses a comparison with a year that the 444 reach into', async () => {
    await renderPage(<OverviewPage />)
    expect(
      await screen.findByText(/Jämförelse med 2024 går inte att göra: en del av de 444 hör dit\./),
    ).toBeDefined()
    expect(
      await screen.findByText(/Randiga staplar är minst så höga: fler kan ingå i de 444\.$/),
    ).toBeDefined()
    expect(
      screen.getByText('För 2 av de fördelade är det inte avgjort om de ingår i de 444.'),
    ).toBeDefined()
  })
})

describe('the map', () => {
  test('colours by the same steps whichever year is shown, and explains the signs it holds', async () => {
    const { router } = await renderPage(<OverviewPage />)
    const map = () => screen.getByRole('group', { name: /^Karta över kommunerna, hushåll/ })
    await screen.findByRole('group', { name: 'Karta över kommunerna, hushåll 2026' })
    const legend = () =>
      within(map())
        .getAllByRole('listitem')
        .map((item) => item.textContent)
    const signs = [
      'ppreliminärt tal: allt är inte rapporterat',
      '(+n)preliminära hushåll, inte medräknade',
    ]
    const steps = legend().filter((item) => !signs.includes(item ?? ''))
    expect(legend()).toEqual([...steps, ...signs])
    expect(steps).toEqual(['under 0,2', '0,2\u20130,4', '0,5\u20130,9', '1,0\u20131,9'])
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'År som visas' }), '2025')
    await screen.findByRole('group', { name: 'Karta över kommunerna, hushåll 2025' })
    expect(router.state.location.search).toEqual({ ar: '2025' })
    expect(legend()).toEqual(steps)
  })

  test('shows the current year, each municipality a link with its number in words', async () => {
    await renderPage(<OverviewPage />)
    const map = await screen.findByRole('group', { name: 'Karta över kommunerna, hushåll 2026' })
    const link = within(map).getByRole('link', {
      name: 'Östersund: 2 hushåll (preliminärt tal) plus 1 preliminärt 2026, 0,1 (preliminärt tal) per 1\u00a0000 invånare',
    })
    expect(link.getAttribute('href')).toBe('/kommuner/2380')
  })

  test('has its year in the address that is cited, also where it is the current one', async () => {
    await renderPage(<OverviewPage />)
    expect(await citedAddress('karta')).toBe('/?ar=2026#karta')
  })

  test('takes its year from the address and writes it there', async () => {
    const { router } = await renderPage(<OverviewPage />, { address: '/?ar=2025' })
    await screen.findByRole('heading', { name: 'Östersund fick flest hushåll 2025: 5' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'År som visas' }), '2024')
    await screen.findByRole('heading', { name: 'Minst 5 hushåll 2024, i en kommun' })
    expect(router.state.location.search).toEqual({ ar: '2024' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'År som visas' }), '2026')
    expect(router.state.location.search).toEqual({ ar: undefined })
  })

  test('says why no municipality has a colour in a year that no population is known before', async () => {
    const rates = ANSWERS['/outcomes?measure=perThousandInhabitants&by=municipality,year']
    const missing = { value: null, note: 'population_missing' as const }
    stubApi({
      ...ANSWERS,
      '/outcomes?measure=perThousandInhabitants&by=municipality,year': {
        ...rates,
        cells: rates.cells.map((cell) => (cell.year === 2026 ? { ...cell, ...missing } : cell)),
      },
    })
    await renderPage(<OverviewPage />)
    const map = await screen.findByRole('group', { name: 'Karta över kommunerna, hushåll 2026' })
    expect(map.textContent).toContain(
      'Folkmängden den 31 december 2025 är inte känd än, så ingen kommun har färg.',
    )
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'År som visas' }), '2025')
    await screen.findByRole('group', { name: 'Karta över kommunerna, hushåll 2025' })
    expect(document.querySelector('#karta')?.textContent).not.toContain('inte känd än')
  })

  test.each(['2019', '2024-2025', 'fjol'])('tells that %s cannot be shown', async (asked) => {
    await renderPage(<OverviewPage />, { address: `/?ar=${asked}` })
    const notice = await screen.findByText(/Adressen frågar efter/)
    expect(notice.textContent).toContain(`”${asked}”`)
    expect(notice.textContent).toContain('Här visas 2026.')
  })
})

test('who has reported can be taken along as a file, linked to and told to be wrong', async () => {
  await renderPage(<OverviewPage />)
  const section = (await screen.findByRole('heading', { name: /har rapporterat/ })).closest('section')!
  const file = within(section).getByRole('link', { name: /^Ladda ner .* som CSV/ })
  const rows = decodeURIComponent(file.getAttribute('href')!).split('\r\n')
  expect(rows[0]).toMatch(/Kommun;Tertial 3 2026;Tertial 2 2026;/)
  expect(rows[1]).toMatch(/^Bräcke;pågår;klart;/)
  expect(rows[2]).toMatch(/^Östersund;pågår;återstår;/)
  expect(within(section).getByRole('button', { name: /^Kopiera länk/ })).toBeDefined()
  expect(await citedAddress('rapportering')).toBe('/#rapportering')
})

test('a store that holds only the 444 says so, and calls nothing zero', async () => {
  const nothing = answerOf({ cells: [], total: { ...BARE_COUNTY.total, value: null } })
  const empty = BY_MUNICIPALITY.cells.map((cell) => ({
    ...cell,
    value: null,
    preliminary: 0,
    status: 'unknown',
  }))
  stubApi({
    ...ANSWERS,
    '/outcomes': BARE_COUNTY,
    '/outcomes?from=2026&to=2026': nothing,
    '/outcomes?measure=needsOpen&from=2026&to=2026': nothing,
    '/outcomes?by=municipality,year': { ...BY_MUNICIPALITY, cells: empty },
  })
  await renderPage(<OverviewPage />)
  const heading = await screen.findByRole('heading', {
    level: 1,
    name: /kända bara som en samlad siffra/,
  })
  expect(heading.textContent).toContain('Inget är rapporterat för 2026 än.')
  expect(figure('Sedan 2024')).toContain('444inget av de 444 är fördelat på kommun och år än')
  expect(await screen.findByText(/Hur de 444 fördelar sig på kommunerna är okänt\./)).toBeDefined()
  expect(figure('Öppna kompetensbehov')).toContain('Uppgift saknas')
  expect(screen.queryByText('0 hushåll')).toBeNull()
})

test('a single open position is told as one', async () => {
  const one = { ...THIS_YEAR, total: { ...THIS_YEAR.total, value: 1 } }
  stubApi({ ...ANSWERS, '/outcomes?measure=needsOpen&from=2026&to=2026': one })
  await renderPage(<OverviewPage />)
  await screen.findByText('Öppna kompetensbehov')
  expect(figure('Öppna kompetensbehov')).toContain('Öppna kompetensbehov1ledig plats just nu')
})

test('a server that does not answer is told of, and asked again on demand', async () => {
  stubApi({ ...ANSWERS, '/period-reports': undefined })
  await renderPage(<OverviewPage />)
  expect((await screen.findByRole('alert')).textContent).toContain('Det gick inte att hämta uppgifterna')
  expect(
    screen.getByRole('heading', { level: 1, name: /^Hur många hushåll har flyttat till Jämtland/ }),
  ).toBeDefined()
  stubApi(ANSWERS)
  await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
  await screen.findByRole('heading', { level: 1, name: /Hittills i år/ })
})

const NOTED = {
  items: [
    { id: 'a', date: '2025-03', text: 'Projektet slutar', measures: [], municipalityCodes: [] },
    { id: 'b', date: '2024-06', text: 'Fabriken öppnar', measures: [], municipalityCodes: ['2305'] },
    { id: 'c', date: '2025-04', text: 'Ny enkät', measures: ['satisfaction'], municipalityCodes: [] },
  ],
}

test('what is noted of the county stands under its years and in their table; of a municipality, at it', async () => {
  stubApi({ ...ANSWERS, '/annotations': { items: [NOTED.items[1], NOTED.items[0], NOTED.items[2]] } })
  await renderPage(<OverviewPage />)
  const county = await screen.findByRole('figure', { name: /^9 hushåll flyttade hit/ })
  const listed = (shown: HTMLElement) =>
    within(within(shown).getByRole('list', { name: 'Anteckningar' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent)
  await within(county).findByRole('list', { name: 'Anteckningar' })
  expect(listed(county)).toEqual(['mars 2025: Projektet slutar'])
  await userEvent.click(within(county).getByRole('button', { name: /Visa som tabell/ }))
  const rows = within(within(county).getByRole('table')).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual([
    'ÅrInflyttade hushållPreliminäraStatusAnteckning',
    '2024minst 5minst 5 hushåll0bekräftat',
    '202599 hushåll0bekräftatmars 2025: Projektet slutar',
    expect.stringMatching(/^2026/),
    expect.stringMatching(/^2020–2024/),
    expect.stringMatching(/^Summa/),
  ])
  const places = await screen.findByRole('figure', {
    name: /Alla .* kommuner|kommuner fick|[Kk]ommun.* nya hushåll/,
  })
  expect(listed(places)).toEqual(['juni 2024, Bräcke: Fabriken öppnar', 'mars 2025: Projektet slutar'])
})

test('the map of a year bears what is noted of that year, in the names of its areas and by letter in its list', async () => {
  stubApi({ ...ANSWERS, '/annotations': { items: [NOTED.items[1], NOTED.items[0]] } })
  await renderPage(<OverviewPage />, { address: '/?ar=2024' })
  const table = await screen.findByRole('table', { name: 'Inflyttade hushåll via samarbetet 2024' })
  const map = document.querySelector<HTMLElement>('#karta')!
  const list = await within(map).findByRole('list', { name: 'Anteckningar' })
  expect(list.textContent).toBe('juni 2024, Bräcke: Fabriken öppnar')
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.lastElementChild?.textContent),
  ).toEqual(['Anteckning', 'a', ''])
  expect(await within(map).findByRole('link', { name: /^Bräcke: .* Anteckning a\.$/ })).toBeDefined()
  expect(within(map).queryByRole('link', { name: /^Östersund: .* Anteckning/ })).toBeNull()
})

test('figures stand when what is noted of them cannot be fetched, and say so', async () => {
  stubApi({ ...ANSWERS, '/annotations': undefined })
  await renderPage(<OverviewPage />)
  const county = await screen.findByRole('figure', { name: /^9 hushåll flyttade hit/ })
  expect(within(county).getByText('Anteckningarna gick inte att hämta.')).toBeDefined()
})
