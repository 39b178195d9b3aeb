import type { HouseholdCountTable } from '../schema.ts'

/** Tables of migrations 0014 and 0032. Flags are 0 or 1. */
export interface RetentionTables {
  retention_rule: RetentionRuleTable
  retention_run: RetentionRunTable
  /** Households that are kept as counts alone, under the same key as `household_count`, which holds them too. */
  archived_count: HouseholdCountTable
}

interface RetentionRuleTable {
  kind: string
  version: number
  after: number
  /** Null while nothing is decided: the rule is off. */
  decision_ref: string | null
  decision_date: string | null
  updated_at: string
}

interface RetentionRunTable {
  id: string
  kind: string
  at: string
  actor_id: string | null
  actor_role: string
  is_dry_run: number
  after: number
  decision_ref: string | null
  /** JSON of counts. */
  changed: string
  /** JSON of counts. */
  held: string
  /** Null, as `ended_at`, while it goes on, and where its process died. */
  outcome: string | null
  failure: string | null
  /** Null also of what was run before runs were kept from their beginning. */
  ended_at: string | null
  /** Since when it is to end before all is taken; null where nobody has asked for that. */
  stop_asked_at: string | null
}
