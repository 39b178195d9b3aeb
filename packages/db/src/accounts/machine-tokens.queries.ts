import { type AccountHolder, HOLDER_COLUMNS, toHolder } from './account-holders.rows.ts'
import { keptQuery } from '../store/kept-query.ts'
import type { Db } from '../schema.ts'

export type TokenScope = 'read' | 'write'

/** A machine's token as its owner sees it; the secret itself is not kept. Instants are RFC 3339 UTC. */
export interface MachineToken {
  id: string
  userId: string
  name: string
  scope: TokenScope
  createdAt: string
  expiresAt: string
  /** A day in UTC; null where it has never opened anything. */
  lastUsedOn: string | null
  revokedAt: string | null
}

/** A token with the one it speaks for, as they are at this moment. */
export interface TokenWithUser extends AccountHolder {
  token: MachineToken
  /** True once the token was shown after its end: it stays ended, whatever the clock says later. */
  isExpirySeen: boolean
}

interface TokenRow {
  id: string
  user_id: string
  name: string
  scope: string
  created_at: string
  expires_at: string
  last_used_on: string | null
  revoked_at: string | null
}

function toToken(row: TokenRow): MachineToken {
  return {
    id: row.id,
    userId: row.user_id,
    name: row.name,
    scope: row.scope as TokenScope,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at,
  }
}

export async function insertMachineToken(
  trx: Db,
  token: Omit<MachineToken, 'lastUsedOn' | 'revokedAt'> & { secretHash: string },
): Promise<void> {
  await trx
    .insertInto('machine_token')
    .values({
      id: token.id,
      user_id: token.userId,
      name: token.name,
      secret_hash: token.secretHash,
      scope: token.scope,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_on: null,
      revoked_at: null,
      is_expiry_seen: 0,
    })
    .execute()
}

const askToken = keptQuery((db, { secretHash }: { secretHash: string }) =>
  db
    .selectFrom('machine_token')
    .innerJoin('app_user', 'app_user.id', 'machine_token.user_id')
    .select(HOLDER_COLUMNS)
    .select(['machine_token.id', 'machine_token.name as token_name', 'machine_token.scope'])
    .select(['machine_token.created_at', 'machine_token.expires_at', 'machine_token.last_used_on'])
    .select(['machine_token.revoked_at', 'machine_token.is_expiry_seen'])
    .where('machine_token.secret_hash', '=', secretHash),
)

/** The token that a secret of this hash opens, over or not. */
export async function findTokenWithUser(db: Db, secretHash: string): Promise<TokenWithUser | undefined> {
  const [row] = (await askToken(db, { secretHash })).rows
  return (
    row && {
      ...toHolder(row),
      token: toToken({ ...row, name: row.token_name }),
      isExpirySeen: row.is_expiry_seen === 1,
    }
  )
}

/** The tokens of a user, the newest first; those that are revoked or over included. */
export async function listMachineTokens(db: Db, userId: string): Promise<MachineToken[]> {
  const rows = await db
    .selectFrom('machine_token')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toToken)
}

/** Notes the day; one write a day, however often a token is used. */
export async function noteTokenUse(db: Db, id: string, day: string): Promise<void> {
  await db.updateTable('machine_token').set({ last_used_on: day }).where('id', '=', id).execute()
}

export async function noteTokenExpiry(db: Db, id: string): Promise<void> {
  await db.updateTable('machine_token').set({ is_expiry_seen: 1 }).where('id', '=', id).execute()
}

/** Ends the tokens of a user that have not been revoked before, or one of them; gives those it ended. */
export async function revokeTokens(
  trx: Db,
  userId: string,
  at: string,
  id?: string,
): Promise<MachineToken[]> {
  const rows = await trx
    .updateTable('machine_token')
    .set({ revoked_at: at })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .returningAll()
    .execute()
  return rows.map(toToken)
}
