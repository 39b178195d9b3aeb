import type { Db } from './schema.ts'

/** A session and its user as they are at this moment; nothing of it is kept between requests. */
export interface SessionWithUser {
  token: string
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
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

/** The session of a token, expired or not. */
export async function findSession(db: Db, token: string): Promise<SessionWithUser | undefined> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .leftJoin('user_municipality', 'user_municipality.user_id', 'app_user.id')
    .select([
      'session.created_at',
      'session.updated_at',
      'session.expires_at',
      'app_user.id',
      'app_user.name',
    ])
    .select(['app_user.role', 'app_user.party_id', 'app_user.is_disabled', 'app_user.is_demo'])
    .select('user_municipality.municipality_code')
    .where('session.token', '=', token)
    .orderBy('user_municipality.municipality_code')
    .execute()
  const [row] = rows
  return (
    row && {
      token,
      createdAt: new Date(row.created_at),
      updatedAt: new Date(row.updated_at),
      expiresAt: new Date(row.expires_at),
      userId: row.id,
      name: row.name,
      role: row.role,
      partyId: row.party_id,
      isDisabled: row.is_disabled === 1,
      isDemo: row.is_demo === 1,
      municipalityCodes: rows.flatMap(({ municipality_code: code }) => (code === null ? [] : [code])),
    }
  )
}

/** Lets a session live on; `at` and `expiresAt` are RFC 3339 UTC. */
export async function extendSession(
  db: Db,
  token: string,
  at: string,
  expiresAt: string,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ updated_at: at, expires_at: expiresAt })
    .where('token', '=', token)
    .execute()
}

export async function deleteSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token', '=', token).execute()
}

/** Sessions end unseen when nobody comes back; this clears them away. */
export async function deleteExpiredSessions(db: Db, now: string): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
}
