import { describe, expect, it } from 'vitest'
import { type Body, latin1, openForFiles } from '../imports.testing.ts'
import { bookOfSheet, csv, HEADINGS, ROW, sheetCells, sheetRows, SWEDISH } from './lists.testing.ts'
import { workbook, workbookParts, zipOf } from './workbook.testing.ts'

const { files, upload } = await openForFiles()

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
/** Text in a coding of one byte a letter, by the bytes of its letters that are not ASCII. */
const coded = (text: string, bytes: Readonly<Record<string, number>>) =>
  new Uint8Array(Buffer.from(Array.from(text, (letter) => bytes[letter] ?? letter.codePointAt(0)!)))
const MAC = { '\u00e5': 0x8c, '\u00e4': 0x8a, '\u00f6': 0x9a, '\u00c5': 0x81 }
const DOS = { '\u00e5': 0x86, '\u00e4': 0x84, '\u00f6': 0x94, '\u00c5': 0x8f }
const note = '\u00c5re, v\u00e4rt \u00f6verblick'
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const HOUSEHOLD = { moveInMonth: '2022-03', adults: 2, children: 1 }

const READ: [string, Body, object?][] = [
  ['semicolons', csv([HEADINGS, ROW])],
  ['commas', csv([HEADINGS, ROW], ',')],
  ['tabs', csv([HEADINGS, ROW], '\t')],
  ['cells that a sign of equality keeps as text', csv([HEADINGS, ['="2022-03"', '="2"', '"=""1"""']])],
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
    'a workbook that counts days from 1904, and shows them as numbers',
    zipOf(workbookParts([{ name: 'Blad1', rows: [HEADINGS, [43_172, 2, 1]] }], true)),
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
      rows.map(() => ['not_counted', expect.objectContaining({ ...HOUSEHOLD, ...over })]),
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})

const merged = Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at + 3}:A${at + 4}"/>`)
/** Cells of 145 lines, in as many rows that there are more lines than a list may have. */
const longNotes = () =>
  csv([
    [...HEADINGS, 'Anteckning'],
    ...Array.from({ length: 4200 }, () => [...ROW, `"${'a\n'.repeat(145)}"`]),
  ])

/** The parts of a workbook by other names. */
const renamed = (of: (name: string) => string) =>
  Object.fromEntries(
    Object.entries(workbookParts([{ name: 'Blad1', rows: [HEADINGS, [{ day: 44_634 }, 2, 1]] }])).map(
      ([name, part]) => [of(name), part],
    ),
  )

const READ_FIRST: [string, () => Body, object?][] = [
  [
    'a month beside its year, under a word that is written as that for men but for its ring',
    () =>
      csv([
        ['\u00c5r', 'M\u00c5N', 'Vuxna', 'M\u00e4n', 'Barn'],
        ['2022', '3', '2', '1', '1'],
      ]),
    { adultMen: 1 },
  ],
  [
    'whole numbers that a program writes with a nought behind',
    () =>
      workbook([
        ['\u00c5r', 'M\u00e5nad', 'Vuxna', 'Barn'],
        [{ xml: '<c r="@"><v>2022.0</v></c>' }, 3, { xml: '<c r="@"><v>2.00</v></c>' }, 1],
      ]),
  ],
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
    'a box that a program ticks by a word',
    () =>
      workbook([
        [...HEADINGS, 'Partner s\u00f6ker jobb'],
        ['2022-03', 2, 1, { xml: '<c r="@" t="b"><v>true</v></c>' }],
      ]),
    { partnerSeeksWork: 'yes' },
  ],
  ['parts that are named from the root', () => zipOf(renamed((name) => `/${name}`))],
  ['parts that are named from the folder', () => zipOf(renamed((name) => `./${name}`))],
  [
    'texts and styles in parts that are called otherwise',
    () =>
      zipOf({
        ...renamed((name) => name.replace('sharedStrings', 'Texter').replace('styles', 'Format')),
        'xl/_rels/workbook.xml.rels': `<Relationships>${[
          ['worksheet', 'worksheets/sheet1.xml'],
          ['sharedStrings', '/xl/Texter.xml'],
          ['styles', 'Format.xml'],
        ]
          .map(
            ([kind, target], at) =>
              `<Relationship Id="rId${at + 1}" Type="r/${kind}" Target="${target}"/>`,
          )
          .join('')}</Relationships>`,
      }),
  ],
  [
    'a blank in the last column of the sheet',
    () =>
      bookOfSheet(
        `<worksheet><sheetData><row r="1">${sheetCells(HEADINGS)}<c r="XFD1" t="inlineStr"><is><t> </t></is></c></row><row r="2">${sheetCells(ROW)}</row></sheetData></worksheet>`,
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
      bookOfSheet(
        `<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${sheetRows([
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
      bookOfSheet(
        `<worksheet><sheetData>${sheetRows([HEADINGS, ROW])}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`,
      ),
  ],
]

describe('is read right in its first row:', () => {
  it.each(READ_FIRST)('%s', async (_what, body, over = {}) => {
    const { status, body: batch } = await upload(body())
    expect({ status, detail: batch.detail }).toEqual({ status: 201, detail: undefined })
    const [row] = await files.rows(batch.id, 'limit=1')
    expect(row?.record).toMatchObject({ ...HOUSEHOLD, ...over })
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
