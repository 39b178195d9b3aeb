import { findUser } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings/settings.service.ts'
import { type Caller, PUBLIC_CALLER } from './caller.ts'
import { permissionsOf } from './rules.ts'

/** Who the caller is and what they may do, as `GET /me` says it. */
export async function profileOf({ db }: Pick<Deps, 'db'>, caller: Caller = PUBLIC_CALLER) {
  const user = caller.userId === null ? undefined : await findUser(db, caller.userId)
  const { demo, publicDashboard } = await readSettings(db)
  return {
    user: user ? { id: user.id, name: user.name, email: user.email } : null,
    role: caller.role,
    municipalityCodes: caller.municipalityCodes,
    partyId: caller.partyId,
    may: permissionsOf(caller, publicDashboard),
    isDemo: demo === 'on',
  }
}
