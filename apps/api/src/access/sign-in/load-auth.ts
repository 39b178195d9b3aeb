import type { AuthDeps, createAuth } from './auth.ts'

export type LoadAuth = () => Promise<ReturnType<typeof createAuth>>

/** better-auth takes longer to load than all the rest of the server, and reading a session needs none of it. */
export function createLoadAuth(deps: AuthDeps): LoadAuth {
  let loading: ReturnType<LoadAuth> | undefined
  return () => (loading ??= import('./auth.ts').then((auth) => auth.createAuth(deps)))
}
