import { type AccountHolder, HOLDER_COLUMNS, toHolder } from './account-holders.rows.ts'
import { keptQuery } from '../store/kept-query.ts'
import type { Db } from '../schema.ts'

export interface SessionWithUser extends AccountHolder {
  token: string
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
}

const askSession = keptQuery((db, { token }: { token: string }) =>
  db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .select(['session.created_at', 'session.updated_at', 'session.expires_at'])
    .select(HOLDER_COLUMNS)
    .where('session.token', '=', token),
)

/** The session of a token, expired or not. */
export async function findSession(db: Db, token: string): Promise<SessionWithUser | undefined> {
  const [row] = (await askSession(db, { token })).rows
  return (
    row && {
      token,
      createdAt: new Date(row.created_at),
      updatedAt: new Date(row.updated_at),
      expiresAt: new Date(row.expires_at),
      ...toHolder(row),
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

/** The account whose sign-in has begun and waits for its second step. */
export async function findBegunAccountId(db: Db, identifier: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('verification')
    .innerJoin('app_user', 'app_user.id', 'verification.value')
    .select('app_user.id')
    .where('verification.identifier', '=', identifier)
    .executeTakeFirst()
  return row?.id
}

/** Whether it was there: of two who end it at once one has. */
export async function deleteSession(db: Db, token: string): Promise<boolean> {
  const result = await db.deleteFrom('session').where('token', '=', token).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Sessions end unseen when nobody comes back; this clears them away. */
export async function deleteExpiredSessions(db: Db, now: string): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
}

/** A session as its own user sees it. */
export interface OwnSession {
  id: string
  token: string
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
  userAgent: string | null
}

/** The sessions of a user, the latest used first; those that are over included. */
export async function listSessions(db: Db, userId: string): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    token: row.token,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    expiresAt: new Date(row.expires_at),
    userAgent: row.user_agent,
  }))
}

/** Ends one session of a user; false when the user has none of this id. */
export async function deleteOwnSession(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends the sessions of a user, all but the one that is kept, and the sign-ins that wait for their second step. */
export async function deleteUserSessions(db: Db, userId: string, keptToken?: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .$if(keptToken !== undefined, (q) => q.where('token', '!=', keptToken ?? ''))
    .execute()
  await db.deleteFrom('verification').where('value', '=', userId).execute()
}
