import type { Role } from '@inflytt/domain'
import { putPassword } from './accounts.queries.ts'
import type { Db } from '../schema.ts'

export interface User {
  id: string
  /** In lower case. */
  email: string
  name: string
  role: Exclude<Role, 'public'>
  partyId: string | null
  isDisabled: boolean
  isDemo: boolean
}

export interface UserInsert extends Omit<User, 'isDisabled'> {
  municipalityCodes: string[]
  /** Of the row that holds the password. */
  accountId: string
  /** Null where the account is opened by an invitation first. */
  passwordHash: string | null
  /** RFC 3339 UTC. */
  at: string
}

export async function findUser(db: Db, id: string): Promise<User | undefined> {
  const row = await db.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      id: row.id,
      email: row.email,
      name: row.name,
      role: row.role as User['role'],
      partyId: row.party_id,
      isDisabled: row.is_disabled === 1,
      isDemo: row.is_demo === 1,
    }
  )
}

/** Which of these addresses, in lower case, have an account. */
export async function listKnownEmails(db: Db, emails: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('app_user').select('email').where('email', 'in', emails).execute()
  return rows.map(({ email }) => email)
}

/** False when the address already has an account; then nothing is written. Call it in a transaction. */
export async function insertUser(trx: Db, user: UserInsert): Promise<boolean> {
  const inserted = await trx
    .insertInto('app_user')
    .values({
      id: user.id,
      name: user.name,
      email: user.email,
      // There is no mail yet: whoever runs the server vouches for the address.
      email_verified: 1,
      image: null,
      created_at: user.at,
      updated_at: user.at,
      role: user.role,
      party_id: user.partyId,
      is_disabled: 0,
      is_demo: user.isDemo ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  const { id: userId, accountId, passwordHash: hash, at } = user
  if (hash !== null) await putPassword(trx, { userId, accountId, hash, at })
  if (user.municipalityCodes.length === 0) return true
  await trx
    .insertInto('user_municipality')
    .values(user.municipalityCodes.map((code) => ({ user_id: user.id, municipality_code: code })))
    .execute()
  return true
}

/** Removes the demo accounts with their sessions, passwords and bindings. */
export async function deleteDemoUsers(trx: Db): Promise<void> {
  await trx.deleteFrom('app_user').where('is_demo', '=', 1).execute()
}
