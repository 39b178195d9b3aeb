import { deleteSession, extendSession, findSession, hardlyWaiting } from '@inflytt/db'
import { type Deps, withoutWaiting } from '../../deps.ts'
import { storeFault } from '../../http/problems/store-faults.ts'
import { areWritersHeld } from '../../store/write-gate.ts'
import { type Caller, toCaller } from '../caller.ts'
import { extendedTo, isLive } from './session-lifetime.ts'

type SessionDeps = Pick<Deps, 'db' | 'reader' | 'clock' | 'config'>

/** Whether a user may be signed in at all: not disabled, and a demo account only in demo mode. */
export function mayEnter(
  user: { isDisabled: boolean; isDemo: boolean },
  config: Pick<Deps['config'], 'isDemo'>,
) {
  return !user.isDisabled && (config.isDemo || !user.isDemo)
}

/**
 * The user of a live session, as stored at this moment; the request extends the session, unless it is one that an open
 * page sends by itself (`isUnattended`).
 */
export async function findLiveSession(
  deps: SessionDeps,
  token: string,
  { isUnattended = false }: { isUnattended?: boolean } = {},
): Promise<Caller | undefined> {
  const session = await findSession(withoutWaiting(deps), token)
  if (session === undefined || !mayEnter(session, deps.config)) return undefined
  const now = deps.clock()
  if (!isLive(session, now)) {
    if (now >= session.expiresAt) await unlessStoreIsAway(() => deleteSession(deps.db, token))
    return undefined
  }
  const expiresAt = isUnattended ? undefined : extendedTo(session, now)
  if (expiresAt) {
    await unlessStoreIsAway(() =>
      extendSession(deps.db, token, now.toISOString(), expiresAt.toISOString()),
    )
  }
  return toCaller(session, null)
}

// Reading goes on while the store cannot be written, so a session that cannot be extended is still a session. The next
// request writes it: to wait for another connection here would keep every reader waiting.
export async function unlessStoreIsAway(write: () => Promise<unknown>): Promise<void> {
  if (areWritersHeld()) return
  try {
    await hardlyWaiting(write)
  } catch (error) {
    if (storeFault(error) === undefined) throw error
  }
}
