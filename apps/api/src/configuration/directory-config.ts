import type { z } from 'zod'
import type { DirectoryConfig } from '../access/directory/directory.ts'
import type { environmentSchema } from './environment.schema.ts'
import { StartError } from '../start-error.ts'

/**
 * The directory that people sign in by, where the environment names one.
 * @throws StartError where what belongs together does not stand together
 */
export function readDirectory(given: z.output<typeof environmentSchema>): DirectoryConfig | undefined {
  if (given.OIDC_ISSUER === undefined) {
    if (given.OIDC_CLIENT_ID === undefined && given.OIDC_CLIENT_SECRET === undefined) return undefined
    throw new StartError('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET need OIDC_ISSUER beside them.')
  }
  if (given.OIDC_CLIENT_ID === undefined)
    throw new StartError('OIDC_ISSUER needs OIDC_CLIENT_ID beside it.')
  if (given.PUBLIC_URL === undefined)
    throw new StartError('OIDC_ISSUER needs PUBLIC_URL: the directory sends people back to it.')
  if ((given.OIDC_ROLE_CLAIM === undefined) !== (given.OIDC_ROLES.length === 0))
    throw new StartError('OIDC_ROLE_CLAIM and OIDC_ROLES go together: set both or none.')
  const makesOfficers = given.OIDC_ROLES.some(([, role]) => role === 'officer')
  if (makesOfficers && given.OIDC_MUNICIPALITY_CLAIM === undefined)
    throw new StartError('OIDC_ROLES names officer, which needs OIDC_MUNICIPALITY_CLAIM.')
  return {
    issuer: given.OIDC_ISSUER,
    clientId: given.OIDC_CLIENT_ID,
    clientSecret: given.OIDC_CLIENT_SECRET,
    name: given.OIDC_NAME,
    emailClaim: given.OIDC_EMAIL_CLAIM,
    trustsEmail: given.OIDC_TRUST_EMAIL,
    municipalityClaim: given.OIDC_MUNICIPALITY_CLAIM,
    municipalities: new Map(given.OIDC_MUNICIPALITIES),
    roleClaim: given.OIDC_ROLE_CLAIM,
    roles: new Map(given.OIDC_ROLES),
  }
}
