/** The table of migration 0007. Flags are 0 or 1, lists JSON text. */
export interface ActivityTables {
  activity: ActivityTable
}

interface ActivityTable {
  id: string
  version: number
  title: string
  date_from: string
  date_to: string
  tam_phase: string
  type: string
  place: string | null
  is_digital: number
  municipality_codes: string
  organiser_party_id: string | null
  participating_party_ids: string
  programme_id: string | null
  planned_participants: number | null
  actual_participants: number | null
  employers_involved: number | null
  leads_other: number | null
  status: string
  result_note: string | null
  is_voided: number
  search_text: string
  is_demo: number
  created_at: string
  updated_at: string
}
