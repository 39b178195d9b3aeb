import { queryOptions } from '@tanstack/react-query'
import type { SessionAnswer } from './api-answers.ts'
import { forgetAnswers, get, request } from './api-client.ts'
import { clearAllDrafts } from './clear-drafts.ts'
import { text } from '../strings/text.ts'

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

/**
 * Ends the session, and clears what was left on the device. What waits to be sent would be lost, so that is
 * asked first; gives whether the user is signed out.
 */
export async function signOut(): Promise<boolean> {
  // Loaded here, since a reader of the first page has nothing that waits.
  const { clearAllOutboxes, countUnsent } = await import('./outbox.ts')
  const count = countUnsent()
  if (count > 0 && !window.confirm(text('session.unsent', { count }))) return false
  await request('/api/auth/sign-out', { method: 'POST', body: {} })
  forgetAnswers()
  clearAllDrafts()
  clearAllOutboxes()
  return true
}
