import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ChartFrame } from '../charts/frame/chart-frame.tsx'
import { COUNTY, MUNICIPALITIES, SETTINGS, answerOf, cellOf } from '../outcomes/county.testing.ts'
import { targetQuestions } from '../outcomes/target-lines.ts'
import { FigureNumber, FigureRow } from '../ui/figure/figure-number.tsx'
import { StatusSign } from '../ui/figure/status-sign.tsx'

const ANSWERS = {
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/report-versions': {
    items: [
      { id: 'v1', year: 2024, version: 1, fixedAt: '2025-03-18T08:00:00Z', decision: decisionOf(2025) },
      { id: 'v2', year: 2024, version: 2, fixedAt: '2026-03-18T08:00:00Z', decision: decisionOf(2026) },
      { id: 'v3', year: 2019, version: 1, fixedAt: '2026-03-18T08:00:00Z', decision: decisionOf(2026) },
    ],
  },
}

function decisionOf(year: number) {
  return { body: 'Regionstyrelsen', date: `${year}-03-17`, diaryRef: `RS/118/${year}` }
}

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

const number = (
  <FigureRow>
    <FigureNumber
      label="Sedan 2024"
      value="444 + 12"
      detail="13 till är preliminära"
      basis={{ id: 'sedan-starten', definition: 'K1', outcome: COUNTY }}
    />
  </FigureRow>
)

const HOUSEHOLDS_BY_ORIGIN = answerOf({
  by: ['origin', 'year'],
  period: { from: '2024-01', to: '2024-12' },
  cells: [{ ...cellOf(2024, 7), origin: 'rest_of_sweden' }],
})

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: /Så räknar vi/ }))
  const panel = await screen.findByRole('dialog', { name: /^Så räknar vi: / })
  await within(panel).findByText('Källhänvisning')
  return panel
}

function fact(panel: HTMLElement, label: string) {
  return within(panel).getByText(label, { selector: 'dt' }).parentElement?.textContent ?? ''
}

