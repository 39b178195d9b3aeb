import type { Cell, Row } from 'write-excel-file/node'
import { importTemplate } from '../strings/import-template.ts'
import { headerRow, RULE, TEXT, textCell } from './sheet-cells.ts'
import { setZipInstant } from './zip-instant.ts'

/** A column of a list that people write in. */
export interface ListField {
  field: string
  /** As the reader knows it. */
  title: string
  isNumber: boolean
  /** Words that the reader knows; none where anything can be written. */
  allowed: readonly string[]
}

/** Cells in the order of the fields; null where nothing is known. */
export type ListRow = readonly (string | number | null)[]

interface ListWorkbook {
  /** The names of the two sheets. */
  sheets: { list: string; guide: string }
  /** Stands above the headings of the list; null where nothing does. */
  notice: string | null
  fields: readonly ListField[]
  /** What to write in a field; those without a word say it by their title. */
  told: Readonly<Record<string, string>>
  rows: readonly ListRow[]
  /** Rows without a value that are typed beforehand, below the others. */
  emptyRows: number
  /** What holds of the whole list, above what is told of each field. */
  rules: readonly string[]
  /** Written into the file: the same content of the same instant is the same bytes. */
  madeAt: Date
}

const WHOLE = '0'
const NARROWEST = 12
const WIDEST = 40

/** A list of typed columns under headings that stay, and a sheet that says what each column takes. */
export async function toListXlsx(workbook: ListWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets, notice, fields, told, rows, emptyRows, rules, madeAt } = workbook
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const empty: Row = fields.map(({ isNumber }): Cell =>
    isNumber ? { type: Number, format: WHOLE } : { type: String, format: TEXT },
  )
  const above: Row[] = notice === null ? [] : [[textCell(notice, { fontWeight: 'bold' })]]
  const written = [
    {
      sheet: sheets.list,
      columns: fields.map(({ title }, at) => ({ width: widthOf(title, rows, at) })),
      stickyRowsCount: above.length + 1,
      data: [
        ...above,
        headerRow(fields.map(({ title }) => title)),
        ...rows.map((row) => row.map(cellOf)),
        ...Array<Row>(emptyRows).fill(empty),
      ],
    },
    {
      sheet: sheets.guide,
      columns: [{ width: 26 }, { width: 60 }, { width: 60 }],
      data: [
        ...rules.map((rule): Row => [textCell(rule)]),
        [],
        headerRow(importTemplate.headings),
        ...fields.map((field) => guideRow(field, told[field.field] ?? '')),
      ],
    },
  ]
  const bytes = new Uint8Array(
    await writeXlsxFile(written, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer(),
  )
  setZipInstant(bytes, madeAt)
  return bytes
}

function cellOf(value: string | number | null): Cell {
  if (value === null) return null
  return typeof value === 'number' ? { value, type: Number, format: WHOLE } : textCell(value)
}

function widthOf(title: string, rows: ListWorkbook['rows'], at: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[at] ?? '').length),
    title.length + 2,
  )
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

function guideRow({ title, allowed }: ListField, told: string): Row {
  return [title, told, allowed.join('; ')].map((said) =>
    textCell(said, {
      wrap: true,
      alignVertical: 'top',
      bottomBorderColor: RULE,
      bottomBorderStyle: 'hair',
    }),
  )
}
