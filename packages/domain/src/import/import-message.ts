/** What is told of a row: a fault keeps it out, a note does not. */
export interface ImportMessage {
  code: string
  severity: 'fault' | 'note'
  /** The field that it is about; null where it is about the whole row. */
  field: string | null
  detail: string
  /** Of `preliminary`: what is missing to confirm. */
  fields?: readonly string[]
  /** Of `code-unknown`: the codes that there are; of `part-beyond-parent`: the first and last month that fit. */
  allowed?: readonly string[]
  ref?: string
  row?: number
}

export function fault(
  code: string,
  field: string | null,
  detail: string,
  more: Partial<ImportMessage> = {},
): ImportMessage {
  return { code, severity: 'fault', field, detail, ...more }
}

export function note(
  code: string,
  field: string | null,
  detail: string,
  more: Partial<ImportMessage> = {},
): ImportMessage {
  return { code, severity: 'note', field, detail, ...more }
}
