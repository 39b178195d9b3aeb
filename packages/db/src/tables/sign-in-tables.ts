import type { ColumnType, Generated } from 'kysely'

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
  version: Generated<number>
  two_factor_enabled: ColumnType<number | boolean | null, never, number>
}

interface MachineTokenTable {
  id: string
  user_id: string
  name: string
  secret_hash: string
  scope: string
  created_at: string
  expires_at: string
  /** A day in UTC. */
  last_used_on: string | null
  revoked_at: string | null
  is_expiry_seen: number
}

interface InvitationTable {
  user_id: string
  code_hash: string
  created_at: string
  expires_at: string
}

interface TwoFactorTable {
  id: string
  secret: string
  backup_codes: string
  user_id: string
  verified: ColumnType<number | boolean | null, never, never>
  failed_verification_count: number | null
  locked_until: Timestamp | null
  /** Steps of thirty seconds since 1970; null before a code has opened anything. */
  last_step: Generated<number | null>
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
  machine_token: MachineTokenTable
  invitation: InvitationTable
  two_factor: TwoFactorTable
  rate_limit: RateLimitTable
}
