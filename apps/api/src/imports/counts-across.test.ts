import { describe, expect, it } from 'vitest'
import { csv, lines } from './files/lists.testing.ts'
import { type TestCell, workbook, workbookParts, zipOf } from './files/workbook.testing.ts'
import { type Body, openForFiles } from './imports.testing.ts'

const { files, upload } = await openForFiles()

const YEARS = [
  'Kommun',
  '2020',
  '\u00c5r 2021',
  '2022 (hush\u00e5ll)',
  '2023\u00b9*',
  'jan-okt 2024',
  '2024',
]
const ACROSS: [string, () => Body][] = [
  [
    'as CSV',
    () =>
      csv([['Inflyttade hush\u00e5ll'], [''], YEARS, ['Br\u00e4cke', '5', '', '-', '1,5', '4', '9']]),
  ],
  [
    'as a workbook with merged cells over the years',
    () =>
      workbook(
        [
          ['Inflyttade hush\u00e5ll 2020', null, null, null, null, null, null],
          [null],
          ['Kommun', 2020, ...YEARS.slice(2, 6), 2024],
          ['Br\u00e4cke', 5, null, '-', 1.5, 4, 9],
        ],
        { merged: ['A1:G1'] },
      ),
  ],
]

it.each([
  ['municipalities', '\u00c5r;Br\u00e4cke;Bergs kommun\n2021;5;4', 'municipalities-across'],
  ['months without a year', 'Kommun;jan;feb;mars\nBr\u00e4cke;1;0;2', 'months-without-year'],
])('says what to do where %s stand side by side', async (_what, list, reason) => {
  const { status, body } = await upload(list, 'municipality=2305&kind=counts')
  expect({ status, reason: body.reason }).toEqual({ status: 422, reason })
  const counted = list.replace(/^[^;]+/u, 'Antal hush\u00e5ll')
  expect((await upload(counted, 'municipality=2305&kind=counts')).status).toBe(201)
})

it.each([
  ['households', 'Kommun;2020;2021\nBr\u00e4cke;5;7', 'counts-not-households'],
  ['households', '\u00c5r;Inflyttade\n2021;7', 'counts-not-households'],
  ['households', 'M\u00e5nad;Antal\n2025-01;5', 'counts-not-households'],
  [
    'households',
    'Kommun;M\u00e5nad;Hush\u00e5ll;Personer\nBr\u00e4cke;2025-01;5;12',
    'counts-not-households',
  ],
  ['households', 'M\u00e5nad;Hush\u00e5ll;Fr\u00e5n\n2025-01;5;Norge', undefined],
  ['households', 'M\u00e5nad;Hush\u00e5ll\n2025-01;Nybyn 5', undefined],
  ['households', 'Inflyttad;Antal\n2025-01;5', undefined],
  ['households', 'M\u00e5nad;Vuxna;Barn;2020;2021\n2022-03;2;1;0;0', undefined],
  ['counts', 'M\u00e5nad;Vuxna;Barn\n2022-03;2;1', 'households-not-counts'],
  ['counts', '\u00c5r;jan;feb;mars;Antal hush\u00e5ll (summa)\n2021;1;2;4;7', undefined],
  ['counts', '\u00c5r;Hush\u00e5ll;Vuxna\n2021;7;12', undefined],
])('says of a list that is imported as %s what it is: %j', async (kind, list, reason) => {
  const { body } = await upload(list, `municipality=2305&kind=${kind}`)
  expect(body.reason).toBe(reason)
})

it.each([
  [
    'years above something else than households',
    'Kommun;2021;;2022;\n;Kvinnor;M\u00e4n;Kvinnor;M\u00e4n\nBr\u00e4cke;5;4;3;2',
    'headings-below-years',
  ],
  [
    'two lists',
    '\u00c5r;Hush\u00e5ll;;\u00c5r;Hush\u00e5ll\n2021;5;;2023;4\n2022;3;;2024;2',
    'lists-beside',
  ],
])('says what to do with %s', async (_what, list, reason) => {
  const { body } = await upload(list, 'municipality=2305&kind=counts')
  expect(body.reason).toBe(reason)
})

it.each([
  [
    'two years',
    'Kommun;2022;;;;2023;\n;jan;feb;mars;Totalt;jan;kv 2\nBr\u00e4cke;1;2;0;3;1;4',
    ['B3 2022-01 1', 'C3 2022-02 2', 'D3 nothing-to-record', 'F3 2023-01 1', 'G3 2023-04 4'],
  ],
  [
    'one year',
    'Kommun;2022;;\n;jan;feb;mars\nBr\u00e4cke;1;2;3',
    ['B3 2022-01 1', 'C3 2022-02 2', 'D3 2022-03 3'],
  ],
  [
    'a title with its year',
    'Inflyttade hush\u00e5ll 2022\nKommun;jan;feb;mars\nBr\u00e4cke;1;2;3',
    ['B3 2022-01 1', 'C3 2022-02 2', 'D3 2022-03 3'],
  ],
])('reads months below %s as what they are', async (_what, list, expected) => {
  const { body } = await upload(list, 'municipality=2305&kind=counts')
  const rows = (await files.rows(body.id)).map(({ place, record, messages }) => {
    const said = [record?.['periodFrom'], record?.['households']].join(' ')
    return `${place} ${record === null ? messages[0]?.code : said}`
  })
  expect(rows).toEqual(expected)
})

