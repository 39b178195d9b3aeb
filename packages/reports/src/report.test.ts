import { describe, expect, it } from 'vitest'
import {
  aggregate,
  allClosed,
  goldenLedger,
  reportInput,
  type ReportQuestion,
} from './report-input.testing.ts'
import { type Report, type ReportRow, TABLE_IDS, type TableId } from './report-row.ts'
import { buildReport } from './report.ts'

const K18 = 'uppgifter_bekraftade_procent'
const K1 = 'inflyttade_hushall_via_samarbetet'

function rowsOf(report: Report, id: TableId, where: Partial<ReportRow> = {}): ReportRow[] {
  const rows = report.tables.find((table) => table.id === id)?.rows ?? []
  const wanted = Object.entries(where)
  return rows.filter((row) => wanted.every(([key, value]) => row[key as keyof ReportRow] === value))
}

const textsOf = (report: Report, id: TableId) =>
  rowsOf(report, id, { rowType: 'fotnot' }).map(({ text }) => text)

describe('the golden ledger', () => {
  const county = buildReport(reportInput(goldenLedger()))
  const bracke = buildReport(reportInput(goldenLedger(), { municipalityCode: '2305' }))

  it('has one row a municipality and year, codes and years ascending', () => {
    const cells = rowsOf(county, 'T2', { rowType: 'cell', measure: K1 })
    expect(cells).toHaveLength(8 * 6)
    expect(cells.map(({ municipalityCode, year }) => `${municipalityCode}/${year}`).slice(0, 7)).toEqual(
      ['2020', '2021', '2022', '2023', '2024', '2025'].map((year) => `2303/${year}`).concat('2305/2020'),
    )
  })

  it('says of Bracke 2022 that three is the least', () => {
    const where = { rowType: 'cell', measure: K1, municipalityCode: '2305', year: '2022' } as const
    expect(rowsOf(county, 'T2', where)).toMatchObject([
      { municipality: 'Bräcke', value: 3, bound: 'at_least', status: 'bekraftad' },
    ])
    expect(textsOf(county, 'T2')).toContain(
      'Ett tal med ordet minst är en känd del. Fler hushåll kan ingå i det som inte är fördelat på kommun och år (439 av hushållen i ”En attraktiv region, 444 hushåll”). Det räknas en enda gång, i summan.',
    )
  })

  it('leaves an unknown year empty and writes zero only where everything is reported', () => {
    const at = (code: string, year: string) =>
      rowsOf(county, 'T2', { rowType: 'cell', measure: K1, municipalityCode: code, year })
    expect(at('2303', '2021')).toMatchObject([{ value: null, status: 'okand' }])
    expect(at('2303', '2025')).toMatchObject([{ value: 0, status: 'bekraftad', bound: 'exact' }])
  })

  it('keeps what is not distributed in a row of its own, named by its source', () => {
    expect(rowsOf(county, 'T2', { rowType: 'ofordelat', measure: K1 })).toMatchObject([
      {
        year: '2020-01--2024-10',
        municipalityCode: null,
        municipality: 'Hela länet',
        value: 439,
        status: 'ofordelat',
        source:
          'En attraktiv region, 444 hushåll; källa: Samarbetsavtal kompetensattraktion 2025, 2024-10-28',
      },
    ])
    expect(textsOf(county, 'T2')).toContain(
      '444 hushåll 2020–2024 (”En attraktiv region, 444 hushåll”): 5 fördelade på kommun och år, 439 inte fördelade.',
    )
    expect(textsOf(county, 'T2')).toContain(
      'För 2 av de fördelade är det inte avgjort om de ingår i de 444.',
    )
    expect(textsOf(county, 'T2')).toContain(
      'Hur hushållen i ”En attraktiv region, 444 hushåll” räknades är okänt.',
    )
  })

  it('sums the county to 451 and keeps the preliminary outside', () => {
    expect(rowsOf(county, 'T2', { rowType: 'summa', measure: K1 })).toMatchObject([
      { year: '2020--2025', value: 451, bound: 'exact', status: 'sammanstalld' },
    ])
    expect(rowsOf(county, 'T2', { rowType: 'preliminar', measure: K1 })).toMatchObject([
      { year: '2025', municipalityCode: '2305', value: 1, status: 'preliminar' },
    ])
  })

  it('gives the year and what has come since 2020 in the summary', () => {
    expect(rowsOf(county, 'T1', { rowType: 'summa', measure: `${K1}_lanet_aret` })).toMatchObject([
      { year: '2025', value: 7, bound: 'exact', status: 'bekraftad' },
    ])
    expect(
      rowsOf(county, 'T1', { measure: `${K1}_lanet_sedan_2020` }).map(({ rowType, value }) => [
        rowType,
        value,
      ]),
    ).toEqual([
      ['cell', 12],
      ['ofordelat', 439],
      ['summa', 451],
      ['preliminar', 1],
      ['fotnot', null],
      ['fotnot', null],
      ['fotnot', null],
      ['fotnot', null],
    ])
    const undecided = rowsOf(county, 'T1', {
      measure: 'oavgjorda_hushall_lanet_sedan_2020',
      rowType: 'summa',
    })
    expect(undecided).toMatchObject([{ value: 2, year: '2020--2025' }])
  })

  it('puts the municipality asked for beside the county', () => {
    expect(rowsOf(bracke, 'T2', { rowType: 'summa' })).toMatchObject([
      { measure: K1, municipalityCode: '2305', municipality: 'Bräcke', value: 11, bound: 'at_least' },
      { measure: `${K1}_lanet`, municipalityCode: null, value: 451, bound: 'exact' },
      { measure: 'rapporterat_tertial_1', municipalityCode: '2305', value: 1 },
      { measure: 'rapporterat_tertial_2', municipalityCode: '2305', value: 1 },
      { measure: 'rapporterat_tertial_3', municipalityCode: '2305', value: 1 },
    ])
    expect(rowsOf(bracke, 'T1', { rowType: 'summa', municipalityCode: '2305' })).toMatchObject([
      { measure: `${K1}_kommunen_aret`, value: 7, bound: 'exact' },
      { measure: `${K1}_kommunen_sedan_2020`, value: 11, bound: 'at_least' },
      { measure: 'oavgjorda_hushall_kommunen_sedan_2020', value: 0 },
    ])
    expect(textsOf(bracke, 'T2')).toContain(
      'Bräcke 2020–2025: minst 11 hushåll. Fler kan ingå i de 444 som bara är kända samlat 2020–2024 (”En attraktiv region, 444 hushåll”). Talen ska inte läggas ihop.',
    )
  })

  it('leaves nothing but the mark where the total of a municipality is hidden', () => {
    const { scope, ...input } = reportInput(goldenLedger(), { municipalityCode: '2305' })
    if (scope === 'county') throw new Error('It is of a municipality.')
    const total = {
      value: null,
      preliminary: null,
      undecided: 0,
      bound: 'exact',
      status: 'suppressed',
    } as const
    const [thisYear, sinceStart] = [scope.thisYear, scope.sinceStart].map((one) => ({ ...one, total }))
    const hidden = { ...scope, thisYear: thisYear!, sinceStart: sinceStart! }
    const told = rowsOf(buildReport({ ...input, scope: hidden }), 'T1', { municipalityCode: '2305' })
    for (const rowType of ['preliminar', 'summa'] as const) {
      const rows = told.filter((row) => row.rowType === rowType)
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows) expect(row).toMatchObject({ value: null, status: 'visas_inte' })
    }
  })

  it('tells no number of undecided households where nobody has recorded any', () => {
    const empty = { counts: [], aggregates: [], closed: new Set<string>() }
    const report = buildReport(reportInput(empty, { year: 2021 }))
    const rows = rowsOf(report, 'T1', { measure: 'oavgjorda_hushall_lanet_sedan_2020' })
    expect(rows.map(({ value, status }) => [value, status])).toEqual([
      [null, 'okand'],
      [null, 'okand'],
    ])
  })

  it('says each footnote of a table once', () => {
    for (const report of [county, bracke])
      for (const { id } of report.tables)
        expect(textsOf(report, id)).toEqual([...new Set(textsOf(report, id))])
  })
})

