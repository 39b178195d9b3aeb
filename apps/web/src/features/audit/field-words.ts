import { hasText, text } from '../../strings/text.ts'
import { COMMON_FIELDS, FIELDS_OF, PREFIX_OF } from './field-ids.ts'

/** What a field is called where it is written; its code where there is no word for it, so that none is left out. */
export function fieldWord(recordType: string, field: string): string {
  const ids = [
    FIELDS_OF[recordType]?.[field],
    `${PREFIX_OF[recordType]}${field}`,
    COMMON_FIELDS[field],
    `audit.field.${field}`,
  ]
  const id = ids.find((each) => each !== undefined && hasText(each))
  return id === undefined ? field : text(id)
}
