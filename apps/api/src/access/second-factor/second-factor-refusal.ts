import { DomainError } from '@inflytt/domain'
import { ProblemWithHeaders } from '../../http/problems/problem.ts'
import { statusOf } from '../sign-in/sign-in.service.ts'

const LOCKED_MINUTES = 15
/** As long as the library takes no more codes of an account. */
export const LOCKED_SECONDS = LOCKED_MINUTES * 60

export function isRefusal(error: unknown): boolean {
  const status = statusOf(error)
  // 409: of two who showed a backup code at once, the later.
  return status === 400 || status === 401 || status === 409
}

export function refuseCode(error: unknown): never {
  const status = statusOf(error)
  if (status === 429)
    throw new ProblemWithHeaders(
      'rate-limited',
      `Too many wrong codes. Try again in ${LOCKED_MINUTES} minutes.`,
      {
        'Retry-After': String(LOCKED_SECONDS),
        RateLimit: `"second-factor-lock";r=0;t=${LOCKED_SECONDS}`,
        'RateLimit-Policy': `"second-factor-lock";q=10;w=${LOCKED_SECONDS}`,
      },
    )
  if (!isRefusal(error)) throw error
  throw new DomainError('unauthenticated', 'The code is wrong, or the sign-in has to begin anew.', {
    cause: error,
  })
}

export function refusePassword(error: unknown): never {
  return refuseField(error, '/password', 'This is not your password.')
}

export function refuseField(error: unknown, pointer: string, detail: string): never {
  if (!isRefusal(error)) throw error
  throw new DomainError('validation-failed', 'Nothing was changed. See errors.', {
    cause: error,
    faults: [{ pointer, detail }],
  })
}
