import { describe, expect, it } from 'vitest'
import { type Body, openForFiles } from '../imports.testing.ts'
import {
  bookOfSheet,
  bookWith,
  csv,
  HEADINGS,
  lines,
  ROW,
  sheetCells,
  sheetRows,
  SWEDISH,
} from './lists.testing.ts'
import { type TestCell, workbook, workbookParts, zipOf } from './workbook.testing.ts'

const { api, upload } = await openForFiles()

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
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide: TestCell[][] = [Array.from({ length: 250 }, (_, i) => `K${i}`), ['2022-03']]

const rowsNumbered = (...numbers: (number | string)[]) =>
  `<worksheet><sheetData>${numbers.map((row, at) => `<row r="${row}">${HEADINGS.map((heading) => `<c t="inlineStr"><is><t>${at === 0 ? heading : '2'}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`
/** A list whose row of numbers ends in this cell. */
const endingIn = (cell: string) =>
  bookOfSheet(
    `<worksheet><sheetData>${sheetRows([HEADINGS])}<row r="2">${sheetCells(ROW.slice(0, 2))}${cell}</row></sheetData></worksheet>`,
  )
/** A sheet of a list, with what stands before and behind its rows. */
const listed = (before: string, behind: string, head = '') =>
  `${head}<worksheet>${before}<sheetData>${sheetRows([HEADINGS, ROW])}</sheetData>${behind}</worksheet>`
const twins = Array.from({ length: 2 }, (_, at) => `<sheet name="B${at}" r:id="rId1"/>`).join('')

/** A package whose main part stands here. */
const packageOf = (part: string) =>
  zipOf({
    '_rels/.rels': `<Relationships><Relationship Type="x/officeDocument" Target="${part}"/></Relationships>`,
    [part]: '<w:document xmlns:w="w"/>',
  })
const targeted = (target: string) =>
  bookWith({
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="${target}"/></Relationships>`,
  })

const emptyRows = `\r\n${`${'"";'.repeat(189)}""\r\n`.repeat(32_000)}`
/** More cells than are let in, in rows that hold nothing else. */
const emptyRow = `</row>${`<row>${'<c/>'.repeat(189)}</row>`.repeat(32_000)}`

const REFUSED: [string, () => Body, string, number?][] = [
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
    () => bookOfSheet('<worksheet><sheetData><row r="1"><c></row>'),
    'damaged-file',
  ],
  ['rows that stand twice', () => bookOfSheet(rowsNumbered(1, 5, 5)), 'damaged-file'],
  ['rows in no order', () => bookOfSheet(rowsNumbered(1, 5, 3)), 'damaged-file'],
  ['a row that is no number', () => bookOfSheet(rowsNumbered(1, 'x')), 'damaged-file'],
  ['a row beyond every sheet', () => bookOfSheet(rowsNumbered(1, 9e18)), 'damaged-file'],
  // Read past, each would leave a household with other numbers than the spreadsheet shows.
  ['a cell that stands in no column', () => endingIn('<c r="2"><v>1</v></c>'), 'damaged-file'],
  ['a cell that stands in another row', () => endingIn('<c r="C3"><v>1</v></c>'), 'damaged-file'],
  [
    'two cells in one place',
    () => endingIn('<c r="C2"><v>1</v></c><c r="C2"><v>3</v></c>'),
    'damaged-file',
  ],
  ['a cell of no known kind', () => endingIn('<c r="C2" t="S"><v>1</v></c>'), 'damaged-file'],
  [
    'a workbook of which a part is not what was written',
    () =>
      zipOf(workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', 2, 1]] }]), { checksum: 1 }),
    'damaged-file',
  ],
  ['entities that unfold', () => bookOfSheet(billionLaughs), 'damaged-file'],
  ['a zip bomb', bomb, 'too-large-unpacked'],
  [
    'a quotation mark that is never closed',
    () => `${csv([HEADINGS, ROW])}\r\n"2022-04;2;1\r\n${'2022-05;1;0\r\n'.repeat(20_000)}`,
    'too-long-row',
    2,
  ],
  ['more columns than a list has', () => workbook(wide), 'too-many-columns'],
  [
    'a million rows',
    () => `${csv([HEADINGS])}\r\n${'2022-03;2;1\r\n'.repeat(1_000_000)}`,
    'too-many-rows',
  ],
  // Each is a file of some kilobytes that takes gigabytes of memory, or hours, where all of it is held.
  [
    'elements within elements',
    () => bookOfSheet(listed(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, '')),
    'damaged-file',
  ],
  [
    'attributes without end',
    () =>
      bookOfSheet(listed(`<a ${Array.from({ length: 2000 }, (_, at) => `a${at}=""`).join(' ')}/>`, '')),
    'damaged-file',
  ],
  [
    'a remark of nine million characters',
    () => bookOfSheet(listed(`<!--${'a'.repeat(9_000_000)}-->`, '')),
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
    () => bookOfSheet(listed('', '<mergeCell ref="A3:A4"/>'.repeat(500_001))),
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
    2,
  ],
  ['six million cells that say nothing', () => csv([HEADINGS, ROW]) + emptyRows, 'too-many-cells'],
  [
    'the same behind quotation marks that hide where rows end',
    () => `${csv([HEADINGS, ROW])}${emptyRows.replace(';', '5";')}`,
    'too-many-cells',
  ],
  [
    'the same as a workbook',
    () => bookOfSheet(listed('', '').replace(/<\/row>(?=<\/sheetData>)/u, emptyRow)),
    'too-many-cells',
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
  [
    'a quotation mark that is opened in one row and closed in another',
    () =>
      lines(
        'Inflyttad;Vuxna;Barn;Anteckning',
        '2025-03;2;1;"ett',
        '2025-04;1;0;tv\u00e5',
        '2025-05;2;3;tre" fyra',
        '2025-06;2;0;',
      ),
    'rows-in-a-cell',
    1,
  ],
  [
    'the same where what is between looks like a cell',
    () => lines('Inflyttad;Vuxna;Barn;Anteckning', '2025-03;2;1;', '2025-04;"1;0;a', '2025-05;2";3;b'),
    'rows-in-a-cell',
    2,
  ],
  [
    'two lists beside each other',
    () =>
      lines(
        '2024;;;;2025',
        'Inflyttad;Vuxna;Barn;;Inflyttad;Vuxna;Barn',
        '2024-01;2;1;;2025-01;1;0',
        '2024-02;1;1;;2025-02;2;2',
      ),
    'lists-beside',
  ],
  [
    'a list of persons, of whom several are of one household',
    () =>
      lines('Hush\u00e5ll nr;Inflyttad;Roll', '1;2025-01;sambo', '1;2025-01;sambo', '2;2025-02;ensam'),
    'persons-not-households',
  ],
  [
    'a sheet of another municipality',
    () => zipOf(workbookParts([{ name: 'Berg', rows: [HEADINGS, ['2025-03', 2, 1]] }])),
    'other-municipality',
  ],
  [
    'a list under the title of another',
    () => workbook([['Inflyttade i Bergs kommun'], HEADINGS, ['2025-03', 2, 1]]),
    'other-municipality',
  ],
  [
    'a workbook whose sheet is not in it',
    () => {
      const { 'xl/worksheets/sheet1.xml': _sheet, ...parts } = workbookParts([
        { name: 'Blad1', rows: [HEADINGS] },
      ])
      return zipOf(parts)
    },
    'damaged-file',
  ],
  [
    'a workbook of which one of two sheets is not in it',
    () => {
      const { 'xl/worksheets/sheet2.xml': _sheet, ...parts } = workbookParts([
        { name: '2024', rows: [HEADINGS, ['2024-03', 2, 1]] },
        { name: '2025', rows: [HEADINGS, ['2025-03', 2, 1]] },
      ])
      return zipOf(parts)
    },
    'damaged-file',
  ],
  [
    'a workbook of two sheets with one name',
    () => zipOf(workbookParts(['2025', '2025'].map((name) => ({ name, rows: [HEADINGS, ROW] })))),
    'damaged-file',
  ],
  [
    'a workbook whose texts are not in it',
    () => {
      const { 'xl/sharedStrings.xml': _texts, ...parts } = workbookParts([
        { name: 'Blad1', rows: [HEADINGS, ['2022-03', 2, 1]] },
      ])
      return zipOf(parts)
    },
    'damaged-file',
  ],
  [
    'a workbook of which each row is one cell',
    () => workbook([['Lista'], [HEADINGS.join(';')], [ROW.join(';')]]),
    'rows-in-one-column',
  ],
  ['a text document with all its parts', () => packageOf('word/document.xml'), 'not-a-table'],
  ['a binary workbook with all its parts', () => packageOf('xl/workbook.bin'), 'binary-workbook'],
  ['a workbook of which a target is none', () => targeted('http://['), 'damaged-file'],
  ['a page of the web', () => '<table><tr><td>Inflyttad</td></tr></table>', 'web-page'],
  [
    'what Excel 2003 saves as XML',
    () => '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    'other-format',
  ],
]

describe('is refused with a sentence, and nothing is kept:', () => {
  it.each(REFUSED)('%s', async (_what, body, reason, afterRow) => {
    const { status, body: told } = await upload(body())
    expect([status, told.reason, told['afterRow']]).toEqual([422, reason, afterRow])
    expect(told.errors).toEqual([{ pointer: '/file', detail: told.detail }])
    expect(told.detail).toMatch(/[a-z].*\.$/u)
    expect(await api.deps.db.selectFrom('import_batch').select('id').execute()).toEqual([])
    expect(await api.deps.db.selectFrom('import_row').select('row_number').execute()).toEqual([])
  })
})

it('takes no file over 20 MB, and none in a coding or of a kind that is not known', async () => {
  expect((await upload(new Uint8Array(21 * 1024 * 1024))).status).toBe(413)
  const send = (headers: Record<string, string>) =>
    api.sendFile('bracke', '/imports?municipality=2305', csv([HEADINGS, ROW]), { headers })
  expect((await send({ 'Content-Type': 'application/json' })).status).toBe(415)
  expect((await send({ 'Content-Encoding': 'gzip' })).status).toBe(415)
})

it('says of a binary workbook how to save it', async () => {
  const { body } = await upload(zipOf({ 'xl/workbook.bin': 'x' }))
  expect(body).toMatchObject({ status: 422, reason: 'binary-workbook' })
})

describe('is answered at once:', () => {
  it('columns that are hidden from far before the first', async () => {
    const hidden = '<cols><col min="-20000000" max="1" hidden="1"/></cols>'
    expect((await upload(bookOfSheet(listed(hidden, '')))).status).toBe(201)
  })

  it('a row of many million letters behind a quotation mark, below rows within such', async () => {
    const { status } = await upload(
      lines('"Inflyttad;Vuxna"', '"2025-03;2"', `"${'a'.repeat(18_000_000)}`),
    )
    expect(status).toBe(422)
  })

  it('a number format of brackets that never end', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(250_000)}y"/></numFmts></styleSheet>`
    expect((await upload(bookWith({ 'xl/styles.xml': styles }))).status).toBe(201)
  })

  it('merged cells that are begun and never ended', async () => {
    const sheet = `<worksheet><sheetData/><!--${'mergeCell '.repeat(600_000)}--></worksheet>`
    expect((await upload(bookWith({ 'xl/worksheets/sheet1.xml': sheet }))).status).toBe(422)
  })
})
