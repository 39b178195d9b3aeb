import type { ColumnType } from 'kysely'

/** Text on SQLite, a point in time on PostgreSQL; written as RFC 3339 on both. */
type Timestamp = ColumnType<string | Date, string, string>

interface UserTable {
  id: string
  name: string
  email: string
  email_verified: ColumnType<number | boolean, number, number>
  image: string | null
  created_at: Timestamp
  updated_at: Timestamp
  role: string
  party_id: string | null
  is_disabled: number
  is_demo: number
}

interface SessionTable {
  id: string
  expires_at: Timestamp
  token: string
  created_at: Timestamp
  updated_at: Timestamp
  ip_address: string | null
  user_agent: string | null
  user_id: string
}

interface AccountTable {
  id: string
  account_id: string
  provider_id: string
  user_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Timestamp | null
  refresh_token_expires_at: Timestamp | null
  scope: string | null
  password: string | null
  created_at: Timestamp
  updated_at: Timestamp
}

interface VerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: Timestamp
  created_at: Timestamp
  updated_at: Timestamp
}

interface RateLimitTable {
  key: string
  attempts: number
  /** RFC 3339 UTC, compared as text. */
  window_start: string
}

/** What better-auth reads and writes, and what is kept beside it. Flags are 0 or 1. */
export interface SignInTables {
  app_user: UserTable
  user_municipality: { user_id: string; municipality_code: string }
  session: SessionTable
  account: AccountTable
  verification: VerificationTable
  rate_limit: RateLimitTable
}