test('what a number is made of is offered after what is read of it', async () => {
  await renderPage(number, { address: '/' })
  const told = screen.getByRole('button', { name: 'Så räknar vi: Sedan 2024' })
  const detail = screen.getByText('13 till är preliminära')
  expect(detail.compareDocumentPosition(told)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('a number can be pressed and tells all of what it is made of', async () => {
  await renderPage(number, { address: '/?ar=2025' })
  const panel = await open()
  expect(panel.textContent).toContain('Måttet räknar hushåll som hade kontakt')
  expect(fact(panel, 'Talet')).toBe('Talet444 + 12')
  expect(fact(panel, 'Frågan')).toContain('i hela länet, 2024–2026.')
  expect(fact(panel, 'Enhet')).toBe('Enhethushåll')
  expect(fact(panel, 'Bygger på')).toContain('17 hushåll är registrerade var för sig, 439')
  expect(fact(panel, 'Status')).toContain('preliminärt: alla har inte rapporterat')
  expect(fact(panel, 'Status')).toContain('Löpande:')
  expect(fact(panel, 'Senast ändrat')).toBe('Senast ändrat2026-11-23 10:00')
  expect(fact(panel, 'Dataversion')).toBe('Dataversion7')
  expect(fact(panel, 'Källa')).toBe('Källakommunernas och regionens egna uppgifter')
  expect(fact(panel, 'Källhänvisning')).toContain(
    'via samarbetet, hela länet, 2024–2026: 444 + 12 (preliminärt: alla har inte rapporterat). inflytt',
  )
  expect(fact(panel, 'Källhänvisning')).toMatch(/hämtad 2026-11-23, dataversion 7, http.+#sedan-starten/)
  const whole = within(panel).getByRole('link', { name: /^Hela definitionen/ })
  expect(whole.getAttribute('href')).toBe('/metod#k1')
  expect(
    within(panel)
      .getByRole('link', { name: /ur API:et/ })
      .getAttribute('href'),
  ).toBe('/api/v1/outcomes?measure=households&by=year&from=2024&to=2026')
  expect(within(panel).getByRole('link', { name: 'Rapportera fel' }).getAttribute('href')).toContain(
    'figur=',
  )
})

test('a figure of fixed years names its versions, the newest first, and none of other years', async () => {
  await renderPage(
    <ChartFrame
      id="ursprung"
      title="Resten av landet vanligast"
      state="ready"
      minHeight={200}
      source="kommunernas och regionens egna uppgifter"
      definition="K13"
      outcome={HOUSEHOLDS_BY_ORIGIN}
      fileName="ursprung"
    >
      <p>diagrammet</p>
    </ChartFrame>,
  )
  const panel = await open()
  await waitFor(() =>
    expect(
      within(panel)
        .getAllByRole('link', { name: /^2024, version/ })
        .map((link) => [link.getAttribute('href'), link.textContent]),
    ).toEqual([
      [
        '/api/v1/report-versions/v2',
        '2024, version 2: fastställd 2026-03-18 (Regionstyrelsen, 2026-03-17, RS/118/2026)',
      ],
      [
        '/api/v1/report-versions/v1',
        '2024, version 1: fastställd 2025-03-18 (Regionstyrelsen, 2025-03-17, RS/118/2025)',
      ],
    ]),
  )
  expect(fact(panel, 'Status')).toContain('Fastställt:')
  expect(screen.getByRole('link', { name: /^Rapportera fel i/ })).toBeDefined()
})

const FIXED = {
  report: { year: 2025, version: 2, municipalityCode: null, isDemo: false },
  measure: { code: 'k1', title: 'Inflyttade hushåll', unit: 'hushåll', kpi: 'K1' },
}
const row = (code: string, year: string, value: number) => ({
  figureCode: code,
  year,
  municipality: 'Bräcke',
  category: null,
  value,
  bound: 'at_least',
  status: 'bekraftad',
})

test('a number that a fixed report holds is cited by its code', async () => {
  const items = [row('R2025-v2-T2-r9', '2024--2026', 456)]
  stubApi({ ...ANSWERS, '/figures?measure=households&from=2024&to=2026': { ...FIXED, items } })
  await renderPage(number)
  const panel = await open()
  const link = await within(panel).findByRole('link', { name: 'R2025-v2-T2-r9' })
  expect(link.getAttribute('href')).toBe('/figur/R2025-v2-T2-r9')
  expect(fact(panel, 'Fastställda tal')).toContain(
    'har talet en kod i årsrapporten för 2025, version 2.',
  )
  expect(fact(panel, 'Fastställda tal')).toMatch(
    /kommunerna: Inflyttade hushåll, Bräcke, 2024–2026: minst 456 hushåll\. inflytt, årsrapport 2025 version 2, sifferkod R2025-v2-T2-r9, http.+\/figur\/R2025-v2-T2-r9/,
  )
})

test('a chart has a code a number, and none where no fixed report holds them', async () => {
  const chart = (
    <ChartFrame
      {...{ id: 'lanet', title: 'Länet år för år', state: 'ready', minHeight: 200 }}
      {...{ source: 'uppgifter', definition: 'K1', outcome: COUNTY, fileName: 'lanet' }}
    >
      <p>diagrammet</p>
    </ChartFrame>
  )
  const items = [row('R2025-v2-T2-r3', '2024', 5), row('R2025-v2-T2-r4', '2025', 7)]
  const asked = '/figures?measure=households&by=year&from=2024&to=2026'
  stubApi({ ...ANSWERS, [asked]: { ...FIXED, items } })
  const { unmount } = await renderPage(chart)
  const panel = await open()
  await within(panel).findByText('Visa koderna')
  expect(fact(panel, 'Fastställda tal')).toContain('R2025-v2-T2-r4 Bräcke, 2025: minst 7 hushåll')
  unmount()
  stubApi({ ...ANSWERS, [asked]: { report: null, measure: null, items: [] } })
  await renderPage(chart)
  expect(within(await open()).queryByText('Fastställda tal')).toBeNull()
})

test('a number that is only part of an answer is cited by its own name', async () => {
  const perHead = answerOf({
    measure: 'sekPerInhabitant',
    unit: 'sek',
    by: ['municipality', 'year'],
    period: { from: '2026-01', to: '2026-12' },
    cells: [cellOf(2026, 7.68, { municipality: '2305' })],
  })
  await renderPage(
    <FigureRow>
      <FigureNumber
        label="Kommunens bidrag 2026"
        value="45 711 kr"
        basis={{ id: 'bidrag', definition: 'K10', outcome: perHead, isPart: true }}
      />
    </FigureRow>,
  )
  const panel = await open()
  expect(fact(panel, 'Frågan')).toContain('En del av svaret på: Kronor per invånare i Bräcke, 2026.')
  expect(fact(panel, 'Källhänvisning')).toContain(
    'kommunerna: Kommunens bidrag 2026, Bräcke: 45 711 kr. inflytt',
  )
})

async function fileOf(panel: HTMLElement) {
  const link = await within(panel).findByRole('link', { name: 'Ladda ner talet som CSV' })
  const [, words = ''] = (link.getAttribute('href') ?? '').split(',')
  const lines = decodeURIComponent(words).replace('\uFEFF', '').trim().split('\r\n')
  return { name: link.getAttribute('download'), rows: lines.map((line) => line.split(';')) }
}

test('a number that stands alone is a file, with its bound, status and address', async () => {
  await renderPage(number, { address: '/?ar=2025' })
  const { name, rows } = await fileOf(await open())
  expect(name).toBe('sedan-starten.csv')
  expect(rows[0]).toHaveLength(11)
  expect(rows[1]).toEqual([
    'Inflyttade hushåll via samarbetet',
    'hela länet',
    '2024–2026',
    '444 + 12',
    '456',
    'exakt',
    'hushåll',
    'preliminärt: alla har inte rapporterat',
    'kommunernas och regionens egna uppgifter',
    'K1 version 1',
    '7',
  ])
  const notes = rows.slice(2).map(([first = '']) => first)
  expect(notes[0]).toBe('Sedan 2024')
  expect(notes).toContain('17 hushåll är registrerade var för sig, 439 är bara kända samlat.')
  expect(notes).toContain('1 till är preliminärt och ingår inte.')
  expect(notes.slice(-3)).toEqual([
    'Hämtat 2026-11-23',
    expect.stringMatching(/^http.+#sedan-starten$/),
    expect.stringMatching(
      /^Frågan till API:et: http.+outcomes\?measure=households&by=year&from=2024&to=2026$/,
    ),
  ])
})

test('the file of a number that is part of an answer, or unknown, has no number of its own', async () => {
  const of = (isPart: boolean, outcome: typeof COUNTY) => (
    <FigureRow>
      <FigureNumber
        label="Kostnader"
        value="990 876 kr"
        basis={{ id: 'kostnader', definition: 'K11', outcome, isPart }}
      />
    </FigureRow>
  )
  const { unmount } = await renderPage(of(true, COUNTY))
  const part = await fileOf(await open())
  expect(part.rows[1]?.slice(0, 8)).toEqual([
    'Kostnader',
    'hela länet',
    '2024–2026',
    '990 876 kr',
    '',
    '',
    '',
    '',
  ])
  unmount()
  await renderPage(of(false, { ...COUNTY, total: { ...COUNTY.total, value: null } }))
  const unknown = await fileOf(await open())
  expect(unknown.rows[1]?.slice(4, 8)).toEqual(['', '', 'hushåll', ''])
})

test.each([
  [<>17 084 kr{'\u00a0'}p</>, COUNTY, ': 17 084 kr (preliminärt: alla har inte rapporterat). inflytt'],
  [
    <StatusSign key="sign" sign="missing" />,
    { ...COUNTY, total: { ...COUNTY.total, value: null } },
    ': uppgift saknas eller ej rapporterad. inflytt',
  ],
])('a sign of a number is cited in words, and how sure it is once', async (value, outcome, words) => {
  await renderPage(
    <FigureRow>
      <FigureNumber label="Tal" value={value} basis={{ id: 'tal', definition: 'K1', outcome }} />
    </FigureRow>,
  )
  expect(fact(await open(), 'Källhänvisning')).toContain(words)
})

test('a part whose name tells no year is cited with it', async () => {
  await renderPage(
    <FigureRow>
      <FigureNumber
        label="Kostnader"
        value="990 876 kr"
        basis={{ id: 'kostnader', definition: 'K11', outcome: COUNTY, isPart: true }}
      />
    </FigureRow>,
  )
  expect(fact(await open(), 'Källhänvisning')).toContain(
    'kommunerna: Kostnader, hela länet, 2024–2026: 990 876 kr. inflytt',
  )
})

test('a figure beside official statistics names both, and has no sum', async () => {
  await renderPage(
    <ChartFrame
      id="bredvid-scb"
      title="Flest inflyttningar hade Bräcke"
      state="ready"
      minHeight={200}
      source="kommunerna; SCB TAB6640, hämtat 2026-11-20"
      definition="K12"
      outcome={COUNTY}
      fileName="bredvid"
    >
      <p>diagrammet</p>
    </ChartFrame>,
  )
  const panel = await open()
  expect(fact(panel, 'Frågan')).toContain('samarbetet bredvid SCB:s flyttningar i hela länet')
  expect(within(panel).queryByText('Summa')).toBeNull()
  expect(fact(panel, 'Källhänvisning')).toContain('per år (kommunerna; SCB TAB6640, hämtat 2026-11-20).')
})

test('copies the citation, and says so or shows that it could not', async () => {
  const user = userEvent.setup()
  await renderPage(number)
  const panel = await open()
  await user.click(within(panel).getByRole('button', { name: 'Kopiera källhänvisningen' }))
  expect(await within(panel).findByText('Kopierat')).toBeDefined()
  const copied = await navigator.clipboard.readText()
  expect(fact(panel, 'Källhänvisning')).toContain(copied)
  expect(copied).toMatch(/^Region Jämtland Härjedalen och kommunerna: Inflyttade hushåll/)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'))
  await user.click(within(panel).getByRole('button', { name: 'Kopiera länken' }))
  expect(await within(panel).findByText(/lät oss inte kopiera/)).toBeDefined()
})

test('closes and can be opened again', async () => {
  await renderPage(number)
  const panel = await open()
  await userEvent.click(within(panel).getAllByRole('button', { name: 'Stäng' })[0]!)
  expect(screen.queryByText('Källhänvisning')).toBeNull()
  await open()
})

test('a figure of one year asks for that year when it is pressed, and answers no more than it', async () => {
  const ofYear = answerOf({
    by: ['municipality'],
    period: { from: '2025-01', to: '2025-12' },
    cells: MUNICIPALITIES.map(({ code }) => ({ ...cellOf(2025, 3), municipality: code })),
    total: {
      ...COUNTY.total,
      value: 6,
      preliminary: 0,
      undecided: 0,
      bound: 'exact',
      status: 'confirmed',
    },
  })
  stubApi({ ...ANSWERS, '/outcomes?by=municipality&from=2025&to=2025': ofYear })
  await renderPage(
    <ChartFrame
      id="karta"
      title="6 hushåll 2025"
      state="ready"
      minHeight={200}
      source="kommunernas och regionens egna uppgifter"
      definition="K1"
      outcome={COUNTY}
      question={{ by: 'municipality', from: 2025, to: 2025 }}
      fileName="karta"
    >
      <p>kartan</p>
    </ChartFrame>,
  )
  const panel = await open()
  expect(fact(panel, 'Summa')).toBe('Summa6 hushåll')
  expect(fact(panel, 'Frågan')).toContain('i hela länet, 2025, per kommun.')
  expect(fact(panel, 'Källhänvisning')).toContain(
    'via samarbetet, hela länet, 2025, per kommun. inflytt',
  )
  expect(
    within(panel)
      .getByRole('link', { name: /ur API:et/ })
      .getAttribute('href'),
  ).toBe('/api/v1/outcomes?measure=households&by=municipality&from=2025&to=2025')
})

test('the target and the pace beside a number are told with it, by their own definition', async () => {
  const total = { ...COUNTY.total, preliminary: 0, undecided: 0, bound: 'exact' as const }
  const share = {
    measure: 'targetShare',
    unit: 'percent',
    definition: { id: 'K4', version: 1 },
  } as const
  const period = { from: '2026-01', to: '2026-12' }
  stubApi({
    ...ANSWERS,
    '/outcomes?measure=targetShare': answerOf({
      ...share,
      period,
      cells: [cellOf(2026, 64.4)],
      total: { ...total, value: 64.4, target: 90 },
    }),
    '/outcomes?measure=runRate': answerOf({
      ...share,
      measure: 'runRate',
      period,
      cells: [cellOf(2026, 77.3)],
      total: { ...total, value: 77.3, target: 90 },
    }),
  })
  await renderPage(
    <FigureRow>
      <FigureNumber
        label="Inflyttade hushåll 2026"
        value="58"
        basis={{
          id: 'inflyttade-i-ar',
          definition: 'K1',
          outcome: COUNTY,
          beside: targetQuestions(2026),
        }}
      />
    </FigureRow>,
  )
  const panel = await open()
  expect(within(panel).getByRole('heading', { level: 3, name: 'Måluppfyllelse' })).toBeDefined()
  expect(panel.textContent).toContain('Takten delar i stället med så stor del av målet')
  expect(fact(panel, 'Måluppfyllelse')).toContain('64,4\u00a0%')
  expect(fact(panel, 'Måluppfyllelse')).toContain('Målet är 90 hushåll.')
  expect(fact(panel, 'Takt mot målet')).toContain('77,3\u00a0%')
  expect(fact(panel, 'Takt mot målet')).toContain(
    'Takt mot målet, hela länet, 2026: 77,3\u00a0% (preliminärt: alla har inte rapporterat). inflytt',
  )
  expect(
    within(panel)
      .getAllByRole('link', { name: /ur API:et/ })
      .map((link) => link.getAttribute('href')?.split('&')[0]),
  ).toEqual([
    '/api/v1/outcomes?measure=households',
    '/api/v1/outcomes?measure=targetShare',
    '/api/v1/outcomes?measure=runRate',
  ])
  const { rows } = await fileOf(panel)
  expect(rows.slice(1, 4).map((cells) => [cells[0], cells[3], cells[4], cells[6]])).toEqual([
    ['Inflyttade hushåll via samarbetet', '58', '456', 'hushåll'],
    ['Måluppfyllelse', '64,4\u00a0%', '64,4', 'procent'],
    ['Takt mot målet', '77,3\u00a0%', '77,3', 'procent'],
  ])
})

test.each([
  ['householdsLeft', 'K7', /vars senaste svar är att de har lämnat länet/, 'Kvarboende'],
  ['leadsClosed', 'K5', /räknade det år de avslutades/, 'Från intresse till inflyttad'],
] as const)('%s is told by what it counts, and where it belongs', async (measure, id, words, title) => {
  const outcome = answerOf({ measure, definition: { id, version: 1 }, cells: [cellOf(2024, 7)] })
  await renderPage(
    <FigureRow>
      <FigureNumber label="Talet" value="7" basis={{ id: 'tal', definition: id, outcome }} />
    </FigureRow>,
  )
  const panel = await open()
  expect(panel.querySelector('.dialog-body p')?.textContent).toMatch(words)
  expect(
    within(panel)
      .getByRole('link', { name: new RegExp(`^Hör till definitionen: ${title}`) })
      .getAttribute('href'),
  ).toBe(`/metod#${id.toLowerCase()}`)
})
