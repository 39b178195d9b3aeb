import { sql } from 'kysely'

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
  municipality_codes: string | null
}

// One row of it: a row for each municipality would carry everything else as often.
const municipalityCodes = sql<string | null>`(
  select string_agg(user_municipality.municipality_code, ',')
  from user_municipality where user_municipality.user_id = app_user.id
)`

export const HOLDER_COLUMNS = [
  'app_user.id as user_id',
  'app_user.name',
  'app_user.role',
  'app_user.party_id',
  'app_user.is_disabled',
  'app_user.is_demo',
  municipalityCodes.as('municipality_codes'),
] as const

export function toHolder(row: HolderRow): AccountHolder {
  return {
    userId: row.user_id,
    name: row.name,
    role: row.role,
    partyId: row.party_id,
    isDisabled: row.is_disabled === 1,
    isDemo: row.is_demo === 1,
    municipalityCodes: row.municipality_codes?.split(',').toSorted() ?? [],
  }
}
