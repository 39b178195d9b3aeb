import type { StoredImport } from '@inflytt/db'
import type { FaultPlace } from './files/file-fault.ts'
import type { ImportColumn, ImportMessage } from '@inflytt/domain'

/** What is known of the file of a batch. */
export interface ImportSource {
  format: 'csv' | 'xlsx'
  encoding: string | null
  delimiter: string | null
  sheets: string[]
  sheet: string | null
  /** Other sheets that look like lists, of which none is read. None is known where the sheet was chosen. */
  otherSheets?: string[]
  /** Sheets that the spreadsheet does not show, and that are not read. None is known of batches that are older. */
  hiddenSheets?: number
  headerRow: number
  /** The year that the titles of a list of households say it is of. */
  year?: string
  /** Hash of the headings: by it a mapping is found again. */
  signature: string
  rowCount: number
  emptyRows: number
  /** Of years side by side: cells that are empty or say that nothing is known. */
  gapCells: number
  /** Rows that the spreadsheet does not show. None is known of batches that are older than the question, nor of the next. */
  hiddenRows?: number
  /** Rows that say something beside the columns that have headings. */
  widerRows?: number
  /** The row where another table or municipality begins below, which is not read; null where none does. */
  otherTable?: number | null
}

/** What holds for every row where the file says nothing. */
export interface ImportDefaults {
  originType: string | null
  inclusionBasis: string | null
  evidence: string | null
  programmeId: string | null
  definitionNote: string | null
  sourceTitle: string | null
  sourceDate: string | null
}

export const NO_DEFAULTS: ImportDefaults = {
  originType: null,
  inclusionBasis: null,
  evidence: null,
  programmeId: null,
  definitionNote: null,
  sourceTitle: null,
  sourceDate: null,
}

export const ROW_STATUSES = [
  'new',
  'covered',
  'undecided',
  'not_counted',
  'duplicate',
  'changed',
  'stale',
  'unchanged',
  'faulty',
] as const
export type RowStatus = (typeof ROW_STATUSES)[number]

export interface ImportSummary {
  rows: number
  accepted: number
  byStatus: Record<RowStatus, number>
  /** What the accepted rows would take of an aggregate. */
  aggregates: { aggregateId: string; allocated: number; reserved: number }[]
  years: { year: number; new: number; covered: number; undecided: number; preliminary: number }[]
}

export interface ImportSaved {
  households: number
  changed: number
  aggregates: number
}

export interface ImportFailure extends FaultPlace {
  code: string
  detail: string
  /** Why the file cannot be used, where it is that. */
  reason?: string
  errors: { pointer: string; detail: string; code?: string }[]
}

/** A batch with its JSON typed: what this feature puts into the store is what it reads from it. */
export interface ImportBatch extends StoredImport {
  source: ImportSource
  columns: ImportColumn[]
  defaults: ImportDefaults
  failure: ImportFailure | null
  summary: ImportSummary
  saved: ImportSaved | null
}

export const toBatch = (stored: StoredImport) => stored as ImportBatch

export function emptySummary(): ImportSummary {
  const byStatus = Object.fromEntries(ROW_STATUSES.map((status) => [status, 0]))
  return {
    rows: 0,
    accepted: 0,
    byStatus: byStatus as ImportSummary['byStatus'],
    aggregates: [],
    years: [],
  }
}

export interface DuplicateOf {
  ref: string | null
  row: number | null
  grounds: string[]
}

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** What was found of a row, and what its commit needs. */
export interface CheckedRow {
  /** A new household or aggregate as it would be sent, or the change of one; null of a faulty row. */
  input: Record<string, unknown> | null
  coverage: string | null
  ref: string | null
  /** Of a change: the version that it is made from. */
  expectedVersion: number | null
  duplicateOf: DuplicateOf[]
  changes: FieldChange[]
  messages: ImportMessage[]
}
