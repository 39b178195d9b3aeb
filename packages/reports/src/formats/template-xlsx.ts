import type { Cell, Row } from 'write-excel-file/node'
import { importTemplate as words } from '../strings/import-template.ts'
import { headerRow, RULE, TEXT, textCell } from './sheet-cells.ts'
import { setZipInstant } from './zip-instant.ts'

/** A column to fill in. */
export interface TemplateColumn {
  field: string
  /** As the reader knows it. */
  title: string
  isNumber: boolean
  /** Words that the reader knows; none where anything can be written. */
  allowed: readonly string[]
}

/** Rows that are typed beforehand; those below them are read as well. */
const TYPED_ROWS = 500
const WHOLE = '0'
const MADE_AT = new Date(Date.UTC(2026, 0, 1))

/**
 * A workbook to fill in: an empty list of typed columns under a heading that stays, and a sheet that says what each
 * column takes. It holds no example, so nothing of it can be recorded by mistake. Always the same bytes.
 */
export async function toTemplateXlsx(
  kind: 'households' | 'counts',
  columns: readonly TemplateColumn[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const empty: Row = columns.map(({ isNumber }): Cell =>
    isNumber ? { type: Number, format: WHOLE } : { type: String, format: TEXT },
  )
  const sheets = [
    {
      sheet: words.list,
      columns: columns.map(({ title }) => ({ width: Math.max(12, title.length + 4) })),
      stickyRowsCount: 1,
      data: [headerRow(columns.map(({ title }) => title)), ...Array<Row>(TYPED_ROWS).fill(empty)],
    },
    {
      sheet: words.guide,
      columns: [{ width: 26 }, { width: 60 }, { width: 60 }],
      data: [
        ...words.rules.map((rule): Row => [textCell(rule)]),
        [],
        headerRow(words.headings),
        ...columns.map((column) => guideRow(kind, column)),
      ],
    },
  ]
  const bytes = new Uint8Array(
    await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer(),
  )
  setZipInstant(bytes, MADE_AT)
  return bytes
}

function guideRow(kind: 'households' | 'counts', { field, title, allowed }: TemplateColumn): Row {
  const told: Readonly<Record<string, string>> = words[kind]
  return [title, told[field] ?? '', allowed.join('; ')].map((said) =>
    textCell(said, {
      wrap: true,
      alignVertical: 'top',
      bottomBorderColor: RULE,
      bottomBorderStyle: 'hair',
    }),
  )
}
