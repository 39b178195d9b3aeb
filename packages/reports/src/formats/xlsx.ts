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
import { coverFacts, scopeOf } from './cover-facts.ts'
import { pageSetup } from './page-setup.ts'
import { ACCENT, headerRow, RULE, textCell } from './sheet-cells.ts'
import { isOfYear } from '../tables/detail-rows.ts'
import { setZipInstant } from './zip-instant.ts'

type ReportSheet = Sheet<Buffer>
type ReportRecord = ReturnType<typeof toRecord>

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
/** Since the fourth layout, in which long words take several lines, so that a printed page can be read. */
const PRINTED_WIDTHS: Partial<Record<ColumnKey, number>> = {
  table: 7,
  category: 30,
  status: 14,
  source: 50,
}
const isPrinted = ({ layout }: Pick<Report, 'layout'>) => (layout ?? 1) >= 4
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
  const sheets = [
    coverSheet(report),
    definitionsSheet(report),
    ...report.tables.map((table) => tableSheet(table, report)),
  ]
  const font = { fontFamily: 'Calibri', fontSize: 11 }
  const written = await (
    isPrinted(report)
      ? writeXlsxFile(
          sheets.map((sheet) => ({ ...sheet, orientation: 'landscape' as const })),
          { ...font, features: [pageSetup(footerOf(report))] },
        )
      : writeXlsxFile(sheets, font)
  ).toBuffer()
  const bytes = new Uint8Array(written)
  setZipInstant(bytes, new Date(report.generatedAt))
  return bytes
}

/** What every printed page says of the report. */
function footerOf(report: Report): string {
  const { year, version, isDemo } = report
  const told = [
    ...(isDemo ? [document.demoMark] : []),
    version === null ? document.title(year) : `${document.title(year)}, R${year}-v${version.version}`,
    scopeOf(report),
    `${document.source}: ${document.product}`,
  ]
  return told.join(' \u00b7 ')
}

function tableSheet(table: ReportTable, report: Report): ReportSheet {
  const widths = isPrinted(report) ? { ...WIDTHS, ...PRINTED_WIDTHS } : WIDTHS
  const styleOf = (record: ReportRecord) => (isPrinted(report) ? lined(record, widths) : {})
  return {
    sheet: table.id,
    columns: COLUMNS.map(({ key }) => ({ width: widths[key] })),
    stickyRowsCount: 1,
    data: [
      headerRow(COLUMNS.map(({ swedish }) => swedish)),
      ...table.rows.map((row) => toRow(toRecord(table, row), row, { styleOf, layout: report.layout })),
    ],
  }
}

/** Of a row with words that are wider than their column. */
function lined(record: ReportRecord, widths: Readonly<Record<ColumnKey, number>>) {
  const lines = (['category', 'source'] as const).map((key) =>
    Math.ceil(String(record[key] ?? '').length / widths[key]),
  )
  const most = Math.max(...lines)
  if (most <= 1) return {}
  return { wrap: true, alignVertical: 'top', height: most * LINE } as const
}

interface Laying {
  styleOf: (record: ReportRecord) => Partial<ReturnType<typeof lined>>
  layout: Report['layout']
}

function toRow(record: ReportRecord, row: ReportRow, { styleOf, layout }: Laying): Row {
  const style = styleOf(record)
  const isSum = row.rowType === 'summa'
  return COLUMNS.map(({ key }): Cell => {
    const value = record[key]
    if (value === null) return null
    const weight = { ...(isSum && ({ fontWeight: 'bold' } as const)), ...style }
    if (typeof value === 'number')
      return { value, type: Number, format: formatOf(value, row, layout), ...weight }
    return textCell(value, weight)
  })
}

function formatOf(value: number, row: ReportRow, layout: Report['layout']): string {
  if (layout !== undefined && isOfYear(row)) return YEAR
  return Number.isInteger(value) ? WHOLE : DECIMALS
}

/** As high as its words need; LibreOffice keeps one line a row where it is not said. Of older layouts it never was. */
function heightFor({ layout }: Report, height: number): { height?: number } {
  return (layout ?? 1) >= 3 ? { height } : {}
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
