import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { workbook, workbookParts, zipOf, type TestCell } from './files/workbook.testing.ts'
import { type Body, importing, latin1 } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeAll(async () => {
  api = await createTestApi(['bracke'])
  files = importing(api)
})
afterAll(() => api.close())
afterEach(async () => {
  await api.deps.db.deleteFrom('import_batch').execute()
})

/** Minutes apart, so that the limit of uploads a minute is not what is met. */
let minute = 0
async function upload(body: Body, query = 'municipality=2305') {
  minute += 1
  api.deps.setNow(new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString())
  return files.upload(body, query)
}

const HEADINGS = ['Inflyttad', 'Vuxna', 'Barn']
const ROW = ['2022-03', '2', '1']
const csv = (rows: string[][], sign = ';') => rows.map((row) => row.join(sign)).join('\r\n')
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const record = (over: object = {}) => ({ moveInMonth: '2022-03', adults: 2, children: 1, ...over })

const READ: [string, Body, object?][] = [
  ['semicolons', csv([HEADINGS, ROW])],
  ['commas', csv([HEADINGS, ROW], ',')],
  ['tabs', csv([HEADINGS, ROW], '\t')],
  ['a mark of UTF-8 before it', `\uFEFF${csv([HEADINGS, ROW])}`],
  ['UTF-16 with its mark', utf16(csv([HEADINGS, ROW], '\t'))],
  ['windows-1252', latin1(csv([['Inflyttningsm\u00e5nad', 'Vuxna', 'Barn'], ROW]))],
  ['Excel\u2019s line that names the sign', `sep=;\r\n${csv([HEADINGS, ROW])}`],
  ['old line ends of a Mac', csv([HEADINGS, ROW]).replaceAll('\r\n', '\r')],
  [
    'headings in the fifth row',
    csv([['Lista \u00f6ver inflyttade'], [''], ['Uppdaterad 2023'], [''], HEADINGS, ROW]),
  ],
  [
    'columns in another order',
    csv([
      ['Barn', 'Vuxna', 'Inflyttad'],
      ['1', '2', '2022-03'],
    ]),
  ],
  ['decimal commas between semicolons', csv([HEADINGS, ['2022-03', '2,0', '1,0']])],
  [
    'quoted line breaks and signs',
    csv([
      [...HEADINGS, 'Anteckning'],
      [...ROW, '"rad ett;\r\nrad ""tv\u00e5"""'],
    ]),
    { note: 'rad ett;\r\nrad "tv\u00e5"' },
  ],
  ['month names', csv([HEADINGS, ['mars 2022', '2', '1']])],
  ['days as Swedes write them', csv([HEADINGS, ['14/3 2022', '2', '1']])],
  ['days with a time', csv([HEADINGS, ['2022-03-14 00:00:00', '2', '1']])],
  ['what Excel makes of a month', csv([HEADINGS, ['mar-22', '2', '1']])],
  ['the number of a day', csv([HEADINGS, ['44634', '2', '1']])],
  [
    'year and month apart',
    csv([
      ['\u00c5r', 'M\u00e5nad', 'Vuxna', 'Barn'],
      ['2022', 'Mars', '2', '1'],
    ]),
  ],
  [
    'months under a heading that says month alone',
    csv([
      ['M\u00e5nad', 'Vuxna', 'Barn'],
      ['2022-03', '2', '1'],
    ]),
  ],
  [
    'all persons, and the children of them',
    csv([
      ['Inflyttad', 'Antal personer', 'Varav barn'],
      ['2022-03', '3', '1'],
    ]),
  ],
  ['words after counts', csv([HEADINGS, ['2022-03', '2 vuxna', '1 barn']])],
  [
    'headings said twice',
    csv([
      ['Inflyttad', 'Vuxna', 'Barn', 'Barn'],
      ['2022-03', '2', '1', '7'],
    ]),
  ],
  ['more cells than headings', csv([HEADINGS, [...ROW, 'l\u00f6st', '']])],
  ['fewer cells than headings', csv([[...HEADINGS, 'Anteckning', 'Bostad'], ROW])],
  [
    'blanks that do not break',
    csv([
      ['Inflyttad\u00a0', ' Vuxna', 'Barn'],
      ['\u00a02022-03', '2\u00a0', '1'],
    ]),
  ],
  [
    'marks that nobody sees',
    csv([
      ['\u202eInflyttad\u202c', '\u200fVuxna', 'Barn\u200b'],
      ['\u200e2022-03', '\u20662\u2069', '1\u2060'],
    ]),
  ],
  ['empty rows between', csv([HEADINGS, ['', '', ''], ROW, ['', '', '']])],
  ['a workbook', workbook([HEADINGS, ['2022-03', 2, 1]])],
  ['a workbook with days as numbers', workbook([HEADINGS, [{ day: 44_634 }, 2, 1]])],
  [
    'a workbook that counts days from 1904',
    zipOf(workbookParts([{ name: 'Blad1', rows: [HEADINGS, [{ day: 43_172 }, 2, 1]] }], true)),
  ],
  [
    'formulas with their result',
    workbook([HEADINGS, ['2022-03', { xml: '<c r="@"><f>1+1</f><v>2</v></c>' }, 1]]),
  ],
  [
    'text that stands in the cell',
    workbook([HEADINGS, [{ xml: '<c r="@" t="inlineStr"><is><t>2022-</t><t>03</t></is></c>' }, 2, 1]]),
  ],
  [
    'macros, which are passed over',
    zipOf({
      ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', 2, 1]] }]),
      'xl/vbaProject.bin': 'Sub Auto_Open()',
    }),
  ],
  ['cells merged down', workbook([HEADINGS, ['2022-03', 2, 1], [null, 2, 1]], { merged: ['A2:A3'] })],
  [
    'a title over merged cells',
    workbook([['Inflyttade 2022', null, null], HEADINGS, ['2022-03', 2, 1]], { merged: ['A1:C1'] }),
  ],
  [
    'headings merged over two rows',
    workbook(
      [
        ['Inflyttad', 'Hush\u00e5ll', null],
        [null, 'Vuxna', 'Barn'],
        ['2022-03', 2, 1],
      ],
      { merged: ['A1:A2', 'B1:C1'] },
    ),
  ],
  [
    'the list on the second sheet',
    zipOf(
      workbookParts([
        { name: 'Om', rows: [['L\u00e4s detta']] },
        { name: '2022', rows: [HEADINGS, ['2022-03', 2, 1]] },
      ]),
    ),
  ],
  [
    'a list beside a hidden sheet',
    zipOf(
      workbookParts([
        {
          name: 'G\u00f6md',
          state: 'hidden',
          rows: [
            [...HEADINGS, 'Bostad'],
            ['2020-01', 1, 0, 'Hus'],
          ],
        },
        { name: 'Lista', rows: [HEADINGS, ['2022-03', 2, 1]] },
      ]),
    ),
  ],
]

