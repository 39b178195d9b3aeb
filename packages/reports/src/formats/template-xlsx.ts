import { importTemplate as words } from '../strings/import-template.ts'
import { toListXlsx } from './list-xlsx.ts'
import type { ListField } from './list-xlsx.ts'

/** Rows that are typed beforehand; those below them are read as well. */
const TYPED_ROWS = 500
const MADE_AT = new Date(Date.UTC(2026, 0, 1))

/** A workbook to fill in. It holds no example, so nothing of it can be recorded by mistake. Always the same bytes. */
export function toTemplateXlsx(
  kind: 'households' | 'counts',
  fields: readonly ListField[],
): Promise<Uint8Array<ArrayBuffer>> {
  return toListXlsx({
    sheets: { list: words.list, guide: words.guide },
    notice: null,
    fields,
    told: words[kind],
    rows: [],
    emptyRows: TYPED_ROWS,
    rules: words.rules,
    madeAt: MADE_AT,
  })
}
