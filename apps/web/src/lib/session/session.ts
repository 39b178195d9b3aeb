import { queryOptions } from '@tanstack/react-query'
import type { SessionAnswer } from '../server/api-answers.ts'
import { get, request } from '../server/api-client.ts'

/** The answer of GET /me: who is asking, what they may do, and whether the store is in demo mode. */
export type Session = SessionAnswer

export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Session>('/me', signal),
  staleTime: 60_000,
  // Somebody else may have signed in, or the same have signed out, in another tab.
  refetchOnWindowFocus: 'always',
})

export interface Credentials {
  email: string
  password: string
  /** For 30 days on this device; else until 12 hours have passed without a request. */
  rememberMe: boolean
}

/** Whether the figures are open to whoever asks; without an account only as long as the dashboard is public. */
export function mayReadFigures({ may }: Session): boolean {
  return may.includes('outcomes:read')
}

/** The password was right, and the code of an authenticator is still to come. */
export interface HalfSignedIn {
  secondFactor: 'totp'
}

/** Begins a session and gives what GET /me would. Throws `ApiProblem`: `unauthenticated`, `rate-limited` ... */
export async function signIn(credentials: Credentials): Promise<Session | HalfSignedIn> {
  const path = '/api/auth/sign-in/email'
  return (await request<Session | HalfSignedIn>(path, { method: 'POST', body: credentials })).value
}