describe('reporting', () => {
  const ledger = {
    ...goldenLedger(),
    closed: allClosed(['2305/2025-T2', '2380/2025-T2', '2380/2025-T3']),
  }
  const report = buildReport(reportInput(ledger))

  it('tells yes or no for each municipality and tertial, and how many', () => {
    const measure = 'rapporterat_tertial_2'
    expect(rowsOf(report, 'T2', { measure, municipalityCode: '2305' })).toMatchObject([
      { category: 'nej', value: 0 },
    ])
    expect(rowsOf(report, 'T2', { measure, municipalityCode: '2303' })).toMatchObject([
      { category: 'ja', value: 1 },
    ])
    expect(rowsOf(report, 'T2', { measure, rowType: 'summa' })).toMatchObject([{ value: 6 }])
    const count = rowsOf(report, 'T1', { measure: 'kommuner_rapporterat_tertial_2' })
    expect(count.map(({ rowType, value }) => [rowType, value])).toEqual([
      ['cell', 6],
      ['summa', 6],
      ['fotnot', null],
    ])
    expect(
      rowsOf(report, 'T1', { measure: 'kommuner_aterstar_tertial_2' }).map(({ value }) => value),
    ).toEqual([2, 2])
    expect(count.at(-1)?.text).toBe('6 av 8 kommuner har rapporterat tertial 2 2025.')
  })

  it('leaves a municipality that is silent without a figure, and says so', () => {
    const cells = rowsOf(report, 'T2', {
      rowType: 'cell',
      measure: K1,
      municipalityCode: '2380',
      year: '2025',
    })
    expect(cells).toMatchObject([{ value: null, status: 'ej_rapporterat' }])
    expect(textsOf(report, 'T2')).toContain(
      'Rapportering saknas från Bräcke och Östersund för en eller flera av tertial 2 2025 och tertial 3 2025. Det som inte är rapporterat är okänt, aldrig noll.',
    )
  })

  it('names who is silent in the order of the alphabet', () => {
    const others = ['2303', '2326', '2361'].map((code) => `${code}/2025-T3`)
    const silent = buildReport(reportInput({ ...goldenLedger(), closed: allClosed(others) }))
    expect(textsOf(silent, 'T2')).toContainEqual(
      expect.stringMatching(/^Rapportering saknas från Berg, Härjedalen och Ragunda för/u),
    )
  })

  it('counts a period with nothing to report as reported, and one nobody has spoken of as not', () => {
    const [first] = reportInput(ledger).periodReports
    const said = {
      ...first!,
      municipalityCode: '2305',
      period: '2025-T1',
      state: 'closed_nothing' as const,
    }
    const one = buildReport({ ...reportInput(ledger), periodReports: [said] })
    expect(
      rowsOf(one, 'T1', { measure: 'kommuner_rapporterat_tertial_1', rowType: 'cell' }),
    ).toMatchObject([{ value: 1 }])
    expect(rowsOf(one, 'T1', { measure: 'kommuner_aterstar_tertial_1', rowType: 'cell' })).toMatchObject(
      [{ value: 7 }],
    )
    expect(rowsOf(one, 'T2', { measure: 'rapporterat_tertial_2' })).toEqual([])
  })

  it('asks nobody about a year before reports were expected', () => {
    const early = buildReport(reportInput(ledger, { year: 2023 }))
    expect(rowsOf(early, 'T2').filter(({ measure }) => measure.startsWith('rapporterat'))).toEqual([])
    expect(textsOf(early, 'T2')).toContain(
      'Kommunerna rapporterar varje tertial från och med tertial 1 2025. För 2023 finns ingen sådan rapportering.',
    )
  })
})

