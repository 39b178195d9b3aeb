/** The tables of migrations 0020 and 0027. Flags are 0 or 1; what is called source, columns, defaults, cells and so on is JSON text. */
export interface ImportTables {
  import_batch: ImportBatchTable
  import_row: ImportRowTable
  import_record: ImportRecordTable
  import_mapping: ImportMappingTable
  import_unread_answer: ImportUnreadAnswerTable
}

interface ImportBatchTable {
  id: string
  version: number
  kind: string
  /** Null for counts of several municipalities. */
  municipality_code: string | null
  file_name: string
  file_hash: string
  source: string
  columns: string
  defaults: string
  needs_file: number
  state: string
  failure: string | null
  summary: string
  saved: string | null
  created_by: string
  is_demo: number
  created_at: string
  updated_at: string
  expires_at: string
  committed_at: string | null
  undone_at: string | null
}

interface ImportRowTable {
  batch_id: string
  /** As a spreadsheet numbers it, headings included. */
  row_number: number
  version: number
  status: string
  decision: string
  aggregate_id: string | null
  year: number | null
  count_status: string | null
  /** Text by column number, of the mapped columns alone. */
  cells: string
  checked: string
}

interface ImportRecordTable {
  batch_id: string
  record_type: string
  record_id: string
  action: string
  /** As the import left it: another version is somebody's later change. */
  record_version: number
}

interface ImportMappingTable {
  /** Empty for the county. */
  municipality_code: string
  kind: string
  /** Hash of the headings. */
  signature: string
  fields: string
  defaults: string
  /** By heading, what cells were said to mean. */
  answers: string
  updated_at: string
}

interface ImportUnreadAnswerTable {
  batch_id: string
  column_number: number
  said: string
  row_count: number
}
