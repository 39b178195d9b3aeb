import { z } from 'zod'
import { ROLES } from '@inflytt/domain'
import { MAX_PASSWORD_LENGTH, MIN_DEMO_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './passwords.ts'

/** A domain that can never exist (RFC 2606): it tells demo accounts from real ones by sight. */
const DEMO_DOMAIN = '@demo.invalid'

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254))

export const newUserFields = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(100),
  password: z.string().max(MAX_PASSWORD_LENGTH),
  role: z.enum(ROLES).exclude(['public']),
  municipalityCodes: z.array(z.string()).default([]),
  partyId: z.string().nullable().default(null),
  isDemo: z.boolean().default(false),
})

export const newUserSchema = newUserFields.superRefine((user, context) => {
  const fault = (member: string, message: string) =>
    context.addIssue({ code: 'custom', path: [member], message })
  const shortest = user.isDemo ? MIN_DEMO_PASSWORD_LENGTH : MIN_PASSWORD_LENGTH
  if (user.password.length < shortest) fault('password', `At least ${shortest} characters.`)
  if (user.email.endsWith(DEMO_DOMAIN) !== user.isDemo)
    fault('email', `Demo accounts, and they alone, end in ${DEMO_DOMAIN}.`)
  const codes = user.municipalityCodes
  if (new Set(codes).size < codes.length) fault('municipalityCodes', 'Each municipality may occur once.')
  if (user.role === 'officer' && codes.length === 0)
    fault('municipalityCodes', 'An officer is bound to a municipality.')
  if (user.role !== 'officer' && codes.length > 0)
    fault('municipalityCodes', 'Only an officer is bound to municipalities.')
  if (user.role !== 'partner' && user.partyId !== null)
    fault('partyId', 'Only a partner speaks for a party.')
})

export type NewUser = z.input<typeof newUserSchema>