describe('the method', () => {
  it('holds how complete the record is, and in words the rest', () => {
    const report = buildReport(reportInput(goldenLedger()))
    const rows = rowsOf(report, 'T15')
    expect(
      rows.filter(({ rowType }) => rowType !== 'fotnot').every(({ measure }) => measure.startsWith(K18)),
    ).toBe(true)
    expect(textsOf(report, 'T15')).toEqual(
      expect.arrayContaining([
        'Inflyttade hushåll via samarbetet: hushåll som hade kontakt med kommun, region eller part före flytten – inte all inflyttning.',
        'Räknesättet är okänt: En attraktiv region, 444 hushåll.',
        'Källan säger inte när perioden slutar, bara att det är mellan 2023-12 och 2024-10: En attraktiv region, 444 hushåll.',
        'Inget år är fastställt ännu, så det finns inget att jämföra med.',
        expect.stringMatching(/^K2 Personer: /u),
        'Uppgifterna senast ändrade 2026-11-23T08:00:00Z. Uppgifternas version: 17.',
      ]),
    )
  })

  it('knows the end and the definition where the source gives them', () => {
    const known = aggregate({ allocated: 5, isDefinitionKnown: true, periodToLatest: '2023-12' })
    const report = buildReport(reportInput({ ...goldenLedger(), aggregates: [known] }))
    const texts = textsOf(report, 'T15').join('\n')
    expect(texts).not.toContain('Räknesättet är okänt')
    expect(texts).not.toContain('Källan säger inte när perioden slutar')
  })
})

