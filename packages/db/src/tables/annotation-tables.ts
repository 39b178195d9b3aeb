/** The table of migration 0018. Flags are 0 or 1, lists JSON text. */
export interface AnnotationTables {
  annotation: AnnotationTable
}

interface AnnotationTable {
  id: string
  version: number
  /** A month or a day. */
  date: string
  text: string
  measures: string
  municipality_codes: string
  is_voided: number
  is_demo: number
  created_at: string
  updated_at: string
}
