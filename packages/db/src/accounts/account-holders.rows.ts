/** Whom a session or a token lets in, as stored at this moment; nothing of it is kept between requests. */
export interface AccountHolder {
  userId: string
  name: string
  /** As stored: one of the roles, unless somebody wrote to the store by hand. */
  role: string
  partyId: string | null
  isDisabled: boolean
  isDemo: boolean
  /** Ascending. */
  municipalityCodes: string[]
}

interface HolderRow {
  user_id: string
  name: string
  role: string
  party_id: string | null
  is_disabled: number
  is_demo: number
  municipality_code: string | null
}

export const HOLDER_COLUMNS = [
  'app_user.id as user_id',
  'app_user.name',
  'app_user.role',
  'app_user.party_id',
  'app_user.is_disabled',
  'app_user.is_demo',
  'user_municipality.municipality_code',
] as const

/** From one row for each municipality. */
export function toHolder(row: HolderRow, rows: readonly HolderRow[]): AccountHolder {
  return {
    userId: row.user_id,
    name: row.name,
    role: row.role,
    partyId: row.party_id,
    isDisabled: row.is_disabled === 1,
    isDemo: row.is_demo === 1,
    municipalityCodes: rows
      .flatMap(({ municipality_code: code }) => (code === null ? [] : [code]))
      .toSorted(),
  }
}
