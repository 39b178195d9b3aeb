import { insertMachineToken, listMachineTokens, type MachineToken, revokeTokens } from '@inflytt/db'
import { DomainError, lineOfText } from '@inflytt/domain'
import { z } from 'zod'
import { TOKEN_PREFIX } from '../access/machine-token.ts'
import { hashSecret, newSecret } from '../access/secrets.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_DAYS = 366
const DEFAULT_DAYS = 90
const MOST_LIVE = 20

export const newTokenSchema = z.strictObject({
  name: lineOfText(80, { minLength: 1 }).describe('What the token is for.'),
  scope: z.enum(['read', 'write']).describe('A token that reads cannot write.'),
  days: z
    .int()
    .min(1)
    .max(LONGEST_DAYS)
    .default(DEFAULT_DAYS)
    .describe(`How long it lives; ${DEFAULT_DAYS} days if left out.`),
})

export type NewToken = z.output<typeof newTokenSchema>

/** A token with its secret, which is told this once. */
export interface IssuedToken {
  token: MachineToken
  secret: string
}

/** The tokens that still open something, the newest first. */
export async function listLiveTokens({ db, clock }: Deps, userId: string): Promise<MachineToken[]> {
  const now = clock().toISOString()
  const all = await listMachineTokens(db, userId)
  return all.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > now)
}

/** @throws DomainError `conflict` when the caller has as many as one may have */
export function issueToken(
  write: Write<IssuedToken>,
  { name, scope, days }: NewToken,
): Promise<IssuedToken> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps } = unit
    const userId = ownId(unit)
    if ((await listLiveTokens({ ...deps, db: trx }, userId)).length >= MOST_LIVE)
      throw new DomainError('conflict', `You have ${MOST_LIVE} tokens. Revoke one first.`)
    const secret = TOKEN_PREFIX + newSecret(deps)
    const expiresAt = new Date(Date.parse(at) + days * DAY_MS).toISOString()
    const made = { id: deps.newId(), userId, name, scope, createdAt: at, expiresAt }
    await insertMachineToken(trx, { ...made, secretHash: hashSecret(secret) })
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'machine_token',
      recordId: made.id,
      recordVersion: 1,
      after: { userId, name, scope, expiresAt },
    })
    return { token: { ...made, lastUsedOn: null, revokedAt: null }, secret }
  })
}

/** @throws DomainError `not-found` for a token that is another's, revoked, or none */
export function revokeToken(write: Write<MachineToken>, id: string): Promise<MachineToken> {
  return inTransaction(write, async (unit) => {
    const [revoked] = await endTokens(unit, ownId(unit), id)
    if (revoked === undefined) throw new DomainError('not-found', '')
    return revoked
  })
}

/** Ends the tokens of a user, or one of them, and leaves a trail of each. */
export async function endTokens(unit: Unit, userId: string, id?: string): Promise<MachineToken[]> {
  const revoked = await revokeTokens(unit.trx, userId, unit.at, id)
  for (const token of revoked)
    await leaveTrail(unit, {
      action: 'close',
      recordType: 'machine_token',
      recordId: token.id,
      recordVersion: 2,
      before: { revokedAt: null },
      after: { revokedAt: token.revokedAt },
    })
  return revoked
}

function ownId({ caller }: Unit): string {
  if (caller.userId === null) throw new DomainError('unauthenticated', 'Sign in to do this.')
  return caller.userId
}
