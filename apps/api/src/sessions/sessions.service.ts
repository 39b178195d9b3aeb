import { deleteOwnSession, deleteUserSessions, listSessions, type OwnSession } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { isLive } from '../access/sessions/session-lifetime.ts'
import { leaveEnding } from '../access/sign-in/sign-in-trail.ts'
import type { Deps } from '../deps.ts'

interface Owner {
  userId: string
  role: string
}

/** The live sessions of a user, the latest used first. */
export async function listLiveSessions({ db, clock }: Deps, userId: string): Promise<OwnSession[]> {
  const now = clock()
  return (await listSessions(db, userId)).filter((session) => isLive(session, now))
}

/** Ends every session of a user but one. Gives how many that were live. */
export async function endOtherSessions(
  deps: Deps,
  owner: Owner,
  keptToken: string | undefined,
): Promise<number> {
  const others = (await listLiveSessions(deps, owner.userId)).filter(({ token }) => token !== keptToken)
  await deps.db.transaction().execute(async (trx) => {
    await deleteUserSessions(trx, owner.userId, keptToken)
    if (others.length > 0) await leaveEnding(deps, trx, owner)
  })
  return others.length
}

/** @throws DomainError `not-found` where the user has no such session */
export async function endOneSession(deps: Deps, owner: Owner, id: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    if (!(await deleteOwnSession(trx, owner.userId, id))) throw new DomainError('not-found', '')
    await leaveEnding(deps, trx, owner)
  })
}
