/** Tables of money. Flags are 0 or 1; amounts are whole kronor, null is unknown. */
export interface MoneyTables {
  agreement: AgreementTable
  agreement_programme: { agreement_id: string; programme_id: string }
  agreement_party: AgreementPartyTable
  contribution: ContributionTable
  carry_over: CarryOverTable
  carry_over_line: CarryOverLineTable
  budget_line: BudgetLineTable
  cost: CostTable
}

interface Kept {
  version: number
  is_voided: number
  updated_at: string
}

export interface AgreementTable extends Kept {
  id: string
  name: string
  year: number
  funding_source: string
  split_method: string
  diary_ref: string | null
  source_title: string | null
  source_date: string | null
  is_demo: number
}

export interface AgreementPartyTable extends Kept {
  agreement_id: string
  party_id: string
  decision_body: string | null
  decision_date: string | null
  diary_ref: string | null
  status: string
}

export interface ContributionTable extends Kept {
  id: string
  agreement_id: string
  party_id: string
  kind: string
  amount_sek: number | null
  is_approximate: number
  fixed_sek: number | null
  /** Decimal text. */
  per_capita_sek: string | null
  /** Decimal text. */
  share_pct: string | null
  population: number | null
  population_date: string | null
  account_text: string | null
}

export interface CarryOverTable extends Kept {
  id: string
  from_year: number
  to_year: number
  total_sek: number
  decision_body: string | null
  decision_date: string | null
  decision_note: string | null
  is_demo: number
}

export interface CarryOverLineTable {
  carry_over_id: string
  category: string
  amount_sek: number
  is_approximate: number
}

export interface BudgetLineTable extends Kept {
  id: string
  agreement_id: string
  category: string
  amount_sek: number | null
}

export interface CostTable extends Kept {
  id: string
  budget_line_id: string
  activity_id: string | null
  month: string
  amount_sek: number | null
}