it('reads days from 1904 that are shown as numbers, in headings and in rows', async () => {
  const books: [TestCell[][], (string | undefined)[]][] = [
    [
      [
        ['Kommun', 42_735, 42_766, 42_794],
        ['Br\u00e4cke', 1, 2, 3],
      ],
      ['2021-01', '2021-02', '2021-03'],
    ],
    [
      [
        ['Period', 'Hush\u00e5ll', 'Diarienummer'],
        [42_766, 2, 42_766],
      ],
      ['2021-02'],
    ],
  ]
  for (const [rows, months] of books) {
    const book = zipOf(workbookParts([{ name: 'Blad1', rows }], true))
    const { body } = await upload(book, 'municipality=2305&kind=counts')
    const read = (await files.rows(body.id)).map(({ record }) => record)
    expect(read.map((one) => one?.['periodFrom'])).toEqual(months)
    expect(read[0]?.['sourceRef'] ?? '42766').toBe('42766')
  }
})

it('reads years beside words that leave them as they are, in headings and in rows', async () => {
  const list = 'Kommun;2022 prel.;hel\u00e5r 2023;Totalt 2022-2023\nBr\u00e4cke;1;2;3'
  const { body } = await upload(list, 'municipality=2305&kind=counts')
  const across = (await files.rows(body.id)).map(({ record }) => record?.['households'])
  expect(across).toEqual([1, 2])
  const rows = lines('\u00c5r;Hush\u00e5ll', 'Hel\u00e5r 2022;1', '2023 prel;2')
  const { body: other } = await upload(rows, 'municipality=2305&kind=counts')
  const read = (await files.rows(other.id)).map(({ record }) => record?.['households'])
  expect(read).toEqual([1, 2])
})

it.each([
  ['in its heading', 'Kommun;Antal hush\u00e5ll 2021\nBr\u00e4cke;5', 'B2 2021-01 5'],
  [
    'in the title above',
    'Inflyttade 2021;;\nKommun;Hush\u00e5ll;Personer\nBr\u00e4cke;5;9',
    'B3 2021-01 5',
  ],
])('reads households of one year that is said %s', async (_what, list, expected) => {
  const { body } = await upload(list, 'municipality=2305&kind=counts')
  const read = (await files.rows(body.id)).map(({ place, record }) =>
    [place, String(record?.['periodFrom']), String(record?.['households'])].join(' '),
  )
  expect(read).toEqual([expected])
})

it('takes no count of a part of the municipality for that of the whole', async () => {
  const list = lines(
    '\u00c5r;Ort;Hush\u00e5ll',
    '2021;K\u00e4larne;5',
    '2021;Hela kommunen;9',
    '2022;K\u00e4larne;3',
    '2023;;4',
  )
  const { body } = await upload(list, 'municipality=2305&kind=counts')
  const rows = (await files.rows(body.id)).map(({ status, messages }) => [status, messages[0]?.code])
  expect(rows).toEqual([
    ['faulty', 'row-of-part'],
    ['covered', 'inside-aggregate'],
    ['faulty', 'row-of-part'],
    ['covered', 'inside-aggregate'],
  ])
})

it('takes what has come together since the year began for no month of it', async () => {
  const list = 'M\u00e5nad;Hush\u00e5ll (ackumulerat)\n2022-01;1\n2022-02;3'
  const { body } = await upload(list, 'municipality=2305&kind=counts')
  expect(body.counts.accepted).toBe(0)
})

describe('years side by side are rows, a gap is none, and each fault stands at its cell:', () => {
  it.each(ACROSS)('%s', async (_what, body) => {
    const { body: batch } = await upload(body(), 'municipality=2305&kind=counts')
    expect(batch).toMatchObject({ missingFields: [], gapCells: 2, rowCountInFile: 1 })
    const rows = await files.rows(batch.id)
    expect(
      rows.map(({ place, status, messages }) => [place, status, messages[0]?.code, messages[0]?.cell]),
    ).toEqual([
      ['B4', 'covered', 'inside-aggregate', null],
      ['E4', 'faulty', 'number-unreadable', 'E4'],
      ['F4', 'covered', 'inside-aggregate', null],
      ['G4', 'faulty', 'part-beyond-parent', 'G4'],
    ])
    expect(rows[0]?.record).toMatchObject({ title: 'Br\u00e4cke 2020', households: 5, persons: null })
    expect(rows[2]?.record).toMatchObject({ periodFrom: '2024-01', periodToLatest: '2024-10' })
    expect(rows[3]?.messages[0]?.detail).toContain('written 2024-01--2024-10')
  })
})

it('keeps a zero of a year apart from a gap, and a formula without its value from both', async () => {
  const book = workbook([
    ['Kommun', 2020, 2021, 2022],
    ['2305', 0, null, { xml: '<c r="@"><f>1+1</f></c>' }],
  ])
  const { body } = await upload(book, 'municipality=2305&kind=counts')
  const rows = await files.rows(body.id)
  expect(rows.map(({ place, messages }) => [place, messages[0]?.code, messages[0]?.cell])).toEqual([
    ['B2', 'nothing-to-record', 'B2'],
    ['D2', 'formula-without-value', 'D2'],
  ])
})

it('counts beside how many are men are read', async () => {
  const counts = lines('\u00c5r;Hush\u00e5ll;M\u00e4n', '2021;12;9')
  const { body } = await files.upload(counts, 'municipality=2305&kind=counts')
  expect(body.counts).toMatchObject({ rows: 1 })
})

it('counts whose year and part of it stand in two columns are refused with a sentence', async () => {
  const counts = lines('\u00c5r;Kvartal;Hush\u00e5ll', '2021;1;5')
  const { body } = await files.upload(counts, 'municipality=2305&kind=counts')
  expect(body.reason).toBe('period-divided')
})
