import { text } from '../../strings/text.ts'
import { COMMON_FIELDS, FIELDS_OF } from './field-ids.ts'

/** What a field is called where it is written; its code where there is no word for it, so that none is left out. */
export function fieldWord(recordType: string, field: string): string {
  const id = FIELDS_OF[recordType]?.[field] ?? COMMON_FIELDS[field]
  return id === undefined ? field : text(id)
}