describe('is read right:', () => {
  it.each(READ)('%s', async (_what, body, over = {}) => {
    const { status, body: batch } = await upload(body)
    expect({ status, detail: batch.detail }).toEqual({ status: 201, detail: undefined })
    // What every row says is not asked for.
    const asked = new Set(batch.missingFields)
    expect(['moveInMonth', 'adults', 'children'].filter((field) => asked.has(field))).toEqual([])
    const rows = await files.rows(batch.id)
    expect(rows.map((row) => [row.status, row.record])).toEqual(
      rows.map(() => ['not_counted', expect.objectContaining(record(over))]),
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})

const bomb = () =>
  zipOf(
    {
      ...workbookParts([{ name: 'Blad1', rows: [] }]),
      'xl/sharedStrings.xml': Buffer.concat([
        Buffer.from('<sst><si><t>'),
        Buffer.alloc(80 * 1024 * 1024, 0x20),
        Buffer.from('</t></si></sst>'),
      ]),
    },
    { claims: 10 },
  )
const billionLaughs =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
const withPart = (name: string, text: string) =>
  zipOf({ ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', 2, 1]] }]), [name]: text })
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide: TestCell[][] = [Array.from({ length: 250 }, (_, i) => `K${i}`), ['2022-03']]

const rowsNumbered = (...numbers: (number | string)[]) =>
  `<worksheet><sheetData>${numbers.map((row, at) => `<row r="${row}">${HEADINGS.map((heading) => `<c t="inlineStr"><is><t>${at === 0 ? heading : '2'}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`
const REFUSED: [string, () => Body, string][] = [
  ['nothing at all', () => '', 'empty-file'],
  ['blanks alone', () => ' \r\n \r\n', 'empty-file'],
  ['a workbook of empty sheets', () => workbook([]), 'empty-file'],
  ['headings and nothing below', () => csv([HEADINGS]), 'no-rows'],
  ['a PDF that is called .xlsx', () => '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', 'pdf'],
  [
    'a picture',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'not-a-table',
  ],
  ['the older format of Excel', () => new Uint8Array([...OLE, ...Buffer.alloc(512)]), 'old-excel'],
  [
    'a workbook with a password',
    () => new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted-workbook',
  ],
  [
    'a zip with a password',
    () => zipOf(workbookParts([{ name: 'B', rows: [HEADINGS] }]), { isEncrypted: true }),
    'encrypted-workbook',
  ],
  [
    'OpenDocument',
    () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'opendocument',
  ],
  ['a text document', () => zipOf({ 'word/document.xml': '<w/>' }), 'not-a-table'],
  [
    'a page of the web that is called .xls',
    () => '<html><table><tr><td>Inflyttad</td><td>Vuxna</td></tr></table></html>',
    'web-page',
  ],
  [
    'a list on its side',
    () =>
      csv([
        ['Inflyttad', '2022-03', '2022-04'],
        ['Vuxna', '2', '1'],
        ['Barn', '0', '3'],
        ['Ursprung', '\u00d6vriga Sverige', 'Ok\u00e4nt'],
      ]),
    'turned',
  ],
  ['a letter', () => 'Hej!\nListan kommer senare.\nVi h\u00f6rs.', 'no-header'],
  [
    'numbers without headings',
    () =>
      csv([
        ['2022', '3', '2'],
        ['2023', '4', '1'],
      ]),
    'no-header',
  ],
  ['people without headings', () => csv([['Anna Svensson', '19811218-9876', '2022-03']]), 'no-header'],
  [
    'a workbook that was cut off',
    () => workbook([HEADINGS, ['2022-03', 2, 1]]).slice(0, 700),
    'damaged-file',
  ],
  [
    'a sheet that is no XML',
    () => withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c></row>'),
    'damaged-file',
  ],
  [
    'rows that stand twice',
    () => withPart('xl/worksheets/sheet1.xml', rowsNumbered(1, 5, 5)),
    'damaged-file',
  ],
  [
    'rows in no order',
    () => withPart('xl/worksheets/sheet1.xml', rowsNumbered(1, 5, 3)),
    'damaged-file',
  ],
  [
    'a row that is no number',
    () => withPart('xl/worksheets/sheet1.xml', rowsNumbered(1, 'x')),
    'damaged-file',
  ],
  [
    'a row beyond every sheet',
    () => withPart('xl/worksheets/sheet1.xml', rowsNumbered(1, 9e18)),
    'damaged-file',
  ],
  ['entities that unfold', () => withPart('xl/worksheets/sheet1.xml', billionLaughs), 'damaged-file'],
  ['a zip bomb', bomb, 'too-large-unpacked'],
  [
    'a quotation mark that is never closed',
    () => `${csv([HEADINGS, ROW])}\r\n"2022-04;2;1\r\n${'2022-05;1;0\r\n'.repeat(20_000)}`,
    'too-long-row',
  ],
  ['more columns than a list has', () => workbook(wide), 'too-many-columns'],
  [
    'a million rows',
    () => `${csv([HEADINGS])}\r\n${'2022-03;2;1\r\n'.repeat(1_000_000)}`,
    'too-many-rows',
  ],
]

describe('is refused with a sentence, and nothing is kept:', () => {
  it.each(REFUSED)('%s', async (_what, body, reason) => {
    const { status, body: told } = await upload(body())
    expect({ status, reason: told.reason }).toEqual({ status: 422, reason })
    expect(told.errors).toEqual([{ pointer: '/file', detail: told.detail }])
    expect(told.detail).toMatch(/[a-z].*\.$/u)
    expect(await api.deps.db.selectFrom('import_batch').select('id').execute()).toEqual([])
    expect(await api.deps.db.selectFrom('import_row').select('row_number').execute()).toEqual([])
  })
})

it('says of a sheet that is not there, and reads the one that is asked for', async () => {
  const book = zipOf(
    workbookParts([
      { name: '2021', rows: [HEADINGS, ['2021-03', 2, 1]] },
      { name: '2022', rows: [HEADINGS, ['2022-03', 2, 1], ['2022-04', 1, 0]] },
    ]),
  )
  expect((await upload(book, 'municipality=2305&sheet=2023')).body.reason).toBe('unknown-sheet')
  const { body } = await upload(book, 'municipality=2305&sheet=2022')
  expect(body).toMatchObject({ sheets: ['2021', '2022'], sheet: '2022', counts: { rows: 2 } })
})

it('takes no file over 20 MB, and none in a coding or of a kind that is not known', async () => {
  expect((await upload(new Uint8Array(21 * 1024 * 1024))).status).toBe(413)
  const send = (headers: Record<string, string>) =>
    api.sendFile('bracke', '/imports?municipality=2305', csv([HEADINGS, ROW]), { headers })
  expect((await send({ 'Content-Type': 'application/json' })).status).toBe(415)
  expect((await send({ 'Content-Encoding': 'gzip' })).status).toBe(415)
})

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
  ['households', 'M\u00e5nad;Vuxna;Barn;2020;2021\n2022-03;2;1;0;0', undefined],
  ['counts', 'M\u00e5nad;Vuxna;Barn\n2022-03;2;1', 'households-not-counts'],
  ['counts', '\u00c5r;jan;feb;mars;Antal hush\u00e5ll (summa)\n2021;1;2;4;7', undefined],
  ['counts', '\u00c5r;Hush\u00e5ll;Vuxna\n2021;7;12', undefined],
])('says of a list that is imported as %s what it is: %j', async (kind, list, reason) => {
  const { body } = await upload(list, `municipality=2305&kind=${kind}`)
  expect(body.reason).toBe(reason)
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

// Looked through whole, either would keep the server for minutes.
it.each([
  [
    'CSV',
    csv([
      [...HEADINGS, 'Anteckning'],
      [...ROW, 'a'.repeat(190_000)],
    ]),
  ],
  [
    'a workbook',
    workbook([
      [...HEADINGS, 'Anteckning'],
      ['2022-03', 2, 1, 'a'.repeat(2_000_000)],
    ]),
  ],
])('says that a text is too long, however long, in %s', async (_what, body) => {
  const { body: batch } = await upload(body)
  const [row] = await files.rows(batch.id)
  expect(row?.messages).toContainEqual(
    expect.objectContaining({ code: 'text-too-long', cell: 'D2', severity: 'fault' }),
  )
})

it('says of a column in which no cell can be read that it cannot, and does not take it for empty', async () => {
  const book = workbook([HEADINGS, ['2022-03', { xml: '<c r="@"><f>1+1</f></c>' }, 1]])
  const [row] = await files.rows((await upload(book)).body.id)
  expect(row?.messages[0]).toMatchObject({ code: 'formula-without-value', cell: 'B2' })
})
