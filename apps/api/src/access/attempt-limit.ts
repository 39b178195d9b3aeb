import { createHash } from 'node:crypto'
import { countAttempt, deleteAttempts, uncountAttempt } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { ProblemWithHeaders } from '../http/problem.ts'
import { storeFault } from '../http/store-faults.ts'

export interface AttemptLimit {
  name: string
  attempts: number
  windowMs: number
}

type LimitDeps = Pick<Deps, 'db' | 'clock'>

const KEPT_MS = 24 * 60 * 60 * 1000

// Hashed: people type their passwords into the field for the address.
function keyOf(limit: AttemptLimit, subject: string): string {
  return `${limit.name}:${createHash('sha256').update(subject).digest('base64url')}`
}

function tooMany({ name, attempts, windowMs }: AttemptLimit, waitMs: number): ProblemWithHeaders {
  const waitSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new ProblemWithHeaders(
    'rate-limited',
    `Too many attempts. Try again in ${waitSeconds} seconds.`,
    {
      'Retry-After': String(waitSeconds),
      RateLimit: `"${name}";r=0;t=${waitSeconds}`,
      'RateLimit-Policy': `"${name}";q=${attempts};w=${windowMs / 1000}`,
    },
  )
}

/**
 * Counts an attempt before its outcome is known, so that many at once cannot slip through.
 * @throws ProblemWithHeaders `rate-limited` when the window has none left
 */
export async function takeAttempt(
  { db, clock }: LimitDeps,
  limit: AttemptLimit,
  subject: string,
): Promise<void> {
  const now = clock().getTime()
  const at = (ms: number) => new Date(ms).toISOString()
  const window = { notBefore: at(now - limit.windowMs), notAfter: at(now + limit.windowMs) }
  const { attempts, startedAt } = await countAttempt(db, keyOf(limit, subject), at(now), window)
  if (attempts === 1) await deleteAttempts(db, at(now - KEPT_MS))
  if (attempts > limit.attempts) throw tooMany(limit, Date.parse(startedAt) + limit.windowMs - now)
}

/**
 * The same for what is read and costs much: where the store cannot be written just now, reading goes on uncounted.
 * @throws ProblemWithHeaders `rate-limited` when the window has none left
 */
export async function takeReading(deps: LimitDeps, limit: AttemptLimit, subject: string): Promise<void> {
  try {
    await takeAttempt(deps, limit, subject)
  } catch (error) {
    if (storeFault(error) === undefined) throw error
  }
}

/** What succeeded was no guess: it does not count. */
export async function giveAttemptBack(
  { db }: LimitDeps,
  limit: AttemptLimit,
  subject: string,
): Promise<void> {
  await uncountAttempt(db, keyOf(limit, subject))
}
