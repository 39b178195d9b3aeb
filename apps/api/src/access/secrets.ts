import { createHash } from 'node:crypto'
import type { Deps } from '../deps.ts'

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
// 43 of 62 signs are 256 bits, so a plain hash of a secret cannot be searched for it.
const LENGTH = 43

/** A secret that is shown once; what is kept is `hashSecret` of it. */
export function newSecret({ random }: Pick<Deps, 'random'>): string {
  return Array.from({ length: LENGTH }, () => SIGNS[random(SIGNS.length)]).join('')
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

const CLOCK_SLACK_MS = 5 * 60_000

/** Whether a clock that has gone back shows an instant before the one at which a secret was given. */
export function isBeforeItsTime(givenAt: string, now: Date): boolean {
  return now.getTime() < Date.parse(givenAt) - CLOCK_SLACK_MS
}
