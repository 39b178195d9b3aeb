import { expect, it } from 'vitest'
import { bookOfSheet, HEADINGS, ROW, sheetRows } from './lists.testing.ts'
import { openXlsx } from './xlsx-table.ts'

it('makes no row wider by cells that are one and say nothing, down to the last row of the sheet', async () => {
  const merged = ['F', 'XFD'].map((column) => `<mergeCell ref="${column}1:${column}1048576"/>`)
  const sheet = `<worksheet><sheetData>${sheetRows([HEADINGS, ROW])}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`
  const workbook = await openXlsx(Buffer.from(bookOfSheet(sheet)))
  const widths: number[] = []
  for await (const { cells } of workbook.sheet('Blad1').rows()) widths.push(cells.length)
  expect(widths).toEqual([HEADINGS.length, ROW.length])
})
