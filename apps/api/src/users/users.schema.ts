import type { Account } from '@inflytt/db'
import { ROLES } from '@inflytt/domain'
import { z } from 'zod'
import { accountFields } from '../access/accounts/accounts.schema.ts'

export const VIEW = 'admin'

export const userCreateSchema = z.strictObject({
  ...accountFields,
  municipalityCodes: accountFields.municipalityCodes.default([]),
  partyId: accountFields.partyId.default(null),
})

export const userPatchSchema = z
  .strictObject({
    name: accountFields.name,
    role: accountFields.role,
    municipalityCodes: accountFields.municipalityCodes,
    partyId: accountFields.partyId,
    isDisabled: z.boolean().describe('True ends the sessions and tokens at once.'),
  })
  .partial()

export type UserCreate = z.output<typeof userCreateSchema>
export type UserPatch = z.output<typeof userPatchSchema>

const user = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES).exclude(['public']),
  municipalityCodes: z.array(z.string()),
  partyId: z.string().nullable(),
  isDisabled: z.boolean(),
  hasPassword: z.boolean().describe('False until an invitation has been answered.'),
  hasDirectory: z.boolean().describe('Bound to somebody in the directory of the organisation.'),
  hasTotp: z.boolean().describe('Asks for a code of an authenticator at sign-in.'),
  invitedUntil: z.string().nullable().describe('When the invitation that waits ends.'),
  isDemo: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const userSchema = user.meta({
  id: 'User',
  description: 'An account, as it is administered.',
})

const warningSchema = z.object({ code: z.string(), pointer: z.string(), detail: z.string() })

export const changedUserSchema = user
  .extend({ _warnings: z.array(warningSchema) })
  .meta({ id: 'ChangedUser' })

export const invitedUserSchema = user
  .extend({
    invitation: z.object({
      code: z.string().describe('Shown this once: pass it on as /inbjudan#code.'),
      expiresAt: z.string(),
    }),
  })
  .meta({ id: 'InvitedUser' })

export const USER_EXAMPLE = {
  id: '01939f3e-5d6c-7b1a-9c2d-3e4f5a6b7c8d',
  email: 'officer@example.org',
  name: 'Business developer',
  role: 'officer' as const,
  municipalityCodes: ['2305'],
  partyId: null,
  isDisabled: false,
  hasPassword: true,
  hasDirectory: false,
  hasTotp: false,
  invitedUntil: null,
  isDemo: false,
  createdAt: '2026-11-26T09:00:00.000Z',
  updatedAt: '2026-11-26T09:00:00.000Z',
}

export function toUserBody({ version: _version, ...account }: Account) {
  return account
}
