import { DomainError, FIRST_YEAR } from '@inflytt/domain'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../api-env.ts'

const FIRST_INSTANT = Date.UTC(FIRST_YEAR, 0, 1)

/**
 * What is wrong with a clock that nobody has set, as a machine has it that begins at 1970 when it was without power: of
 * a time before the record nothing that is read is right, and nothing may be written. Undefined where it may be right.
 */
export function clockFault(now: Date): string | undefined {
  if (now.getTime() >= FIRST_INSTANT) return undefined
  return `The clock of the server stands at ${now.toISOString()}, before the record begins: set it, and let the machine follow a time server (NTP).`
}

/** Answers nothing while the clock of the server is not set. */
export function requireClock({ clock }: Pick<Deps, 'clock'>) {
  return createMiddleware<ApiEnv>((_c, next) => {
    const reason = clockFault(clock())
    if (reason !== undefined) throw new DomainError('store-unavailable', '', { extra: { reason } })
    return next()
  })
}
