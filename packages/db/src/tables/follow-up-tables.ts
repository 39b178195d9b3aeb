/** Tables of migration 0006. Flags are 0 or 1. */
export interface FollowUpTables {
  follow_up: FollowUpTable
  answer_code: AnswerCodeTable
}

interface FollowUpTable {
  id: string
  version: number
  household_ref: string
  milestone: number
  outcome: string
  new_municipality_code: string | null
  leave_reason: string | null
  satisfaction: number | null
  belonging: number | null
  partner_working: string | null
  source: string
  answered_month: string
  is_voided: number
  created_at: string
  updated_at: string
}

/** One code a household; a new one takes the place of the old. */
interface AnswerCodeTable {
  code_hash: string
  household_ref: string
  issued_at: string
  expires_at: string
}
