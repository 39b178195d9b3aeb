/** Tables of migrations 0004 and 0028. Flags are 0 or 1. */
export interface NeedTables {
  recruitment_need: NeedTable
  recruitment_need_state: NeedStateTable
  recruitment_match: MatchTable
  need_count: NeedCountTable
}

interface NeedTable {
  id: string
  version: number
  reported_by_party_id: string | null
  reported_month: string
  municipality_code: string
  employer_sector: string
  employer_name: string | null
  sni_section: string | null
  occupation_ssyk: string | null
  occupation_field: string
  positions: number
  needed_from: string | null
  contract: string | null
  is_hard_to_fill: number | null
  is_remote_possible: number | null
  note: string | null
  status: string
  filled_total: number
  filled_by_newcomers: number
  closed_month: string | null
  is_voided: number
  search_text: string
  is_demo: number
  created_at: string
  updated_at: string
}

interface NeedStateTable {
  need_id: string
  month: string
  positions: number
  filled_total: number
  is_withdrawn: number
}

interface NeedCountTable {
  is_demo: number
  /** What is told apart: nothing (`total`), one class or all `classes`; the others are empty. */
  level: string
  municipality_code: string
  /** 9999 is all years together. */
  year: number
  occupation_field: string
  employer_sector: string
  /** `true`, `false` or `unknown`. */
  hard_to_fill: string
  needs: number
  positions: number
  filled_total: number
  filled_by_newcomers: number
  open_change: number
}

interface MatchTable {
  id: string
  need_id: string
  version: number
  household_ref: string
  who: string
  matched_month: string
  is_voided: number
  created_at: string
  updated_at: string
}
