/** Table of migrations 0009 and 0010. Pairs themselves are found in the households; what was decided of one is kept. */
export interface DuplicateTables {
  duplicate_decision: DuplicateDecisionTable
}

interface DuplicateDecisionTable {
  id: string
  version: number
  /** The lower of the two refs. */
  ref_a: string
  ref_b: string
  decision: string
  kept_ref: string | null
  /** The household that the decision voided, and the status that it had. */
  voided_ref: string | null
  voided_from: string | null
  /** JSON text: ids of the matches that went with it. */
  released_matches: string
  decided_at: string
}
