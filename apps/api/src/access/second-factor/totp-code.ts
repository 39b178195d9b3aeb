import { findTotpSecret, takeTotpStep } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import type { LoadAuth } from '../sign-in/load-auth.ts'
import { stepOfCode } from './totp-step.ts'

/** Empty where the account has none. @throws DomainError `conflict` where another AUTH_SECRET has closed it */
export async function readTotpSecret({ db }: Deps, load: LoadAuth, userId: string): Promise<string> {
  const data = await findTotpSecret(db, userId)
  if (data === undefined) return ''
  const { symmetricDecrypt } = await import('better-auth/crypto')
  const { secretConfig: key } = await (await load()).$context
  try {
    return await symmetricDecrypt({ key, data })
  } catch (cause) {
    throw new DomainError(
      'conflict',
      'The secret of the server has been changed, and your second factor with it. Ask your administrator to take it away.',
      { cause },
    )
  }
}

/**
 * By the step that the code is of and not by the clock: a code stays used when the clock goes back. The library itself
 * takes each backup code once.
 * @throws DomainError `unauthenticated` where the code has been used
 */
export async function requireFirstUse(
  deps: Deps,
  load: LoadAuth,
  { userId, code }: { userId: string; code: string },
): Promise<void> {
  const step = stepOfCode(await readTotpSecret(deps, load, userId), code, deps.clock())
  if (step === undefined || !(await takeTotpStep(deps.db, userId, step)))
    throw new DomainError('unauthenticated', 'This code has been used. Wait for the next one.')
}
