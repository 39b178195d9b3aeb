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

const FAULT_WORDS = {
  'formula-without-value':
    'The cell holds a formula without a result. Open the file in the spreadsheet, save it, and send it again; or paste the value.',
  'error-value':
    'The cell holds an error such as #REF! or #N/A, or the signs of a column that is too narrow. Write the value.',
  'struck-out':
    'The cell is struck out. Remove the row where it no longer holds, or the line through it.',
  'number-merged':
    'The cell is one with others, so that its number is of all of them together. Divide the cells, and write in each its own number.',
  'row-divided':
    'The row has more cells than there are headings, so that its numbers may have come into other columns: a comma within a cell, as in 2,0, divides it. Save the list as an Excel workbook (.xlsx) or as CSV with semicolons, or put quotation marks around such cells.',
  'row-leaving':
    'A column that is not read says of the row that the household moved out, and every row is read as one that moved in. Remove the row; or, where the household moved in and has left since, the column, and record that it left as a follow-up.',
  'row-not-moved':
    'A column that is not read says of the row that the household has not moved in, or is not to be counted, and every row is read as one that has. Remove the row, or the column where it says something else.',
  'row-of-several':
    'A column that is not read says that the row is of another number of households than one, and every row is read as one. Write each household in a row of its own; or import the list as counts.',
  'row-of-part':
    'A column that is not read says that the row is of a part of the municipality alone, such as a place or an age, and every row is read as the whole. Add the parts up in one row, and remove the column.',
  'row-elsewhere':
    'A column that is not read says of the row that the household lives in another municipality, or moved there. Choose what the column is read as: the municipality, or where the household came from. Or remove the row, or the column where it says something else.',
  'row-of-other':
    'A column that is not read says that the row counts something else than households that moved in, such as persons, targets or money. Remove the row.',
  'total-row': 'The row is a total, which is not imported: what it sums up is, each row by itself.',
  'personal-number':
    'The cell holds a personal identity number and was not kept. Remove it from the file: no person may be identified here.',
} as const

export function cellFaultMessage(field: string | null, kind: keyof typeof FAULT_WORDS): ImportMessage {
  return fault(kind, field, FAULT_WORDS[kind])
}

/** Of a cell that names several programmes at once. */
export function sharedName(field: string): ImportMessage {
  const detail =
    'Several programmes have this name. Choose for all such rows which one is meant, or write its id in the cell.'
  return fault('programme-shared', field, detail)
}

/** Of a cell that repeats the one above it by a mark. */
export function repeated(field: string): ImportMessage {
  const detail =
    'The cell says by a mark that it repeats the one above. Write in every row what holds for it.'
  return fault('value-repeated', field, detail)
}
