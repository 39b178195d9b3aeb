/** Tables of migration 0017. */
export interface StatisticTables {
  statistic_table: StatisticTableTable
  reference_statistic: ReferenceStatisticTable
  /** Who does what only one may do at a time, and until when at the latest. */
  lease: { name: string; holder: string; until: string }
}

interface StatisticTableTable {
  source: string
  table_id: string
  status: string
  /** Why the last try failed; null where it did not. */
  fault: string | null
  /** When the figures that are stored were fetched; null before the first. */
  fetched_at: string | null
  tried_at: string
}

interface ReferenceStatisticTable {
  source: string
  table_id: string
  measure: string
  municipality_code: string
  year: number
  value: number
  is_perturbed: number
}