describe('annotations', () => {
  const ANNOTATIONS = [
    { date: '2019-12', text: 'Innan', measures: [], municipalityCodes: [] },
    { date: '2022-03-15', text: 'Fabriken öppnar', measures: [], municipalityCodes: ['2305'] },
    { date: '2024-12', text: 'Projektet slutar', measures: [], municipalityCodes: [] },
    { date: '2025-02', text: 'Ny enkät', measures: ['satisfaction' as const], municipalityCodes: [] },
    { date: '2026-01', text: 'Efter', measures: [], municipalityCodes: [] },
  ]
  const told = (id: TableId, over: ReportQuestion = {}) =>
    rowsOf(buildReport(reportInput(goldenLedger(), { annotations: ANNOTATIONS, ...over })), id)
      .filter(({ text }) => text?.startsWith('Anteckning '))
      .map(({ rowType, year, municipalityCode, value, text }) => [
        rowType,
        year,
        municipalityCode,
        value,
        text,
      ])
  const FACTORY = ['fotnot', '2022', '2305', null, 'Anteckning 2022-03-15: Fabriken öppnar']
  const END = ['fotnot', '2024', null, null, 'Anteckning 2024-12: Projektet slutar']
  const SURVEY = ['fotnot', '2025', null, null, 'Anteckning 2025-02: Ny enkät']

  it('of households and the years of the report stand in T2, of every measure in T15', () => {
    expect(told('T2')).toEqual([FACTORY, END])
    expect(told('T15')).toEqual([FACTORY, END, SURVEY])
    expect(told('T1')).toEqual([])
  })

  it('of other municipalities than the one it is of are left out', () => {
    expect(told('T2', { municipalityCode: '2305' })).toEqual([FACTORY, END])
    expect(told('T2', { municipalityCode: '2380' })).toEqual([END])
  })
})

describe('demo', () => {
  it('marks every table and every row', () => {
    const report = buildReport(reportInput(goldenLedger(), { isDemo: true }))
    for (const { id, rows } of report.tables) {
      expect(rows[0]?.text).toBe(
        'DEMO – påhittade uppgifter. Får inte citeras eller spridas som verkliga.',
      )
      // Official figures are real, and say where they are from.
      for (const row of rows) expect(row.source).toMatch(id === 'T14' ? /^(?:DEMO – |SCB )/ : /^DEMO – /)
    }
  })

  it('marks nothing real', () => {
    const report = buildReport(reportInput(goldenLedger()))
    expect(JSON.stringify(report)).not.toContain('DEMO')
  })
})

it('gives the tables asked for, each as it is in the whole', () => {
  const input = reportInput(goldenLedger())
  const whole = buildReport(input)
  expect(whole.tables.map(({ id }) => id)).toEqual(TABLE_IDS)
  expect(buildReport(input, ['T2']).tables).toEqual(whole.tables.filter(({ id }) => id === 'T2'))
})

