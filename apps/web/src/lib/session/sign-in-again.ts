import { request } from '../server/api-client.ts'
import type { Answer, RequestOptions } from '../server/api-client.ts'
import { ApiProblem } from '../server/api-problem.ts'

interface Asked {
  promise: Promise<boolean>
  answer: (isSignedIn: boolean) => void
}

let asked: Asked | undefined
const listeners = new Set<() => void>()

/** Opens sign-in over the page. Gives whether the same user is signed in again; one dialog serves all who wait. */
export function signInAgain(): Promise<boolean> {
  if (!asked) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    asked = { promise, answer: resolve }
    tellListeners()
  }
  return asked.promise
}

/** A request that a session is needed for: if it has ended, the user signs in over the page and it is sent again. */
export async function signedInRequest<T>(
  path: string,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  return withSession(() => request<T>(path, options))
}

/** Runs it, and once more when the session had ended and the user has signed in again. */
export async function withSession<R>(run: () => Promise<R>): Promise<R> {
  try {
    return await run()
  } catch (error) {
    const isEnded = error instanceof ApiProblem && error.code === 'unauthenticated'
    if (isEnded && (await signInAgain())) return run()
    throw error
  }
}

export function isSignInAsked(): boolean {
  return asked !== undefined
}

export function onSignInAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Told by the dialog when it closes. */
export function answerSignIn(isSignedIn: boolean): void {
  asked?.answer(isSignedIn)
  asked = undefined
  tellListeners()
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}
