import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type StoredReport, toFixedReport } from './fixed-report.ts'
import { toCsv, toMachineCsv } from './formats/csv.ts'
import { toHtml } from './formats/html/html.ts'
import { toJsonStat } from './formats/json-stat.ts'
import { toJson } from './formats/json.ts'
import { toXlsx } from './formats/xlsx.ts'
import type { ReportRow } from './report-row.ts'

const row = (over: Partial<ReportRow>): ReportRow => ({
  rowType: 'cell',
  year: '2022',
  municipalityCode: '2305',
  municipality: 'Bräcke',
  measure: 'inflyttade_hushall_via_samarbetet',
  category: null,
  value: 3,
  status: 'bekraftad',
  bound: 'at_least',
  source: 'inflytt: kommunernas och regionens egna uppgifter',
  figureCode: null,
  reportVersion: null,
  text: null,
  ...over,
})

/** A report as a store of years ago holds it; nothing here follows the program's words of today. */
const STORED: StoredReport = {
  year: 2022,
  municipalityCode: null,
  isDemo: false,
  generatedAt: '2023-03-18T08:00:00.000Z',
  dataVersion: '812',
  tables: [
    {
      id: 'T2',
      title: 'Inflyttade hushåll via samarbetet per kommun och år',
      measures: [
        {
          code: 'inflyttade_hushall_via_samarbetet',
          title: 'Inflyttade hushåll via samarbetet',
          unit: 'hushåll',
          kpi: 'K1',
        },
      ],
      rows: [
        row({}),
        row({ year: '2021', value: null, status: 'okand', bound: 'exact' }),
        row({
          rowType: 'summa',
          year: '2021--2022',
          municipalityCode: null,
          municipality: 'Hela länet',
          value: 3.5,
        }),
        row({ rowType: 'fotnot', value: null, bound: null, status: 'ej_tillampligt', text: '=1+1' }),
      ],
    },
  ],
}
const FIXED_BY = {
  version: 1,
  fixedAt: '2023-03-18T08:00:00.000Z',
  decision: { body: 'Regionstyrelsen', date: '2023-03-17', diaryRef: 'RS/118/2023' },
}
const FIXED = toFixedReport(STORED, FIXED_BY)
/** Of several municipalities, in the order of their codes, as they stood on the page too before the fifth layout. */
const OF_SEVERAL = {
  ...FIXED,
  tables: FIXED.tables.map((table) => ({
    ...table,
    rows: ['2020', '2021'].flatMap((year) =>
      [
        ['2303', 'Ragunda'],
        ['2305', 'Br\u00e4cke'],
        ['2326', 'Berg'],
      ].map(([municipalityCode = '', municipality = '']) =>
        row({ year, municipalityCode, municipality }),
      ),
    ),
  })),
}
/** Of one place over the years, drawn as standing bars: exact, at least, and with what is preliminary above. */
const WITH_BARS = {
  ...FIXED,
  tables: FIXED.tables.map((table) => ({
    ...table,
    rows: [
      row({ year: '2020', value: 12, bound: 'exact' }),
      row({ year: '2021' }),
      row({ year: '2022', value: 5 }),
      row({ year: '2022', value: 2, rowType: 'preliminar', status: 'preliminar', bound: 'exact' }),
    ],
  })),
}
/** With the year of a population; `base` is the bound of what the figure is divided by, which was told from 28 November 2026. */
function withYear(base: ReportRow['bound']) {
  const beside = (ending: string, value: number, bound: ReportRow['bound'] = null) =>
    row({ measure: `bidrag_per_invanare_kronor_${ending}`, value, bound })
  const rows = [
    row({ measure: 'bidrag_per_invanare_kronor', value: 4.61, bound: 'at_most' }),
    beside('underlag', 6099, base),
    beside('folkmangd_31_december', 2018),
  ]
  const tables = STORED.tables.map((table) => ({ ...table, id: 'T10' as const, rows }))
  return toFixedReport({ ...STORED, tables }, FIXED_BY)
}
const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

