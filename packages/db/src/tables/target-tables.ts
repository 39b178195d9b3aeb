/** Tables of migration 0008. */
export interface TargetTables {
  target: TargetTable
  late_household: LateHouseholdTable
}

interface TargetTable {
  scope: string
  year: number
  measure: string
  version: number
  /** Null where a target was set and taken away. */
  value: number | null
  decision_body: string | null
  decision_date: string | null
  diary_ref: string | null
  is_demo: number
  updated_at: string
}

/** Which saying of klart a late household came after: until the next one its own fields are open. */
interface LateHouseholdTable {
  household_ref: string
  municipality_code: string
  period: string
  period_version: number
}
