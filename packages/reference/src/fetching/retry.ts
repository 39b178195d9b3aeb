import type { SourceError } from './source-error.ts'

/** When to try again, and how long to wait. All in milliseconds but `attempts`. */
export interface RetryPolicy {
  attempts: number
  firstWaitMs: number
  /** No wait is longer; a source that asks for more is left until the next refresh. */
  longestWaitMs: number
}

/** What waiting needs of the world. */
export interface Waiting {
  now: () => Date
  wait: (ms: number) => Promise<void>
  /** From 0 up to, and not including, 1. */
  random: () => number
}

/** `Retry-After` as milliseconds from now: whole seconds or a date; undefined where it says neither. */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined
  const text = header.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

/** Twice as long after each failure, up to the cap, of which a random half is taken off so that clients spread. */
function backOffMs(failures: number, policy: RetryPolicy, random: () => number): number {
  const full = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (failures - 1))
  return Math.round(full / 2 + (full / 2) * random())
}

/** A failure that may pass; `afterMs` is what the source itself asks for. */
export class Passing extends Error {
  override readonly name = 'Passing'
  readonly error: SourceError
  readonly afterMs: number | undefined

  constructor(error: SourceError, afterMs?: number) {
    super(error.message)
    this.error = error
    this.afterMs = afterMs
  }
}

/** Tries until it works, the attempts are over, or the source asks for longer patience than the policy has. */
export async function withRetries<T>(
  policy: RetryPolicy,
  { wait, random }: Pick<Waiting, 'wait' | 'random'>,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Passing)) throw error
      const asked = error.afterMs ?? 0
      if (failures >= policy.attempts || asked > policy.longestWaitMs) throw error.error
      await wait(Math.max(asked, backOffMs(failures, policy, random)))
    }
  }
}