// What is fixed never changes a byte. Whoever means to change a format keeps the writer of before for the versions
// that were fixed with it.
it.each([
  ['csv', () => toCsv(FIXED), '63466eeba7ef846726df4bcc9ae74d716e940ef248db191e15012264899d5359'],
  [
    'csv-machine',
    () => toMachineCsv(FIXED),
    'dd61afc842b10edb34eec50bec2706542035841cf673b825a55cc6dab64157cb',
  ],
  [
    'json',
    () => JSON.stringify(toJson(FIXED)),
    '7a1263e3c177b12d45558183f1287f9b02a25fdc510b5322066dd49ee0daf9d6',
  ],
  [
    'json-stat',
    () => JSON.stringify(toJsonStat(FIXED, FIXED.tables[0]!)),
    'b66dd0c0502965365a2fa33d1becf797943f76f7cc9ca79d1d582b33181a03f8',
  ],
  ['xlsx', () => toXlsx(FIXED), '7ddb43ea42cdfe601db8469c950d525459bae368357a17108d956a8054723256'],
  [
    'xlsx of the third layout',
    () => toXlsx({ ...FIXED, layout: 3 }),
    '4cebef19b221ae28109efa12dc40c2d6f485fbf51215ea9d664f1e9292207825',
  ],
  [
    'xlsx of the second layout',
    () => toXlsx({ ...FIXED, layout: 2 }),
    '7ddb43ea42cdfe601db8469c950d525459bae368357a17108d956a8054723256',
  ],
  [
    'xlsx of the fourth layout',
    () => toXlsx({ ...FIXED, layout: 4 }),
    '57a0ac8fb8108dfc675941013df18ec7eff77ef8f34d2ecc11b4f064601fec4f',
  ],
  ['html', () => toHtml(FIXED), 'a019c1b7eca6165ceeeb38f08550a07751402b117d652532fe5ff6e4fcdf9ad2'],
  [
    'html of the second layout',
    () => toHtml({ ...FIXED, layout: 2 }),
    '3b199e728ab29a1cd3de7ec0e9c34805df3eaa9159a8bbc90dccf06f168eaac4',
  ],
  [
    'html of the third layout',
    () => toHtml({ ...FIXED, layout: 3 }),
    '12f5749feb4593907ad2dc5ee7d982c7a74b81a29403394db7da2c62d004cf15',
  ],
  [
    'html of the fourth layout, as of the third',
    () => toHtml({ ...FIXED, layout: 4 }),
    '12f5749feb4593907ad2dc5ee7d982c7a74b81a29403394db7da2c62d004cf15',
  ],
  [
    'html of several municipalities',
    () => toHtml(OF_SEVERAL),
    'cdee53f2405712218eee6a02b707e88da605ed462414eaad0ade7b8ad3ec9b55',
  ],
  [
    'html of several municipalities in the fourth layout',
    () => toHtml({ ...OF_SEVERAL, layout: 4 }),
    '87a3bf13251fe7f7fd79167e2ece9c4a9ac4b43a32f3ba827b2553fa7080b6d5',
  ],
  [
    'html with bars',
    () => toHtml(WITH_BARS),
    '714c30a1e5e39990a457a31a16354eca17adede008643b32bb142de208e65240',
  ],
  [
    'html with bars of the second layout',
    () => toHtml({ ...WITH_BARS, layout: 2 }),
    'ce6fb378dce270a88291bccb49e05140b1855e5edfaee916cfc758db43fed7a6',
  ],
  [
    'html with bars of the third layout',
    () => toHtml({ ...WITH_BARS, layout: 3 }),
    '1b7c2d0a71b124d5d4812edacf99f15b675eec845e808a620ed4c964e1ec5469',
  ],
  [
    'html with bars of the fourth layout',
    () => toHtml({ ...WITH_BARS, layout: 4 }),
    '1b7c2d0a71b124d5d4812edacf99f15b675eec845e808a620ed4c964e1ec5469',
  ],
  [
    'html with bars of the fifth layout',
    () => toHtml({ ...WITH_BARS, layout: 5 }),
    'c5b81eef0fad52d3f090e40bcfafd245a3f69e5b103763e57d6fc7bbe1195fb5',
  ],
  [
    'html with a year written as an amount',
    () => toHtml(withYear(null)),
    '0375e430756b39c1f3957e3e2cf47c149a0fcd20062630aea99fad5632de2ec1',
  ],
  [
    'html with a year of the same layout, later',
    () => toHtml(withYear('at_least')),
    'b7dcc3bbc4159bd3f73cc16bec1c57e61eb0708e3c6bdee188ea60aafa75a5f3',
  ],
  [
    'xlsx with a year written as an amount',
    () => toXlsx(withYear(null)),
    '7b0ef3fef5234f4b74868c42cc9b10509f2f6cbbcc948880d32fdb06a641d6e7',
  ],
  [
    'xlsx with a year of the same layout, later',
    () => toXlsx(withYear('at_least')),
    '3b70da115d7cf75838e5e270d27eb025a12b547e4698b1d70ec4972b8bfe79d0',
  ],
] as const)('a fixed report is the same bytes as %s', async (_format, write, expected) => {
  expect(hashOf(await write())).toBe(expected)
})
