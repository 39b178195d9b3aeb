/** The table of migration 0030. Null is not said. */
export interface ControllerTables {
  data_controller: DataControllerTable
}

interface DataControllerTable {
  scope: string
  version: number
  name: string | null
  address: string | null
  email: string | null
  phone: string | null
  contact_url: string | null
  officer_email: string | null
  officer_phone: string | null
  legal_basis: string | null
  legal_basis_note: string | null
  information_url: string | null
  is_demo: number
  updated_at: string
}
