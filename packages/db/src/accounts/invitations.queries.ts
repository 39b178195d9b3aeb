import type { Db } from '../schema.ts'

/** A code by which somebody sets the password of an account; only its hash is kept. RFC 3339 UTC. */
export interface Invitation {
  userId: string
  codeHash: string
  createdAt: string
  expiresAt: string
}

/** Gives the account an invitation; the one it had opens nothing any longer. */
export async function putInvitation(trx: Db, invitation: Invitation): Promise<void> {
  const row = {
    code_hash: invitation.codeHash,
    created_at: invitation.createdAt,
    expires_at: invitation.expiresAt,
  }
  await trx
    .insertInto('invitation')
    .values({ user_id: invitation.userId, ...row })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
    .execute()
}

export async function findInvitation(db: Db, codeHash: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return (
    row && {
      userId: row.user_id,
      codeHash: row.code_hash,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    }
  )
}

/** Uses an invitation up; false when somebody else has done so. */
export async function takeInvitation(trx: Db, codeHash: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('invitation')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteInvitation(trx: Db, userId: string): Promise<void> {
  await trx.deleteFrom('invitation').where('user_id', '=', userId).execute()
}
