import type { Role } from '@inflytt/domain'

/** How people of an organisation are known by its directory (OpenID Connect), as the environment says it. */
export interface DirectoryConfig {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** What the button says. */
  name: string
  emailClaim: string
  /** The directory vouches for every address, verified or not. */
  trustsEmail: boolean
  /** The claim that names the municipalities of an officer; undefined where an administrator binds them. */
  municipalityClaim: string | undefined
  /** What the claim says, to the code it stands for; a code stands for itself. */
  municipalities: ReadonlyMap<string, string>
  roleClaim: string | undefined
  /** What the claim says, to the role of an account that is made for who has none. */
  roles: ReadonlyMap<string, Exclude<Role, 'public' | 'admin'>>
}

/** The provider's name in addresses and in the store. */
export const DIRECTORY = 'oidc'

/** Checked by signature, issuer, audience and nonce before anything here is read. */
export type Claims = Readonly<Record<string, unknown>>

/** The claims of an ID token whose signature has been checked. */
export function claimsOf(idToken: string): Claims {
  const [, payload = ''] = idToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
}

function textsOf(value: unknown): string[] {
  return [value]
    .flat()
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String)
}

/** Whether it can be told from that of anybody else: at most 255 characters (OpenID Connect Core, 2). */
export function isSubject(claim: unknown): boolean {
  return typeof claim === 'string' && /^\P{Cc}{1,255}$/u.test(claim)
}

const LONGEST_EMAIL = 254

export function emailOf(claims: Claims, config: DirectoryConfig): string | undefined {
  const [email = ''] = textsOf(claims[config.emailClaim]).map((text) => text.trim().toLowerCase())
  const isVerified = config.trustsEmail || claims['email_verified'] === true
  const isAddress = email.length <= LONGEST_EMAIL && /^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u.test(email)
  return isVerified && isAddress ? email : undefined
}

/** The codes that the claim names, ascending; undefined where it names none or one that is not mapped to `known`. */
export function municipalitiesOf(
  claims: Claims,
  { municipalityClaim, municipalities }: DirectoryConfig,
  known: readonly string[],
): string[] | undefined {
  const named = textsOf(claims[municipalityClaim ?? ''])
  const codes = named.map((text) => municipalities.get(text) ?? text)
  const isKnown = codes.length > 0 && codes.every((code) => known.includes(code))
  return isKnown ? [...new Set(codes)].toSorted() : undefined
}

/** The first mapped role, in the order of the mapping. */
export function roleOf(claims: Claims, { roleClaim, roles }: DirectoryConfig) {
  const said = new Set(textsOf(claims[roleClaim ?? '']))
  return [...roles].find(([text]) => said.has(text))?.[1]
}
