import type { AccountHolder, TokenScope } from '@inflytt/db'
import { ROLES, type Role } from '@inflytt/domain'

/** Who asks. `role` is `public` exactly when `userId` is null. */
export interface Caller {
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
