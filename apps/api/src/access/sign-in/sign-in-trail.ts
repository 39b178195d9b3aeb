import {
  besideWriters,
  deleteSession,
  findAccountIdByEmail,
  findSession,
  insertAuditEvent,
  type SessionWithUser,
  type Trx,
} from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { drawSalt } from '../../audit/trail.ts'
import type { Deps } from '../../deps.ts'
import { type AttemptLimit, countInWindow, takeAttempt, TooMany } from './attempt-limit.ts'
import { unlessStoreIsAway } from '../sessions/session.service.ts'

type TrailDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>

/** By what somebody signs in: words of ours, and never what was typed. */
export type Means = 'password' | 'totp' | 'backupCode' | 'directory'

interface Happening {
  action: 'sign_in' | 'sign_out' | 'end' | 'refuse' | 'lock'
  /** The account that it is about; undefined where there is none, or none that is known. */
  accountId: string | undefined
  /** Who did it; undefined where nobody was signed in. */
  actor?: { userId: string; role: string } | undefined
  means: readonly Means[]
}

const WINDOW_MS = 60 * 60_000
/** So many of a kind an hour are each an event, for one account, or for all that name none. */
const EACH: Readonly<Record<Happening['action'], number>> = {
  sign_in: 60,
  sign_out: 60,
  end: 60,
  refuse: 5,
  lock: 5,
}
const NO_ACCOUNT = 'no account'

function isTold(count: number, each: number): boolean {
  return count <= each || Number.isInteger(Math.log2(count))
}

/**
 * Leaves in the log what happened at the door. What repeats within an hour is left at first each time and then
 * when its number has doubled, with the number, so that no flood fills the store (decision 0028).
 */
async function leaveHappening(
  { clock, newId, random }: TrailDeps,
  trx: Trx,
  { action, accountId, actor, means }: Happening,
): Promise<void> {
  const window = { name: `log-${action}`, windowMs: WINDOW_MS }
  const { attempts } = await countInWindow({ db: trx, clock }, window, accountId ?? NO_ACCOUNT)
  if (!isTold(attempts, EACH[action])) return
  await insertAuditEvent(trx, {
    id: newId(),
    at: clock().toISOString(),
    actorId: actor?.userId ?? null,
    actorRole: actor?.role ?? 'public',
    action,
    recordType: 'sign_in',
    recordId: accountId ?? '',
    recordVersion: attempts,
    changes: {},
    salt: drawSalt({ random }),
    fieldsAlone: means,
  })
}

function leave(deps: TrailDeps, happening: Happening): Promise<void> {
  return besideWriters(deps.db, (trx) => leaveHappening(deps, trx, happening))
}

/** Leaves that a sign-in was refused. The answer is the same whether there is such an account or not. */
export function leaveRefusal(
  deps: TrailDeps,
  accountId: string | undefined,
  ...means: Means[]
): Promise<void> {
  return leave(deps, { action: 'refuse', accountId, means })
}

/** The same by the address that was typed, which itself is left nowhere. */
export async function leaveRefusalOf(deps: TrailDeps, email: string): Promise<void> {
  await leaveRefusal(deps, await findAccountIdByEmail(deps.db, email), 'password')
}

/**
 * Takes an attempt at signing in, and leaves in the log that no more are taken.
 * @throws TooMany `rate-limited`
 */
export async function takeSignInAttempt(
  deps: TrailDeps,
  limit: AttemptLimit,
  { subject, email, means }: { subject: string; email?: string; means: Means },
): Promise<void> {
  try {
    await takeAttempt(deps, limit, subject)
  } catch (error) {
    if (error instanceof TooMany && error.isFirst) {
      const accountId = email === undefined ? undefined : await findAccountIdByEmail(deps.db, email)
      await leave(deps, { action: 'lock', accountId, means: [means] })
    }
    throw error
  }
}

/** Leaves that an account takes no more codes for a while. */
export function leaveLock(deps: TrailDeps, accountId: string | undefined, means: Means): Promise<void> {
  return leave(deps, { action: 'lock', accountId, means: [means] })
}

const actorOf = ({ userId, role }: SessionWithUser) => ({ userId, role })

/**
 * Leaves that somebody signed in, and ends the session that the browser had before. A session that cannot be
 * left in the log is none: it ends again.
 * @throws DomainError `unauthenticated` where the session is gone already
 */
export async function leaveSignIn(
  deps: TrailDeps,
  token: string,
  { former, means }: { former: string | undefined; means: readonly Means[] },
): Promise<void> {
  try {
    // Who signs in does not wait while a year is fixed.
    await besideWriters(deps.db, async (trx) => {
      const session = await findSession(trx, token)
      if (session === undefined) throw new DomainError('unauthenticated', 'Sign in again.')
      if (former !== undefined) await endSession(deps, trx, former)
      const actor = actorOf(session)
      await leaveHappening(deps, trx, { action: 'sign_in', accountId: actor.userId, actor, means })
    })
  } catch (error) {
    await unlessStoreIsAway(() => deleteSession(deps.db, token))
    throw error
  }
}

/** Ends the session of a token, and leaves that its user signed out; of a session that is none nothing is left. */
export function leaveSignOut(deps: TrailDeps, token: string): Promise<void> {
  return deps.db.transaction().execute((trx) => endSession(deps, trx, token))
}

async function endSession(deps: TrailDeps, trx: Trx, token: string): Promise<void> {
  const session = await findSession(trx, token)
  if (session === undefined || !(await deleteSession(trx, token))) return
  const actor = actorOf(session)
  await leaveHappening(deps, trx, { action: 'sign_out', accountId: actor.userId, actor, means: [] })
}

/** Leaves that somebody ended sessions of the own account; call it in the transaction that ends them. */
export function leaveEnding(
  deps: TrailDeps,
  trx: Trx,
  actor: { userId: string; role: string },
): Promise<void> {
  return leaveHappening(deps, trx, { action: 'end', accountId: actor.userId, actor, means: [] })
}
