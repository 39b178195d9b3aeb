import { householdList as words } from '../strings/household-list.ts'
import { importTemplate } from '../strings/import-template.ts'
import { type ListField, type ListRow, toListXlsx } from './list-xlsx.ts'

export interface HouseholdList {
  /** Stands above the headings. */
  notice: string
  fields: readonly ListField[]
  /** Cells in the order of the fields. */
  rows: readonly ListRow[]
  madeAt: Date
}

/** Single households as a workbook to change and send back, in the words by which it is read again. */
export function toHouseholdsXlsx({
  notice,
  fields,
  rows,
  madeAt,
}: HouseholdList): Promise<Uint8Array<ArrayBuffer>> {
  return toListXlsx({
    sheets: { list: words.list, guide: words.guide },
    notice,
    fields,
    told: { ...importTemplate.households, ...words.fields },
    rows,
    emptyRows: 0,
    rules: words.rules,
    madeAt,
  })
}
