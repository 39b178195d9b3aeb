/** Tables of migration 0015. Nothing in them is ever changed. */
export interface PublicationTables {
  report_version: ReportVersionTable
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
  /** JSON: the report of the county and of each municipality as they stood. */
  reports: string
  hash: string
  is_demo: number
  fixed_at: string
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
