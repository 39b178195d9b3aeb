const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const IDLE_MS = 12 * HOUR_MS
export const LONGEST_MS = 30 * DAY_MS
// Each extension is a write to disk, so a busy session is extended now and then and not for each request.
const EXTEND_EVERY_MS = 5 * MINUTE_MS

export interface Lifetime {
  createdAt: Date
  /** When it was last extended. */
  updatedAt: Date
  expiresAt: Date
}

/** A session on a remembered device lives for 30 days; every other until 12 hours without a request. */
export function lifetimeFrom(now: Date, isRemembered: boolean): Lifetime {
  const expiresAt = new Date(now.getTime() + (isRemembered ? LONGEST_MS : IDLE_MS))
  return { createdAt: now, updatedAt: now, expiresAt }
}

/** A clock that has jumped back must not bring an ended session to life: what was used later than now is refused. */
export function isLive({ updatedAt, expiresAt }: Lifetime, now: Date): boolean {
  return now < expiresAt && now.getTime() > updatedAt.getTime() - EXTEND_EVERY_MS
}

/** The later end that a request earns its session, if any: never more than 30 days after sign-in. */
export function extendedTo({ createdAt, updatedAt, expiresAt }: Lifetime, now: Date): Date | undefined {
  const last = createdAt.getTime() + LONGEST_MS
  const isRemembered = expiresAt.getTime() >= last
  if (isRemembered || now.getTime() < updatedAt.getTime() + EXTEND_EVERY_MS) return undefined
  return new Date(Math.min(now.getTime() + IDLE_MS, last))
}
