import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import type { Checking, WriteInTurn } from './check/check-rows.ts'
import { noDayOrders, takeBack } from './check/take-back.ts'
import { type TestCell, workbook, workbookParts, zipOf } from './files/workbook.testing.ts'
import { type Body, importing } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeAll(async () => {
  api = await createTestApi(['bracke'])
  files = importing(api)
})
afterAll(() => api.close())

/** Minutes apart, so that the limit of uploads a minute is not what is met; what was looked at is given up. */
let minute = 0
async function upload(body: Body) {
  minute += 1
  api.deps.setNow(new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString())
  await api.deps.db.deleteFrom('import_batch').execute()
  return files.upload(body)
}

const HEADINGS = ['Inflyttad', 'Vuxna', 'Barn']
const ROW = ['2022-03', '2', '1']
const csv = (rows: string[][]) => rows.map((row) => row.join(';')).join('\r\n')

/** Text in a coding of one byte a letter, by the bytes of its letters that are not ASCII. */
const coded = (text: string, bytes: Readonly<Record<string, number>>) =>
  new Uint8Array(Buffer.from(Array.from(text, (letter) => bytes[letter] ?? letter.codePointAt(0)!)))
const SWEDISH = csv([
  ['Inflyttningsm\u00e5nad', 'Vuxna', 'Barn', 'Anteckning'],
  [...ROW, '\u00c5re, v\u00e4rt \u00f6verblick'],
])
const MAC = { '\u00e5': 0x8c, '\u00e4': 0x8a, '\u00f6': 0x9a, '\u00c5': 0x81 }
const DOS = { '\u00e5': 0x86, '\u00e4': 0x84, '\u00f6': 0x94, '\u00c5': 0x8f }
const note = '\u00c5re, v\u00e4rt \u00f6verblick'
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const book = (sheet: string) =>
  zipOf({
    ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', 2, 1]] }]),
    'xl/worksheets/sheet1.xml': sheet,
  })
const text = (cells: string[]) => cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
const rowsOf = (rows: string[][]) =>
  rows.map((row, at) => `<row r="${at + 1}">${text(row).join('')}</row>`).join('')
const merged = Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at + 3}:A${at + 4}"/>`)
/** Cells of 145 lines, in as many rows that there are more lines than a list may have. */
const longNotes = () =>
  csv([
    [...HEADINGS, 'Anteckning'],
    ...Array.from({ length: 4200 }, () => [...ROW, `"${'a\n'.repeat(145)}"`]),
  ])

const READ: [string, () => Body, object?][] = [
  ['months that begin with a nought', () => csv([HEADINGS, ['03/2022', '2', '1']])],
  ['days that do', () => csv([HEADINGS, ['05/03/2022', '2', '1']])],
  [
    'rows that each stand within quotation marks',
    () => [HEADINGS, ROW].map((row) => `"${row.join(';')}"`).join('\r\n'),
  ],
  ['UTF-16 of the other order, without its mark', () => utf16be(csv([HEADINGS, ROW]))],
  ['what Excel saves for an older Mac', () => coded(SWEDISH, MAC), { note }],
  [
    'UTF-8 that was read as windows-1252 and saved once more',
    () => Buffer.from(SWEDISH).toString('latin1').replaceAll('\u0085', '\u2026'),
    { note },
  ],
  ['what Excel saves as MS-DOS', () => coded(SWEDISH, DOS), { note }],
  [
    'headings over two rows without merged cells',
    () => csv([['Inflyttad', 'Hush\u00e5ll', ''], ['', 'Vuxna', 'Barn'], ROW]),
  ],
  [
    'headings over two rows of which each has as many',
    () =>
      csv([
        ['Inflyttad', 'Hush\u00e5ll', '', 'Anteckning'],
        ['', 'Vuxna', 'Barn', ''],
        [...ROW, 'ja'],
      ]),
    { note: 'ja' },
  ],
  [
    'headings over two rows between commas, of which the lower is the shorter',
    () => 'Inflyttad,Hush\u00e5ll,,Anteckning\n,Vuxna,Barn\n2022-03,2,1,hus',
    { note: 'hus' },
  ],
  ['more line breaks in cells than rows are let in', longNotes],
  [
    'numbers with an exponent',
    () => workbook([HEADINGS, ['2022-03', { xml: '<c r="@"><v>2E0</v></c>' }, 1]]),
  ],
  [
    'a blank in the last column of the sheet',
    () =>
      book(
        `<worksheet><sheetData><row r="1">${text(HEADINGS).join('')}<c r="XFD1" t="inlineStr"><is><t> </t></is></c></row><row r="2">${text(ROW).join('')}</row></sheetData></worksheet>`,
      ),
  ],
  [
    'a piece of a cell that is struck out',
    () =>
      workbook([
        HEADINGS,
        [
          '2022-03',
          {
            xml: '<c r="@" t="inlineStr"><is><r><rPr><strike/></rPr><t>5</t></r><r><t>2</t></r></is></c>',
          },
          1,
        ],
      ]),
  ],
  [
    'a column that is hidden beside one of the same meaning',
    () =>
      book(
        `<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${rowsOf([
          ['Inflyttad', 'Antal vuxna', 'Vuxna', 'Barn'],
          ['2022-03', '7', '2', '1'],
        ])}</sheetData></worksheet>`,
      ),
  ],
  [
    'formulas that come to an empty text, down to the last row that was prepared',
    () =>
      workbook([
        [...HEADINGS, 'Anteckning'],
        ...[ROW, [], []].map((row) => [
          ...HEADINGS.map((_, at) => row[at] ?? null),
          { xml: '<c r="@" t="str"><f>IF(A1="","","")</f><v></v></c>' },
        ]),
      ]),
    { note: null },
  ],
  // To go through all of them at each would keep the server for minutes.
  [
    'a hundred thousand merged cells',
    () =>
      book(
        `<worksheet><sheetData>${rowsOf([HEADINGS, ROW])}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`,
      ),
  ],
]

