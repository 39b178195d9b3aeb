import { listSessions, type OwnSession } from '@inflytt/db'
import { isLive } from '../access/session-lifetime.ts'
import type { Deps } from '../deps.ts'

/** The live sessions of a user, the latest used first. */
export async function listLiveSessions({ db, clock }: Deps, userId: string): Promise<OwnSession[]> {
  const now = clock()
  return (await listSessions(db, userId)).filter((session) => isLive(session, now))
}
