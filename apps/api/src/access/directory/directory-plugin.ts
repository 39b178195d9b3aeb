import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { Deps } from '../../deps.ts'
import { claimsOf, DIRECTORY, type DirectoryConfig, isSubject } from './directory.ts'
import { admit } from './directory.service.ts'

/**
 * Sign-in by the organisation's directory. The library checks state, nonce, signature, issuer and audience;
 * who is let in is decided by `admit`, and the library neither links nor makes an account itself.
 */
export function directoryPlugin(deps: Deps, config: DirectoryConfig) {
  return genericOAuth({
    config: [
      {
        providerId: DIRECTORY,
        discoveryUrl: `${config.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: config.clientId,
        ...(config.clientSecret !== undefined && { clientSecret: config.clientSecret }),
        scopes: ['openid', 'profile', 'email'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        getUserInfo: async ({ idToken }) => {
          if (idToken === undefined) return null
          const claims = claimsOf(idToken)
          // The library takes the issuer that discovery names, which must be the one that was configured.
          if (claims['iss'] !== config.issuer || !isSubject(claims['sub'])) return null
          const { email, name } = await admit(deps, config, claims)
          return { ...claims, id: String(claims['sub']), email, name, emailVerified: true }
        },
      },
    ],
  })
}