describe('is read right as well:', () => {
  it.each(READ)('%s', async (_what, body, over = {}) => {
    const { status, body: batch } = await upload(body())
    expect({ status, detail: batch.detail }).toEqual({ status: 201, detail: undefined })
    const [row] = await files.rows(batch.id, 'limit=1')
    expect(row?.record).toMatchObject({ moveInMonth: '2022-03', adults: 2, children: 1, ...over })
  })
})

/** A sheet of a list, with what stands before and behind its rows. */
const listed = (before: string, behind: string, head = '') =>
  `${head}<worksheet>${before}<sheetData>${rowsOf([HEADINGS, ROW])}</sheetData>${behind}</worksheet>`
const twins = Array.from({ length: 2 }, (_, at) => `<sheet name="B${at}" r:id="rId1"/>`).join('')

const REFUSED: [string, () => Body, string, number?][] = [
  // Each is a file of some kilobytes that takes gigabytes of memory, or hours, where all of it is held.
  [
    'elements within elements',
    () => book(listed(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, '')),
    'damaged-file',
  ],
  [
    'attributes without end',
    () => book(listed(`<a ${Array.from({ length: 2000 }, (_, at) => `a${at}=""`).join(' ')}/>`, '')),
    'damaged-file',
  ],
  [
    'a remark of nine million characters',
    () => book(listed(`<!--${'a'.repeat(9_000_000)}-->`, '')),
    'too-large-unpacked',
  ],
  [
    'a sheet that stands for many',
    () =>
      zipOf({
        ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ROW] }]),
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${twins}</sheets></workbook>`,
      }),
    'damaged-file',
  ],
  [
    'more merged cells than any list has',
    () => book(listed('', '<mergeCell ref="A3:A4"/>'.repeat(500_001))),
    'too-large-unpacked',
  ],
  [
    'XML in another coding',
    () =>
      zipOf({
        ...workbookParts([{ name: 'Blad1', rows: [] }]),
        'xl/worksheets/sheet1.xml': Buffer.from(
          listed('', '<a>\u00e5</a>', '<?xml version="1.0" encoding="ISO-8859-1"?>'),
          'latin1',
        ),
      }),
    'damaged-file',
  ],
  [
    'a text of five million characters',
    () => csv([HEADINGS, ROW, [...ROW, 'a'.repeat(5_000_000)]]),
    'too-long-row',
    2,
  ],
  [
    'the same of lines within quotation marks',
    () => csv([HEADINGS, ROW, [...ROW, `"${'a\r\n'.repeat(700_000)}"`]]),
    'too-long-row',
    2,
  ],
  [
    'a quotation mark that is never closed in a short file',
    () => csv([HEADINGS, ROW, ['"2022-04', '2', '1'], ROW]),
    'quote-not-closed',
    2,
  ],
  [
    'UTF-8 in which a byte is broken',
    () => new Uint8Array([...Buffer.from(SWEDISH), 0x0d, 0x0a, 0xe4]),
    'unreadable-text',
  ],
  ['a row of nine million semicolons', () => ';'.repeat(9_000_000), 'too-many-columns'],
  [
    'a page of the web that begins with a remark',
    () => '\r\n<!-- x -->\r\n<html><table><tr><td>Inflyttad;Vuxna</td></tr></table></html>',
    'web-page',
  ],
  [
    'an archived page of the web',
    () => 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\nInflyttad;Vuxna',
    'web-page',
  ],
  ['SYLK', () => 'ID;PWXL;N;E\r\nC;Y1;X1;K"Inflyttad"\r\nC;Y1;X2;K"Vuxna"\r\nE', 'other-format'],
  [
    'DIF',
    () =>
      'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"Inflyttad"\r\n',
    'other-format',
  ],
  ['JSON', () => JSON.stringify([{ Inflyttad: '2022-03', Vuxna: 2 }], null, 1), 'other-format'],
  ['RTF', () => '{\\rtf1\\ansi Inflyttad;Vuxna\\par 2022-03;2}', 'other-format'],
]

describe('is refused with a sentence as well:', () => {
  it.each(REFUSED)('%s', async (_what, body, reason, afterRow) => {
    const { status, body: told } = await upload(body())
    expect({ status, reason: told.reason, afterRow: told['afterRow'] }).toEqual({
      status: 422,
      reason,
      afterRow,
    })
    expect(told.detail).toMatch(/[a-z].*\.$/u)
  })
})

const one = (month: TestCell, adults: TestCell, children: TestCell) =>
  workbook([HEADINGS, [month, adults, children]])

it.each([
  [
    'a box that is ticked',
    () => one('2022-03', 2, { xml: '<c r="@" t="b"><v>1</v></c>' }),
    'number-unreadable',
    'C2',
  ],
  [
    'a box that is not',
    () => one('2022-03', 2, { xml: '<c r="@" t="b"><v>0</v></c>' }),
    'number-unreadable',
    'C2',
  ],
  [
    'hundredths',
    () =>
      zipOf({
        ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', { day: 2 }, 1]] }]),
        'xl/styles.xml':
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
      }),
    'number-unreadable',
    'B2',
  ],
  [
    'a count with the raised mark of a footnote',
    () =>
      one(
        '2022-03',
        {
          xml: '<c r="@" t="inlineStr"><is><r><t>1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
        },
        1,
      ),
    'number-unreadable',
    'B2',
  ],
  [
    'children among the adults',
    () => csv([HEADINGS, ['2022-03', '2 barn', '1']]),
    'number-unreadable',
    'B2',
  ],
  [
    'adults among the children',
    () => csv([HEADINGS, ['2022-03', '2', 'en vuxen']]),
    'number-unreadable',
    'C2',
  ],
  [
    'a day of which the year is shown',
    () =>
      zipOf({
        ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, [{ day: 44_562 }, 2, 1]] }]),
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      }),
    'month-unreadable',
    'A2',
  ],
  [
    'what Excel writes for a value that it lacks',
    () => csv([HEADINGS, ['2022-03', '#SAKNAS!', '1']]),
    'error-value',
    'B2',
  ],
  ['the same in English', () => csv([HEADINGS, ['2022-03', '2', '#N/A']]), 'error-value', 'C2'],
  [
    'the month before the day',
    () => csv([HEADINGS, ['03/25/2022', '2', '1']]),
    'month-before-day',
    'A2',
  ],
])('takes %s for no month and no count', async (_what, body, code, cell) => {
  const [row] = await files.rows((await upload(body())).body.id)
  expect(row?.messages[0]).toMatchObject({ code, cell })
})

it('tells of rows that a spreadsheet hides, and of what stands beside the headings', async () => {
  const parts = workbookParts([{ name: 'Blad1', rows: [HEADINGS, ROW, ['2022-04', '1', '0']] }])
  const sheet = 'xl/worksheets/sheet1.xml'
  const filtered = { ...parts, [sheet]: parts[sheet]!.replace('<row r="3">', '<row r="3" hidden="1">') }
  expect((await upload(zipOf(filtered))).body).toMatchObject({
    hiddenRows: 1,
    widerRows: 0,
    counts: { rows: 2 },
  })
  const cut = csv([
    [...HEADINGS, 'Anteckning'],
    [...ROW, 'ett hus; och mark'],
    [...ROW, 'ett hus', ''],
  ])
  expect((await upload(cut)).body).toMatchObject({ hiddenRows: 0, widerRows: 1 })
})

it('takes no row that commas divide where the headings end in commas of their own', async () => {
  const rows = ['Inflyttad,Vuxna,Barn,,,', '2022-03,2,0,1,0,', '2022-03,2,5,1,0,', '2022-04,1,2,,,']
  const { body } = await upload([...rows, '2022-05,1,2,hus,,', '2022-06,2,0,,,', ''].join('\n'))
  const told = (await files.rows(body.id)).map(({ record, messages }) => [
    record?.['adults'] ?? null,
    record?.['children'] ?? null,
    messages[0]?.code,
  ])
  const divided = [null, null, 'row-divided']
  expect(told).toEqual([
    divided,
    divided,
    [1, 2, 'not-counted'],
    // A note without a heading is no number, and is told of.
    [1, 2, 'not-counted'],
    [2, 0, 'not-counted'],
  ])
  expect(body['widerRows']).toBe(1)
})

it('takes no row that commas within cells divide, whose numbers would stand in other columns', async () => {
  const rows = ['Inflyttad,Vuxna,Barn,Anteckning', '2022-03,2,0,1,0,hus', '2022-03,2,0,1,0,']
  const { body } = await upload([...rows, '2022-04,1,2,', '2022-05,2,1,hus, mark', ''].join('\n'))
  const told = (await files.rows(body.id)).map(({ record, messages }) => [
    record?.['adults'] ?? null,
    record?.['children'] ?? null,
    messages[0]?.code,
  ])
  const divided = [null, null, 'row-divided']
  expect(told).toEqual([divided, divided, [1, 2, 'not-counted'], divided])
  expect(body['widerRows']).toBe(0)
  // A sign at the end of every row is no cell.
  const ended = await upload('Inflyttad,Vuxna,Barn\n2022-03,2,1,\n2022-04,1,2,')
  expect(ended.body.counts.byStatus).toMatchObject({ not_counted: 2, faulty: 0 })
})

it('knows a column whose heading says in brackets how it is written', async () => {
  const beside = ['Kommun (namn)', 'Arbetsort (kommun)', 'L\u00e4n (ursprung)', 'Program (namn)']
  const { body } = await upload(csv([[...HEADINGS, ...beside], ROW]))
  expect(body.columns.slice(3).map(({ field }) => field)).toEqual([
    'municipalityCode',
    'workMunicipalityCode',
    'originCounty',
    'programmeId',
  ])
})

it('takes a number of merged cells for none of the rows or columns that share it', async () => {
  const divided = [HEADINGS, ['2022-03', 2, 1], ['2022-04', null, 0], ['2022-05', 1, null]]
  // None of all together is none of each.
  const rows = [...divided, ['2022-06', 1, 0], ['2022-07', 2, null]]
  const { body } = await upload(workbook(rows, { merged: ['B2:B3', 'B4:C4', 'C5:C6'] }))
  const told = async () =>
    (await files.rows(body.id)).map(({ messages }) => [messages[0]?.code, messages[0]?.cell])
  const shared = [
    ['number-merged', 'B2'],
    ['number-merged', 'B3'],
    ['number-merged', 'B4'],
    ['not-counted', null],
    ['not-counted', null],
  ]
  expect(await told()).toEqual(shared)
  await files.patch(`/imports/${body.id}`, { defaults: { evidence: 'household' } })
  expect(await told()).toEqual(shared)
})

it('lets others write while numbers of merged cells are taken back', async () => {
  const list = Array.from({ length: 450 }, () => ['2022-03', '2', '1'])
  const { body } = await upload(csv([HEADINGS, ...list]))
  const { db } = api.deps
  const shared = new Map(list.map((_row, at) => [at + 2, 2]))
  const check = { contradicted: new Map(), shared, dayOrders: noDayOrders() }
  const inTurn = vi.fn<WriteInTurn>((write) => write())
  const checking = { db, batch: body, check, progress: { throwIfStopped: () => {} }, inTurn }
  await takeBack(checking as unknown as Checking)
  expect(inTurn).toHaveBeenCalledTimes(3)
  const rows = await files.rows(body.id)
  expect(new Set(rows.map(({ messages }) => messages[0]?.code))).toEqual(new Set(['number-merged']))
  expect(rows).toHaveLength(450)
})

it('takes no day for another one where a row of the list has its month first', async () => {
  const days = ['03/04/2022', '4/4/2022', '2022-05-06', '03/25/2022']
  const { body } = await upload(csv([HEADINGS, ...days.map((day) => [day, '2', '1'])]))
  const told = async () =>
    (await files.rows(body.id)).map(({ status, messages }) => [status, messages[0]?.code])
  const rows = [
    ['faulty', 'day-order-unclear'],
    ['not_counted', 'not-counted'],
    ['not_counted', 'not-counted'],
    ['faulty', 'month-before-day'],
  ]
  expect(await told()).toEqual(rows)
  expect((await files.rows(body.id))[0]?.messages[0]).toMatchObject({ cell: 'A2', row: 5 })
  // What is kept is checked anew in the same way.
  await files.patch(`/imports/${body.id}`, { defaults: { evidence: 'household' } })
  expect(await told()).toEqual(rows)
})

it('tells of columns that a spreadsheet hides, and of other sheets that look like lists', async () => {
  const hidden = book(
    `<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>${rowsOf([HEADINGS, ROW])}</sheetData></worksheet>`,
  )
  const { body } = await upload(hidden)
  expect(body.columns.map((column) => [column.field, column.isHidden])).toEqual([
    ['moveInMonth', false],
    ['adults', false],
    ['children', true],
  ])
  const lists = ['2021', '2022', '2023'].map((name) => ({ name, rows: [HEADINGS, ROW] }))
  const several = zipOf(workbookParts([{ name: 'Om', rows: [['Kommun', 'Mer']] }, ...lists]))
  expect((await upload(several)).body).toMatchObject({ sheet: '2021', otherSheets: ['2022', '2023'] })
})

it('says of a binary workbook how to save it', async () => {
  const { body } = await upload(zipOf({ 'xl/workbook.bin': 'x' }))
  expect(body).toMatchObject({ status: 422, reason: 'binary-workbook' })
})

it.each(['1.000', '1,000', '\u0662', '\u4e8c'])(
  'does not take %s for one, nor for nothing known',
  async (count) => {
    const { body } = await upload(csv([HEADINGS, ['2022-03', count, '1']]))
    const [row] = await files.rows(body.id)
    expect(row?.messages[0]).toMatchObject({ code: 'number-unreadable', cell: 'B2' })
  },
)

// What is appended by another program ends its lines in its own way; a row that ran on would be lost without a word.
it.each([
  ['\r\n', '\n', '\r'],
  ['\n', '\r', '\r\n'],
  ['\r', '\r\n', '\n'],
])('reads every row where lines end in %j, %j and %j', async (first, second, third) => {
  const [heading, row] = [HEADINGS.join(';'), ROW.join(';')]
  const { body } = await upload(`${heading}${first}${row}${second}${row}${third}${row}`)
  const rows = await files.rows(body.id)
  expect(rows.map(({ record }) => [record?.['adults'], record?.['children']])).toEqual([
    [2, 1],
    [2, 1],
    [2, 1],
  ])
})

it('reads a column that says nothing before the hundredth row, and still asks what it says for all', async () => {
  const rows = Array.from({ length: 100 }, () => ['2022-03', '2', '1', '', ''])
  const last = ['2022-03', '2', '1', 'sist', 'Hush\u00e5llet']
  const { body } = await upload(csv([[...HEADINGS, 'Anteckning', 'Hur vet vi'], ...rows, last]))
  expect(body['missingFields']).toContain('evidence')
  const [row] = await files.rows(body.id, 'limit=1&page=101')
  expect(row?.record).toMatchObject({ note: 'sist', evidence: 'household' })
})
