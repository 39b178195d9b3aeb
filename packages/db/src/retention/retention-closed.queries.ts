import type { Db } from '../schema.ts'

/** Accounts that are closed and were last changed before an instant, in the order of their ids. */
export async function listAccountsClosedBefore(
  db: Db,
  before: string,
  { isDemo }: { isDemo: boolean },
): Promise<{ id: string; version: number }[]> {
  return db
    .selectFrom('app_user')
    .select(['id', 'version'])
    .where('is_disabled', '=', 1)
    .where('is_demo', '=', isDemo ? 1 : 0)
    .where('updated_at', '<', before)
    .orderBy('id')
    .execute()
}

/** Takes an account with all that opens it, and the values of its history and of its tokens'. Its events stay. */
export async function eraseAccount(trx: Db, id: string): Promise<void> {
  const tokens = trx.selectFrom('machine_token').select('id').where('user_id', '=', id)
  await trx
    .deleteFrom('revision')
    .where((eb) =>
      eb.or([
        eb.and([eb('record_type', '=', 'user'), eb('record_id', '=', id)]),
        eb.and([eb('record_type', '=', 'machine_token'), eb('record_id', 'in', tokens)]),
      ]),
    )
    .execute()
  await trx.deleteFrom('app_user').where('id', '=', id).execute()
}

/** Needs that still name an employer or hold a note, closed no later than a month, or voided before an instant. */
export async function listNeedsWithText(
  db: Db,
  { closedThrough, voidedBefore }: { closedThrough: string; voidedBefore: string },
): Promise<{ id: string; version: number }[]> {
  return db
    .selectFrom('recruitment_need')
    .select(['id', 'version'])
    .where((eb) => eb.or([eb('employer_name', 'is not', null), eb('note', 'is not', null)]))
    .where((eb) =>
      eb.or([
        eb('closed_month', '<=', closedThrough),
        eb.and([eb('is_voided', '=', 1), eb('updated_at', '<', voidedBefore)]),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** Takes what may point at somebody out of a need; its numbers stay. Its new version; undefined where it has another now. */
export async function eraseNeedTexts(
  trx: Db,
  id: string,
  fromVersion: number,
): Promise<number | undefined> {
  const { numUpdatedRows } = await trx
    .updateTable('recruitment_need')
    .set({ employer_name: null, note: null, version: fromVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? fromVersion + 1 : undefined
}
