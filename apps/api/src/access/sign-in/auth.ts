import { engineOf, findUser } from '@inflytt/db'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Deps } from '../../deps.ts'
import { directoryPlugin } from '../directory/directory-plugin.ts'
import type { DirectoryConfig } from '../directory/directory.ts'
import { MAX_TYPED_LENGTH } from '../passwords/passwords.ts'
import { cookiePrefix, isSecure, wasNotRemembered } from '../sessions/session-cookie.ts'
import { LONGEST_MS, lifetimeFrom } from '../sessions/session-lifetime.ts'
import { mayEnter } from '../sessions/session.service.ts'

const at = { createdAt: 'created_at', updatedAt: 'updated_at' }

const tables = {
  user: { modelName: 'app_user', fields: { ...at, emailVerified: 'email_verified' } },
  session: {
    modelName: 'session',
    fields: {
      ...at,
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
  },
  account: {
    modelName: 'account',
    fields: {
      ...at,
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verification', fields: { ...at, expiresAt: 'expires_at' } },
} satisfies BetterAuthOptions

const secondFactor = twoFactor({
  issuer: 'inflytt',
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'two_factor',
      fields: {
        backupCodes: 'backup_codes',
        userId: 'user_id',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
})

const SIGN_IN = '/sign-in/email'

export type AuthDeps = Deps

/** better-auth over the same store, for what it is called for by `auth.routes`: it serves no address itself. */
export function authOptions(deps: AuthDeps) {
  const { db, config, clock, newId, log } = deps
  return {
    ...tables,
    baseURL: config.publicUrl ?? 'http://localhost',
    secret: config.authSecret,
    database: { db, type: engineOf(db) },
    telemetry: { enabled: false },
    plugins: [secondFactor],
    account: {
      ...tables.account,
      // Its tokens are good for nothing here, so they are not kept.
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, disableImplicitLinking: true },
    },
    // Its messages may quote what was sent, so only their level and what was thrown go to the log.
    logger: { level: 'error', log: (_level, _message, cause) => log.error({ cause }, 'sign-in failed') },
    // Attempts are limited in `attempt-limit`: by account too, without counting those that succeed.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What may be chosen is decided in `password-rules`; the library counts units of UTF-16.
      minPasswordLength: 1,
      maxPasswordLength: MAX_TYPED_LENGTH,
    },
    session: { ...tables.session, expiresIn: LONGEST_MS / 1000, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: cookiePrefix(config),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(config), httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: newId, validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            const user = await findUser(db, userId)
            if (user === undefined || !mayEnter(user, config)) throw new APIError('UNAUTHORIZED')
            const body: unknown = context?.body
            const asksToBe =
              typeof body === 'object' && body !== null && Reflect.get(body, 'rememberMe') === true
            // What follows on a sign-in (its second step, a changed password) lives as long as that would have.
            const isRemembered =
              context?.path === SIGN_IN
                ? asksToBe
                : !wasNotRemembered(context?.headers?.get('cookie') ?? '', config)
            return { data: lifetimeFrom(clock(), isRemembered) }
          },
        },
      },
    },
  } satisfies BetterAuthOptions
}

export function createAuth(deps: AuthDeps) {
  return betterAuth(authOptions(deps))
}

/** Apart, since it waits for the directory before it does anything: a password needs no directory. */
export function createDirectoryAuth(deps: AuthDeps, directory: DirectoryConfig) {
  return betterAuth({ ...authOptions(deps), plugins: [directoryPlugin(deps, directory)] })
}
