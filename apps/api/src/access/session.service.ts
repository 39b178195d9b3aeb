import { deleteSession, extendSession, findSession, type SessionWithUser } from '@inflytt/db'
import { ROLES, type Role } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import { storeFault } from '../http/store-faults.ts'
import type { Caller } from './caller.ts'
import { extendedTo, isLive } from './session-lifetime.ts'

type SessionDeps = Pick<Deps, 'db' | 'clock' | 'config'>

/** Whether a user may be signed in at all: not disabled, and a demo account only in demo mode. */
export function mayEnter(
  user: { isDisabled: boolean; isDemo: boolean },
  config: Pick<Deps['config'], 'isDemo'>,
) {
  return !user.isDisabled && (config.isDemo || !user.isDemo)
}

/** The user of a live session, as stored at this moment; the request extends the session. */
export async function findLiveSession(deps: SessionDeps, token: string): Promise<Caller | undefined> {
  const session = await findSession(deps.db, token)
  if (session === undefined || !mayEnter(session, deps.config) || !isKnownRole(session.role))
    return undefined
  const now = deps.clock()
  if (!isLive(session, now)) {
    if (now >= session.expiresAt) await unlessStoreIsAway(deleteSession(deps.db, token))
    return undefined
  }
  const expiresAt = extendedTo(session, now)
  if (expiresAt) {
    await unlessStoreIsAway(extendSession(deps.db, token, now.toISOString(), expiresAt.toISOString()))
  }
  return toCaller(session, session.role)
}

function isKnownRole(role: string): role is Role {
  return role !== 'public' && ROLES.some((known) => known === role)
}

function toCaller(session: SessionWithUser, role: Role): Caller {
  const { userId, name, partyId, isDemo, municipalityCodes } = session
  return {
    userId,
    name,
    role,
    municipalityCodes: role === 'officer' ? municipalityCodes : [],
    partyId,
    isDemo,
  }
}

// Reading goes on while the store cannot be written, so a session that cannot be extended is still a session.
async function unlessStoreIsAway(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (storeFault(error) === undefined) throw error
  }
}
