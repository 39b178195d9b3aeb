import { expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'
import { bookOfSheet, sheetCells, sheetRows } from './lists.testing.ts'

const { files, upload } = await openForFiles()

const HEADED = sheetRows([['Inflyttad', 'Vuxna', 'Barn']])
const household = (adults: string) =>
  `<row r="2">${sheetCells(['2022-03'])}${adults}<c r="C2"><v>1</v></c></row>`
const sheet = (rows: string, after = '') =>
  bookOfSheet(`<worksheet xmlns:x="x"><sheetData>${HEADED}${rows}</sheetData>${after}</worksheet>`)

const read = async (file: Uint8Array<ArrayBuffer>) => {
  const { body } = await upload(file)
  return (await files.rows(body.id)).map(({ row, record, messages }) =>
    record === null
      ? `${row} ${messages.map(({ code }) => code).join()}`
      : `${row} ${String(record['adults'])} ${String(record['children'])}`,
  )
}

it.each([
  ['a value', '<c r="B2"><v>2</v><extLst><ext><x:a><v>7</v></x:a></ext></extLst></c>'],
  ['a text', '<c r="B2" t="inlineStr"><is><t>2</t></is><extLst><ext><t>7</t></ext></extLst></c>'],
  ['a cell', '<c r="B2"><v>2</v></c><extLst><ext><c r="B2"><v>7</v></c></ext></extLst>'],
])('reads a cell without %s that a newer program keeps beside it', async (_what, cell) => {
  expect(await read(sheet(household(cell)))).toEqual(['2 2 1'])
})

it.each([
  ['in an extension', (row: string) => `<extLst><ext>${row}</ext></extLst>`],
  ['elsewhere', (row: string) => `<x:other>${row}</x:other>`],
])('takes for no row what stands %s below the rows of the sheet', async (_where, around) => {
  const row = `<x:row r="3">${sheetCells(['2022-05', '9', '0'])}</x:row>`
  expect(await read(sheet(household('<c r="B2"><v>2</v></c>'), around(row)))).toEqual(['2 2 1'])
})

const CELL = '<c r="B2"><v>2</v></c>'

it.each([
  ['two values of a cell', () => sheet(household('<c r="B2"><v>2</v><v>7</v></c>'))],
  ['a value and what stands within it', () => sheet(household('<c r="B2"><v>2<x:a>7</x:a></v></c>'))],
  ['two lots of rows', () => sheet(household(CELL), '<sheetData><row r="3"/></sheetData>')],
])('takes none of %s for the right one', async (_what, file) => {
  const { status, body } = await upload(file())
  expect([status, body['reason']]).toEqual([422, 'damaged-file'])
})

it('tells of rows and columns of no height or width as of hidden ones', async () => {
  const rows = `${household('<c r="B2"><v>2</v></c>')}<row r="3" ht="0" customHeight="1">${sheetCells(['2022-05', '1', '0'])}</row>`
  const { body } = await upload(
    bookOfSheet(
      `<worksheet><cols><col min="3" max="3" width="0" customWidth="1"/></cols><sheetData>${HEADED}${rows}</sheetData></worksheet>`,
    ),
  )
  expect(body['hiddenRows']).toBe(1)
  expect(body.columns.map(({ isHidden }) => isHidden)).toEqual([false, false, true])
})
