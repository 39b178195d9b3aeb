import { createHash } from 'node:crypto'
import {
  type AttemptWindow,
  countAttempt,
  deleteAttempts,
  hardlyWaiting,
  uncountAttempt,
} from '@inflytt/db'
import type { Deps } from '../../deps.ts'
import { ProblemWithHeaders } from '../../http/problems/problem.ts'
import { storeFault } from '../../http/problems/store-faults.ts'
import { areWritersHeld } from '../../store/write-gate.ts'

export interface AttemptLimit {
  name: string
  attempts: number
  windowMs: number
}

type LimitDeps = Pick<Deps, 'db' | 'clock'>

const KEPT_MS = 24 * 60 * 60 * 1000

// Hashed: people type their passwords into the field for the address.
function keyOf(limit: Pick<AttemptLimit, 'name'>, subject: string): string {
  return `${limit.name}:${createHash('sha256').update(subject).digest('base64url')}`
}

/** The refusal of an attempt that the window has no room for. */
export class TooMany extends ProblemWithHeaders {
  /** Whether the window was full until now: the others that follow in it say nothing new. */
  readonly isFirst: boolean

  constructor({ name, attempts, windowMs }: AttemptLimit, waitMs: number, isFirst: boolean) {
    const waitSeconds = Math.max(1, Math.ceil(waitMs / 1000))
    super('rate-limited', `Too many attempts. Try again in ${waitSeconds} seconds.`, {
      'Retry-After': String(waitSeconds),
      RateLimit: `"${name}";r=0;t=${waitSeconds}`,
      'RateLimit-Policy': `"${name}";q=${attempts};w=${windowMs / 1000}`,
    })
    this.isFirst = isFirst
  }
}

/** Counts once more and gives how many there are in the window with this one. */
export async function countInWindow(
  { db, clock }: LimitDeps,
  limit: Pick<AttemptLimit, 'name' | 'windowMs'>,
  subject: string,
): Promise<AttemptWindow> {
  const now = clock().getTime()
  const at = (ms: number) => new Date(ms).toISOString()
  const window = { notBefore: at(now - limit.windowMs) }
  const counted = await countAttempt(db, keyOf(limit, subject), at(now), window)
  if (counted.attempts === 1) await deleteAttempts(db, at(now - KEPT_MS))
  return counted
}

/**
 * Counts an attempt before its outcome is known, so that many at once cannot slip through.
 * @throws TooMany `rate-limited` when the window has none left
 */
export async function takeAttempt(deps: LimitDeps, limit: AttemptLimit, subject: string): Promise<void> {
  const { attempts, startedAt } = await countInWindow(deps, limit, subject)
  if (attempts <= limit.attempts) return
  const waitMs = Date.parse(startedAt) + limit.windowMs - deps.clock().getTime()
  throw new TooMany(limit, waitMs, attempts === limit.attempts + 1)
}

/**
 * The same for what is read and costs much: where the store cannot be written just now, reading goes on uncounted.
 * @throws ProblemWithHeaders `rate-limited` when the window has none left
 */
export async function takeReading(
  { db, primary = db, clock }: Pick<Deps, 'db' | 'primary' | 'clock'>,
  limit: AttemptLimit,
  subject: string,
): Promise<void> {
  if (areWritersHeld()) return
  try {
    await hardlyWaiting(() => takeAttempt({ db: primary, clock }, limit, subject))
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
