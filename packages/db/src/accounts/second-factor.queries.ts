import type { Db } from '../schema.ts'

/** The secret of an account's second factor, encrypted; undefined where it has none. */
export async function findTotpSecret(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('two_factor')
    .select('secret')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.secret
}

/** Takes the code of a step of time into use: false where that step or a later one has been used before. */
export async function takeTotpStep(db: Db, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('two_factor')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends a lock that lasts beyond an instant, RFC 3339 UTC: one that a clock has set which was ahead. */
export async function endLockBeyond(db: Db, userId: string, latest: string): Promise<void> {
  await db
    .updateTable('two_factor')
    .set({ locked_until: null })
    .where('user_id', '=', userId)
    .where('locked_until', '>', latest)
    .execute()
}

/** Takes the second factor away. */
export async function deleteTotp(trx: Db, userId: string): Promise<void> {
  await trx.deleteFrom('two_factor').where('user_id', '=', userId).execute()
  await trx.updateTable('app_user').set({ two_factor_enabled: 0 }).where('id', '=', userId).execute()
}
