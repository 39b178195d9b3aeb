/** Tables of migrations 0015 and 0021. Nothing in them is ever changed. */
export interface PublicationTables {
  report_version: ReportVersionTable
  stored_report: StoredReportTable
  published_table: PublishedTableTable
}

interface ReportVersionTable {
  id: string
  year: number
  version: number
  decision_body: string
  decision_date: string
  diary_ref: string
  threshold: number
  hash: string
  is_demo: number
  fixed_at: string
  /** Whether small counts of single municipalities were hidden then. */
  is_strict: number
}

interface StoredReportTable {
  report_version_id: string
  /** Empty of the county's. */
  municipality_code: string
  /** JSON: the report as it stood. */
  report: string
}

interface PublishedTableTable {
  id: string
  report_version_id: string
  table_key: string
  /** Of the table: a new version of the year leaves a table alone in which too little has changed. */
  version: number
  /** JSON: what is published. */
  cells: string
  /** JSON: what the next version is compared with and protected together with; never published. */
  kept: string
  is_demo: number
  published_at: string
}
