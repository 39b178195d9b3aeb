import { findAccount, findTotpSecret } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { type AttemptLimit, giveAttemptBack, takeAttempt } from '../sign-in/attempt-limit.ts'
import type { LoadAuth } from '../sign-in/load-auth.ts'
import { isRefusal, refuseField, refusePassword } from './second-factor-refusal.ts'
import { requireFirstUse } from './totp-code.ts'

const PER_USER: AttemptLimit = { name: 'second-factor-set', attempts: 5, windowMs: 15 * 60_000 }

/** What enabling gives, told this once. */
export interface Enabling {
  /** `otpauth://`, for the authenticator. */
  uri: string
  backupCodes: string[]
}

/** The second factor of one's own account: set and taken away. Never within a transaction. */
export function createSecondFactor(deps: Deps, load: LoadAuth) {
  return {
    /** Makes a secret that counts once a code of it has been shown. @throws DomainError `validation-failed`, `conflict` */
    async begin(userId: string, password: string, cookie: string): Promise<Enabling> {
      if ((await findAccount(deps.db, userId))?.hasTotp)
        throw new DomainError('conflict', 'Your second factor is on. End it before you begin another.')
      await takeAttempt(deps, PER_USER, userId)
      const { api } = await load()
      const sent = { body: { password }, headers: new Headers({ Cookie: cookie }) }
      const begun = await api.enableTwoFactor(sent).catch(async (error: unknown) => {
        if (isRefusal(error) || (await findTotpSecret(deps.db, userId)) === undefined)
          return refusePassword(error)
        // Of two that begin at once the store keeps the first.
        throw new DomainError('conflict', 'This was begun at the same time. Begin again.', {
          cause: error,
        })
      })
      await giveAttemptBack(deps, PER_USER, userId)
      if (begun.method !== 'totp') throw new Error('Another second factor than asked for was begun.')
      return { uri: begun.totpURI, backupCodes: begun.backupCodes }
    },

    /** @throws DomainError `validation-failed` for a wrong code; `rate-limited` */
    async confirm(userId: string, code: string, cookie: string): Promise<string[]> {
      await takeAttempt(deps, PER_USER, userId)
      const { api } = await load()
      const headers = new Headers({ Cookie: cookie })
      const confirmed = await api
        .verifyTOTP({ body: { code }, headers, returnHeaders: true })
        .catch((error: unknown) => refuseField(error, '/code', 'This is not the code shown now.'))
      await requireFirstUse(deps, load, { userId, code })
      await giveAttemptBack(deps, PER_USER, userId)
      return confirmed.headers.getSetCookie()
    },

    /** @throws DomainError `validation-failed` for a wrong password; `rate-limited` */
    async end(userId: string, password: string, cookie: string): Promise<string[]> {
      await takeAttempt(deps, PER_USER, userId)
      const { api } = await load()
      const headers = new Headers({ Cookie: cookie })
      const ended = await api
        .disableTwoFactor({ body: { password }, headers, returnHeaders: true })
        .catch(refusePassword)
      await giveAttemptBack(deps, PER_USER, userId)
      return ended.headers.getSetCookie()
    },
  }
}
