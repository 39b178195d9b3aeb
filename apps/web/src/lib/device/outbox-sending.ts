import { request } from '../server/api-client.ts'
import type { Answer } from '../server/api-client.ts'
import { ApiProblem, mayBeSaved } from '../server/api-problem.ts'
import type { Outbox, QueuedPost } from './outbox.ts'
import { withSession } from '../session/sign-in-again.ts'

// The server keeps an Idempotency-Key for 24 hours; after that a second sending would count twice.
const KEY_LIVES_MS = 23 * 60 * 60 * 1000
const LONGEST_WAIT_MS = 20_000

export type PostState = 'sending' | 'waiting' | 'uncertain' | 'refused'

/** What is to be done with a post: only one that is sending or waiting may be sent without asking its writer. */
export function stateOf({ refusal, isUncertain, triedAt, failure }: QueuedPost): PostState {
  if (refusal !== undefined) return 'refused'
  if (isUncertain) return 'uncertain'
  return triedAt !== undefined && failure === undefined ? 'sending' : 'waiting'
}

export function isDue(post: QueuedPost): boolean {
  return ['waiting', 'sending'].includes(stateOf(post))
}

/**
 * Sends a post that was just made: it stands in the outbox, as `onKept` hears, until the server has answered.
 * A session that has ended is begun again over the page. Throws `ApiProblem`; the post then stays. Undefined means that another tab is sending it.
 */
export function sendNewPost<T>(
  outbox: Outbox,
  post: QueuedPost,
  now: Date,
  onKept: (isOnDevice: boolean) => void,
): Promise<Answer<T> | undefined> {
  return alone(post.key, () => {
    const tried = { ...post, triedAt: post.triedAt ?? now.toISOString() }
    onKept(outbox.put(tried))
    return withSession(() => sendKept<T>(outbox, tried))
  })
}

interface SentAnswer<T> extends Answer<T> {
  /** Its writer took it back while it was on its way. */
  isTakenBack: boolean
}

/** `later`: the server could not be asked. `signed-out`: it waits for its writer to sign in. */
export type SendingResult = 'done' | 'later' | 'signed-out'

/** Sends what waits, oldest first, until the server cannot be asked. */
export async function sendWaiting(
  outbox: Outbox,
  now: Date,
  onSent: (post: QueuedPost, answer: SentAnswer<unknown>) => void,
  toRefusal: (error: unknown) => string,
): Promise<SendingResult> {
  for (const post of outbox.list().filter(isDue)) {
    if (isForgotten(post, now)) {
      outbox.put({ ...post, isUncertain: true })
      continue
    }
    try {
      const answer = await alone(post.key, () => sendIfThere(outbox, post.key, now))
      if (answer) onSent(post, answer)
    } catch (error) {
      if (isSignedOut(error)) return 'signed-out'
      if (mustWait(error)) return 'later'
      putBack(outbox, { ...post, refusal: toRefusal(error) })
    }
  }
  return 'done'
}

function isForgotten({ triedAt }: QueuedPost, now: Date): boolean {
  return triedAt !== undefined && now.getTime() - Date.parse(triedAt) > KEY_LIVES_MS
}

async function sendIfThere(
  outbox: Outbox,
  key: string,
  now: Date,
): Promise<SentAnswer<unknown> | undefined> {
  const kept = outbox.list().find((post) => post.key === key)
  if (!kept) return undefined
  const tried = { ...kept, triedAt: kept.triedAt ?? now.toISOString() }
  outbox.put(tried)
  return sendKept(outbox, tried)
}

async function sendKept<T>(outbox: Outbox, post: QueuedPost): Promise<SentAnswer<T>> {
  try {
    const answer = await ask<T>(post)
    const isTakenBack = !holds(outbox, post)
    outbox.remove(post.key)
    return { ...answer, isTakenBack }
  } catch (error) {
    putBack(outbox, { ...post, failure: error instanceof ApiProblem ? error.code : 'internal' })
    throw error
  }
}

/** Says what came of it, unless its writer took it back while it was on its way. */
function putBack(outbox: Outbox, post: QueuedPost): void {
  if (holds(outbox, post)) outbox.put(post)
}

function holds(outbox: Outbox, post: QueuedPost): boolean {
  return outbox.list().some(({ key }) => key === post.key)
}

function ask<T>({ path, body, key }: QueuedPost): Promise<Answer<T>> {
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS)
  return request<T>(path, { method: 'POST', body, idempotencyKey: key, signal })
}

const MUST_WAIT = new Set(['store-unavailable', 'rate-limited', 'conflict'])

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'unauthenticated'
}

/** Nothing is wrong with what was sent: the same again may get through. */
function mustWait(error: unknown): boolean {
  return mayBeSaved(error) || (error instanceof ApiProblem && MUST_WAIT.has(error.code))
}

const running = new Set<string>()

// Without locks (http on an intranet) the Idempotency-Key alone keeps two tabs from counting a post twice.
async function alone<R>(key: string, run: () => Promise<R>): Promise<R | undefined> {
  const { locks } = navigator as { locks?: LockManager }
  if (locks) {
    const options = { ifAvailable: true }
    return locks.request(`inflytt.outbox.${key}`, options, async (lock) => (lock ? run() : undefined))
  }
  if (running.has(key)) return undefined
  running.add(key)
  return run().finally(() => running.delete(key))
}
