import type { AccountHolder, TokenScope } from '@inflytt/db'
import { ROLES, type Role } from '@inflytt/domain'

/** Who asks. */
export interface Caller {
  /** Null for the public, and for whoever runs the server. */
  userId: string | null
  name: string | null
  role: Role
  /** The municipalities an officer is bound to, ascending; empty for everybody else. */
  municipalityCodes: string[]
  /** The party a partner speaks for. */
  partyId: string | null
  isDemo: boolean
  /** What a machine's token is good for; null for a browser's session and for the public. */
  tokenScope: TokenScope | null
}

declare module 'hono' {
  interface ContextVariableMap {
    caller: Caller
  }
}

export const PUBLIC_CALLER: Readonly<Caller> = {
  userId: null,
  name: null,
  role: 'public',
  municipalityCodes: [],
  partyId: null,
  isDemo: false,
  tokenScope: null,
}

/** Whoever runs the server: by its commands, by what it does without being asked, and by making its demo. */
export const OPERATOR: Readonly<Caller> = { ...PUBLIC_CALLER, role: 'admin' }

/** Nobody where the store names a role that there is not. */
export function toCaller(holder: AccountHolder, tokenScope: TokenScope | null): Caller | undefined {
  const { userId, name, partyId, isDemo, municipalityCodes } = holder
  const role = ROLES.find((known) => known !== 'public' && known === holder.role)
  return (
    role && {
      userId,
      name,
      role,
      municipalityCodes: role === 'officer' ? municipalityCodes : [],
      partyId,
      isDemo,
      tokenScope,
    }
  )
}