describe('tables of what rests on single households', () => {
  const report = buildReport(reportInput(goldenLedger(), { fixedYears: [2022, 2023] }))

  it('hold the fixed years alone, and say which', () => {
    const rows = rowsOf(report, 'T4', { measure: 'hushall_efter_ursprung', rowType: 'cell' })
    expect([...new Set(rows.map(({ year }) => year))]).toEqual(['2022', '2023'])
    expect(textsOf(report, 'T4')).toContain(
      'Siffror som bygger på enskilda hushåll visas bara för fastställda år. Fastställt: 2022 och 2023. 2025 är inte fastställt ännu.',
    )
  })

  it('name the class in words and leave a hidden figure empty', () => {
    const rows = rowsOf(report, 'T4', { measure: 'hushall_efter_ursprung', year: '2022' })
    expect(rows.map(({ category, value, status }) => [category, value, status])).toEqual(
      expect.arrayContaining([
        ['Övriga Norden', expect.any(Number), 'bekraftad'],
        [expect.any(String), null, 'visas_inte'],
      ]),
    )
  })

  it('sum what is shown, a lower bound where something is not', () => {
    const own = rowsOf(report, 'T4', { measure: 'hushall_efter_ursprung' })
    const shown = own.filter(({ rowType }) => rowType === 'cell').map(({ value }) => value ?? 0)
    expect(own.filter(({ rowType }) => rowType === 'summa')).toMatchObject([
      { value: shown.reduce((sum, value) => sum + value, 0), bound: 'at_least', year: '2022--2023' },
    ])
  })

  it('add up fixed years where none is missing between them, and no others', () => {
    const sums = (fixedYears: number[]) =>
      rowsOf(buildReport(reportInput(goldenLedger(), { fixedYears })), 'T4', { rowType: 'summa' }).map(
        ({ year }) => year,
      )
    expect(new Set(sums([2021, 2022]))).toEqual(new Set(['2021--2022']))
    expect(sums([2021, 2023])).toEqual([])
  })

  it('tell a block of years only when every year of it is fixed', () => {
    const perBlock = { measure: 'hushall_efter_ursprung_per_kommun', rowType: 'cell' } as const
    expect(rowsOf(report, 'T4', perBlock)).toEqual([])
    const fixedYears = [2020, 2021, 2022, 2023]
    const whole = buildReport(reportInput(goldenLedger(), { fixedYears }))
    const bracke = buildReport(reportInput(goldenLedger(), { fixedYears, municipalityCode: '2305' }))
    expect([...new Set(rowsOf(whole, 'T4', perBlock).map(({ year }) => year))]).toEqual(['2020--2022'])
    const own = rowsOf(bracke, 'T4', perBlock)
    expect(own).toEqual(rowsOf(whole, 'T4', { ...perBlock, municipalityCode: '2305' }))
    expect(own.length).toBeGreaterThan(0)
  })
})

describe('money', () => {
  it('keeps an unknown contribution a gap and sums the known ones to a least', () => {
    const report = buildReport(reportInput(goldenLedger()))
    const rows = rowsOf(report, 'T11', { measure: 'bidrag_kontant_kronor' })
    expect(
      rows.map(({ rowType, municipality, value, bound, status }) => [
        rowType,
        municipality,
        value,
        bound,
        status,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['cell', 'Bräcke', 45_711, null, 'preliminar'],
        ['cell', 'Ingen kommun', null, null, 'okand'],
        ['summa', 'Hela länet', 45_711, 'at_least', 'preliminar'],
      ]),
    )
    expect(textsOf(report, 'T11')).toContain(
      'Bräcke kommun, Samarbetsavtal 2025: förslag, beslut okänt.',
    )
    const own = buildReport(reportInput(goldenLedger(), { municipalityCode: '2305' }))
    expect(rowsOf(own, 'T11', { rowType: 'summa' }).map(({ municipality }) => municipality)).toEqual([
      'Bräcke',
    ])
  })
})

it('names every measure of every table in its code book', () => {
  for (const { id, measures, rows } of buildReport(reportInput(goldenLedger())).tables) {
    expect(
      measures.map(({ code }) => code),
      id,
    ).toEqual([...new Set(rows.map(({ measure }) => measure))])
    for (const { code, title } of measures) expect(title, code).not.toBe('')
  }
})
