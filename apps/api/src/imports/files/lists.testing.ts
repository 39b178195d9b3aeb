import { workbookParts, zipOf } from './workbook.testing.ts'

export const HEADINGS = ['Inflyttad', 'Vuxna', 'Barn']
export const ROW = ['2022-03', '2', '1']

export const lines = (...rows: string[]) => rows.join('\r\n')
export const csv = (rows: string[][], sign = ';') => lines(...rows.map((row) => row.join(sign)))

export const SWEDISH = csv([
  ['Inflyttningsm\u00e5nad', 'Vuxna', 'Barn', 'Anteckning'],
  [...ROW, '\u00c5re, v\u00e4rt \u00f6verblick'],
])

/** A workbook of one household, with other parts in the place of its own, or beside them. */
export const bookWith = (parts: Record<string, string>) =>
  zipOf({ ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', 2, 1]] }]), ...parts })

export const bookOfSheet = (sheet: string) => bookWith({ 'xl/worksheets/sheet1.xml': sheet })

/** Cells and rows of text as the XML of a sheet has them. */
export const sheetCells = (row: string[]) =>
  row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')
export const sheetRows = (rows: string[][]) =>
  rows.map((row, at) => `<row r="${at + 1}">${sheetCells(row)}</row>`).join('')
