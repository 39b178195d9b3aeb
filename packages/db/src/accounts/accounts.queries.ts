import type { Role } from '@inflytt/domain'
import type { Db } from '../schema.ts'

/** An account as it is administered. Instants are RFC 3339 UTC. */
export interface Account {
  id: string
  version: number
  /** In lower case. */
  email: string
  name: string
  role: Exclude<Role, 'public'>
  partyId: string | null
  /** Ascending. */
  municipalityCodes: string[]
  isDisabled: boolean
  isDemo: boolean
  hasPassword: boolean
  /** Bound to somebody in the directory of the organisation. */
  hasDirectory: boolean
  hasTotp: boolean
  /** When the invitation that waits ends; null where none waits. */
  invitedUntil: string | null
  createdAt: string
  updatedAt: string
}

const CREDENTIAL = 'credential'

function selectAccounts(db: Db) {
  return db
    .selectFrom('app_user')
    .leftJoin('invitation', 'invitation.user_id', 'app_user.id')
    .selectAll('app_user')
    .select('invitation.expires_at as invited_until')
    .select((eb) =>
      eb
        .selectFrom('account')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('account.user_id', '=', 'app_user.id')
        .where('account.provider_id', '=', CREDENTIAL)
        .as('passwords'),
    )
    .select((eb) =>
      eb
        .selectFrom('account')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('account.user_id', '=', 'app_user.id')
        .where('account.provider_id', '!=', CREDENTIAL)
        .as('directories'),
    )
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof selectAccounts>['execute']>>[number]

async function withMunicipalities(db: Db, rows: readonly AccountRow[]): Promise<Account[]> {
  const ids = rows.map(({ id }) => id)
  const bindings =
    ids.length === 0
      ? []
      : await db
          .selectFrom('user_municipality')
          .selectAll()
          .where('user_id', 'in', ids)
          .orderBy('municipality_code')
          .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    email: row.email,
    name: row.name,
    role: row.role as Account['role'],
    partyId: row.party_id,
    municipalityCodes: bindings
      .filter(({ user_id: userId }) => userId === row.id)
      .map(({ municipality_code: code }) => code),
    isDisabled: row.is_disabled === 1,
    isDemo: row.is_demo === 1,
    hasPassword: (row.passwords ?? 0) > 0,
    hasDirectory: (row.directories ?? 0) > 0,
    hasTotp: Boolean(row.two_factor_enabled),
    invitedUntil: row.invited_until,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  }))
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const rows = await selectAccounts(db).where('app_user.id', '=', id).execute()
  return (await withMunicipalities(db, rows))[0]
}

interface AccountFilter {
  isDemo: boolean
  role?: string | undefined
  isDisabled?: boolean | undefined
}

/** A page of the accounts, by address. */
export async function listAccounts(
  db: Db,
  { isDemo, role, isDisabled }: AccountFilter,
  { page, limit }: { page: number; limit: number },
): Promise<{ items: Account[]; totalRecords: number }> {
  const matching = db
    .selectFrom('app_user')
    .where('is_demo', '=', isDemo ? 1 : 0)
    .$if(role !== undefined, (q) => q.where('role', '=', role ?? ''))
    .$if(isDisabled !== undefined, (q) => q.where('is_disabled', '=', isDisabled ? 1 : 0))
  const { n } = await matching.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await selectAccounts(db)
    .where('app_user.id', 'in', matching.select('id'))
    .orderBy('app_user.email')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: await withMunicipalities(db, rows), totalRecords: n }
}

/** Writes what is administered of an account, if it still stands at the version before; true if it did. */
export async function updateAccount(trx: Db, account: Account): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('app_user')
    .set({
      name: account.name,
      role: account.role,
      party_id: account.partyId,
      is_disabled: account.isDisabled ? 1 : 0,
      version: account.version,
      updated_at: account.updatedAt,
    })
    .where('id', '=', account.id)
    .where('version', '=', account.version - 1)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await trx.deleteFrom('user_municipality').where('user_id', '=', account.id).execute()
  if (account.municipalityCodes.length > 0)
    await trx
      .insertInto('user_municipality')
      .values(
        account.municipalityCodes.map((code) => ({ user_id: account.id, municipality_code: code })),
      )
      .execute()
  return true
}

/** How many enabled accounts of a role there are, beside one, that somebody can sign in to. */
export async function countOthersWithRole(
  trx: Db,
  { id, role, isDemo }: Pick<Account, 'id' | 'role' | 'isDemo'>,
): Promise<number> {
  const { n } = await trx
    .selectFrom('app_user')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('role', '=', role)
    .where('is_disabled', '=', 0)
    .where('is_demo', '=', isDemo ? 1 : 0)
    .where('id', '!=', id)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('account').select('account.id').whereRef('account.user_id', '=', 'app_user.id'),
      ),
    )
    .executeTakeFirstOrThrow()
  return n
}

/** The municipalities of these that no enabled officer beside one is bound to, ascending. */
export async function listUnattended(
  trx: Db,
  codes: readonly string[],
  { isDemo }: { isDemo: boolean },
): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await trx
    .selectFrom('user_municipality')
    .innerJoin('app_user', 'app_user.id', 'user_municipality.user_id')
    .select('municipality_code')
    .distinct()
    .where('municipality_code', 'in', codes)
    .where('app_user.is_disabled', '=', 0)
    .where('app_user.role', '=', 'officer')
    .where('app_user.is_demo', '=', isDemo ? 1 : 0)
    .execute()
  const attended = new Set(rows.map(({ municipality_code: code }) => code))
  return codes.filter((code) => !attended.has(code))
}

/** Sets the password of an account, which may have had none. */
export async function putPassword(
  trx: Db,
  { userId, accountId, hash, at }: { userId: string; accountId: string; hash: string; at: string },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ password: hash, updated_at: at })
    .where('user_id', '=', userId)
    .where('provider_id', '=', CREDENTIAL)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await trx
    .insertInto('account')
    .values({
      id: accountId,
      account_id: userId,
      provider_id: CREDENTIAL,
      user_id: userId,
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** Takes the password away: nothing opens the account until a new one is set. */
export async function deletePassword(trx: Db, userId: string): Promise<void> {
  await trx
    .deleteFrom('account')
    .where('user_id', '=', userId)
    .where('provider_id', '=', CREDENTIAL)
    .execute()
}

/** Releases an account from whom it is bound to in a directory. */
export async function deleteDirectory(trx: Db, userId: string): Promise<void> {
  await trx
    .deleteFrom('account')
    .where('user_id', '=', userId)
    .where('provider_id', '!=', CREDENTIAL)
    .execute()
}

export async function findAccountIdByEmail(db: Db, email: string): Promise<string | undefined> {
  const row = await db.selectFrom('app_user').select('id').where('email', '=', email).executeTakeFirst()
  return row?.id
}

/** The account that somebody of a directory is bound to. */
export async function findBoundAccountId(
  db: Db,
  provider: string,
  subject: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('account')
    .select('user_id')
    .where('provider_id', '=', provider)
    .where('account_id', '=', subject)
    .executeTakeFirst()
  return row?.user_id
}

/** Binds an account to somebody of a directory; false when they were bound before. */
export async function bindDirectory(
  trx: Db,
  binding: { id: string; userId: string; provider: string; subject: string; at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('account')
    .values({
      id: binding.id,
      account_id: binding.subject,
      provider_id: binding.provider,
      user_id: binding.userId,
      created_at: binding.at,
      updated_at: binding.at,
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
