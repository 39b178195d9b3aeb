import { describe, expect, it } from 'vitest'
import { failureOf } from '../imports.service.ts'
import { openForFiles } from '../imports.testing.ts'
import { FileFault } from './file-fault.ts'
import { csv, HEADINGS, lines, ROW } from './lists.testing.ts'
import { type TestSheet, workbookParts, zipOf } from './workbook.testing.ts'

const { upload } = await openForFiles()
const COUNTS = 'municipality=2305&kind=counts'
const book = (...sheets: TestSheet[]) => zipOf(workbookParts(sheets))
const LIST = [HEADINGS, ['2022-03', 2, 1]]
const NOTE = { name: 'Info', rows: [['Om filen']] }

const refused = async (...sent: Parameters<typeof upload>) => {
  const { status, body } = await upload(...sent)
  expect(status).toBe(422)
  const { reason, sheet, row, detail, errors } = body
  expect(errors?.[0]?.detail).toBe(detail)
  return { reason, sheet, row, detail }
}

describe('says where in a file it was met', () => {
  it('the sheet and the row of its headings', async () => {
    const twice = [['Lista'], [...HEADINGS, null, ...HEADINGS], ['2022-03', 2, 1, null, '2022-04', 1, 0]]
    expect(await refused(book(NOTE, { name: 'Halvor', rows: twice }))).toMatchObject({
      reason: 'lists-beside',
      sheet: 'Halvor',
      row: 2,
      detail: expect.stringMatching(/ It was met on the sheet "Halvor", row 2\.$/u),
    })
  })
  it('the row alone where there is one sheet', async () => {
    const counts = lines('Lista', '\u00c5r;M\u00e5nad;Hush\u00e5ll', '2021;3;5')
    const told = await refused(counts, COUNTS)
    expect(told).toMatchObject({ reason: 'period-divided', row: 2 })
    expect(told.sheet).toBeUndefined()
  })
  it('rather on the sheet that holds a list than on one that holds none', async () => {
    expect(await refused(book(NOTE, { name: 'Mall', rows: [HEADINGS] }))).toMatchObject({
      reason: 'no-rows',
      sheet: 'Mall',
    })
  })
  it('in the first row', async () => {
    const { detail } = await refused(`"${csv([HEADINGS, ROW])}`)
    expect(detail).toMatch(/It begins in the first row\.$/u)
  })
  it('where nobody waited for the check of the rows', () => {
    expect(failureOf(new FileFault('quote-not-closed', { afterRow: 90_000 }))).toMatchObject({
      code: 'validation-failed',
      reason: 'quote-not-closed',
      afterRow: 90_000,
    })
  })
})

describe('says of a list that is not read how it is to be', () => {
  it.each([
    ['on the one sheet, which is hidden', [{ name: 'Lista', rows: LIST, state: 'hidden' }]],
    ['on a hidden sheet beside a note', [NOTE, { name: 'Lista', rows: LIST, state: 'veryHidden' }]],
  ])('%s', async (_where, sheets) => {
    expect(await refused(book(...sheets))).toMatchObject({ reason: 'hidden-sheets' })
  })
  it('on no sheet of a workbook that hides none', async () => {
    expect(await refused(book(NOTE))).toMatchObject({ reason: 'no-header' })
  })
  it.each([
    [
      'in a document of Numbers',
      { 'Index/Document.iwa': '', 'Metadata/a.plist': '' },
      'numbers-document',
    ],
    ['in an archive', { 'lista.csv': csv([HEADINGS, ROW]) }, 'zip-archive'],
    ['in a package of another kind', { '[Content_Types].xml': '<Types/>' }, 'not-a-table'],
  ])('%s', async (_where, parts, reason) => {
    expect(await refused(zipOf(parts))).toMatchObject({ reason })
  })
  it('in a format of Excel before its packages', async () => {
    const bytes = Uint8Array.from([9, 8, 8, 0, 0, 5, 5, 0, 0, 0])
    expect(await refused(bytes)).toMatchObject({ reason: 'old-excel' })
  })
  it('in a coding of mail, which would be read as it stands', async () => {
    const file = lines('Inflyttad;Vuxna;Barn;Anteckning', '2022-03;2;1;+AMU-re')
    expect(await refused(file)).toMatchObject({ reason: 'unreadable-text' })
  })
  it.each([
    ['Namn;\u00c5r;;Namn;\u00c5r', 'a;2022;;b;2023', undefined],
    ['Kommun;2021;;Kommun;2021', 'Br\u00e4cke;5;;Krokom;7', COUNTS],
    ['\u00c5r;Hush\u00e5ll;;\u00c5r;Hush\u00e5ll', '2019;5;;2021;7', COUNTS],
  ])('in two halves of "%s"', async (headings, row, query) => {
    expect(await refused(lines(headings, row), query)).toMatchObject({ reason: 'lists-beside' })
  })
  it.each([
    [
      'municipalities and years',
      ['Br\u00e4cke;9', '2021;5', '2022;4', 'Krokom;6', '2021;6', 'Totalsumma;15'],
    ],
    ['years and municipalities', ['2021;9', 'Br\u00e4cke;5', 'Krokom;4', '2022;6', 'Br\u00e4cke;6']],
    [
      'a municipality and its places',
      ['Br\u00e4cke;9', 'G\u00e4ll\u00f6;5', 'K\u00e4larne;4', 'Totalsumma;9'],
    ],
    ['years and months', ['2021;9', 'jan;4', 'feb;5', '2022;6', 'jan;6', 'Totalsumma;15']],
  ])('with %s below each other', async (_what, rows) => {
    const list = lines('Radetiketter;Antal hush\u00e5ll', ...rows)
    expect(await refused(list, COUNTS)).toMatchObject({ reason: 'levels-in-one-column', row: 1 })
  })
})
