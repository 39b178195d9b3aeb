import type { Cell, Row, Sheet } from 'write-excel-file/node'
import {
  type Report,
  REPORT_STATUSES,
  type ReportRow,
  type ReportTable,
  ROW_TYPES,
} from '../report-row.ts'
import { document } from '../strings/document.sv.ts'
import { method } from '../strings/sv.ts'
import { COLUMNS, type ColumnKey, toRecord } from './columns.ts'
import { coverFacts } from './cover-facts.ts'
import { ACCENT, headerRow, RULE, textCell } from './sheet-cells.ts'
import { isOfYear } from '../tables/detail-rows.ts'
import { setZipInstant } from './zip-instant.ts'

type ReportSheet = Sheet<Buffer>

const WIDTHS: Record<ColumnKey, number> = {
  table: 8,
  rowType: 11,
  year: 18,
  municipalityCode: 11,
  municipality: 16,
  measure: 44,
  category: 28,
  value: 12,
  status: 15,
  source: 48,
  figureCode: 18,
  reportVersion: 14,
}
const DEMO = '#fff3d6'
const WHOLE = '#,##0'
const DECIMALS = '#,##0.0#'
const YEAR = '0'
const COVER_WIDTH = 90
const DEFINITIONS_WIDTH = 110
// In points.
const LINE = 15
const TITLE_LINE = 28

/**
 * A cover, the definitions, and one sheet a table with a row a row. Numbers are numbers, everything else is text, never
 * a formula. The same report is the same bytes, whenever and wherever it is written.
 */
export async function toXlsx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  // Only who asks for a workbook waits for the library.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const sheets = [coverSheet(report), definitionsSheet(report), ...report.tables.map(tableSheet)]
  const written = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  const bytes = new Uint8Array(written)
  setZipInstant(bytes, new Date(report.generatedAt))
  return bytes
}

function tableSheet(table: ReportTable): ReportSheet {
  return {
    sheet: table.id,
    columns: COLUMNS.map(({ key }) => ({ width: WIDTHS[key] })),
    stickyRowsCount: 1,
    data: [
      headerRow(COLUMNS.map(({ swedish }) => swedish)),
      ...table.rows.map((row) => toRow(table, row)),
    ],
  }
}

function toRow(table: ReportTable, row: ReportRow): Row {
  const record = toRecord(table, row)
  const isSum = row.rowType === 'summa'
  return COLUMNS.map(({ key }): Cell => {
    const value = record[key]
    if (value === null) return null
    const weight = isSum ? ({ fontWeight: 'bold' } as const) : {}
    if (typeof value === 'number')
      return { value, type: Number, format: formatOf(value, row), ...weight }
    return textCell(value, weight)
  })
}

function formatOf(value: number, row: ReportRow): string {
  if (isOfYear(row)) return YEAR
  return Number.isInteger(value) ? WHOLE : DECIMALS
}

/** As high as its words need; LibreOffice keeps one line a row where it is not said. Of older layouts it never was. */
function heightFor({ layout }: Report, height: number): { height?: number } {
  return layout === 3 ? { height } : {}
}

const linesOf = (words: string, width: number) => Math.ceil(words.length / width) * LINE

function coverSheet(report: Report): ReportSheet {
  const label = (words: string) => textCell(words, { fontWeight: 'bold', alignVertical: 'top' })
  const mark: Row[] = report.isDemo
    ? [[textCell(document.demo, { fontWeight: 'bold', backgroundColor: DEMO, columnSpan: 2 })]]
    : []
  return {
    sheet: document.cover,
    columns: [{ width: 28 }, { width: COVER_WIDTH }],
    showGridLines: false,
    data: [
      ...mark,
      [
        textCell(document.title(report.year), {
          fontWeight: 'bold',
          fontSize: 20,
          textColor: ACCENT,
          ...heightFor(report, TITLE_LINE),
        }),
      ],
      [textCell(document.subject, { fontWeight: 'bold' })],
      [textCell(document.subtitle)],
      [],
      ...coverFacts(report).map(({ name, text }): Row => [
        label(name),
        textCell(text, {
          wrap: true,
          alignVertical: 'top',
          ...heightFor(report, linesOf(text, COVER_WIDTH)),
        }),
      ]),
      [],
      [label(document.tables)],
      ...report.tables.map(({ id, title }): Row => [textCell(id), textCell(title)]),
    ],
  }
}

/** What the codes of the columns mean: it comes along also where one table was asked for. */
function definitionsSheet(report: Report): ReportSheet {
  const heading = (words: string): Row => headerRow([words, ''])
  const pair = (name: string, words: string): Row => [
    textCell(name, { alignVertical: 'top' }),
    textCell(words, {
      wrap: true,
      alignVertical: 'top',
      bottomBorderColor: RULE,
      bottomBorderStyle: 'hair',
      ...heightFor(report, linesOf(words, DEFINITIONS_WIDTH)),
    }),
  ]
  return {
    sheet: document.definitions,
    columns: [{ width: 20 }, { width: DEFINITIONS_WIDTH }],
    data: [
      heading(document.definitions),
      ...[...method.definition, ...method.envelope, ...method.atLeast].map((text) => pair('', text)),
      [],
      heading(document.columns),
      ...method.columns.map((text) => pair('', text)),
      [],
      heading(document.rowTypes),
      ...ROW_TYPES.map((rowType) => pair(rowType, method.rowTypes[rowType])),
      [],
      heading(document.statuses),
      ...REPORT_STATUSES.map((status) => pair(status, method.statuses[status])),
      [],
      heading(document.signs),
      ...method.signs.map((text) => pair('', text)),
    ],
  }
}
