import { z } from 'zod'
import { type Fault, lineOfText, NO_PERSONAL_NUMBER, ROLES } from '@inflytt/domain'
import { MAX_TYPED_LENGTH, MIN_DEMO_PASSWORD_LENGTH } from '../passwords/passwords.ts'

/** A domain that can never exist (RFC 2606): it tells demo accounts from real ones by sight. */
const DEMO_DOMAIN = '@demo.invalid'

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254))

/** What is administered of an account, as it stands in the API too. */
export const accountFields = {
  email: emailSchema.refine(...NO_PERSONAL_NUMBER),
  name: lineOfText(100, { minLength: 1 }),
  role: z.enum(ROLES).exclude(['public']),
  municipalityCodes: z.array(z.string().max(4)).max(400),
  partyId: z.string().max(60).nullable(),
}

export const newUserFields = z.strictObject({
  ...accountFields,
  password: z.string().max(MAX_TYPED_LENGTH),
  municipalityCodes: accountFields.municipalityCodes.default([]),
  partyId: accountFields.partyId.default(null),
  isDemo: z.boolean().default(false),
})

interface Bound {
  email: string
  role: string
  municipalityCodes: readonly string[]
  partyId: string | null
  isDemo: boolean
}

/** What does not go together in an account. */
export function bindingFaults(user: Bound): Fault[] {
  const codes = user.municipalityCodes
  const isOfficer = user.role === 'officer'
  const rules: [boolean, string, string][] = [
    [
      user.email.endsWith(DEMO_DOMAIN) !== user.isDemo,
      'email',
      `Demo accounts, and they alone, end in ${DEMO_DOMAIN}.`,
    ],
    [new Set(codes).size < codes.length, 'municipalityCodes', 'Each municipality may occur once.'],
    [isOfficer && codes.length === 0, 'municipalityCodes', 'An officer is bound to a municipality.'],
    [!isOfficer && codes.length > 0, 'municipalityCodes', 'Only an officer is bound to municipalities.'],
    [user.role !== 'partner' && user.partyId !== null, 'partyId', 'Only a partner speaks for a party.'],
  ]
  return rules
    .filter(([isBroken]) => isBroken)
    .map(([, member, detail]) => ({ pointer: `/${member}`, detail }))
}

export const newUserSchema = newUserFields.superRefine((user, context) => {
  if (user.isDemo && user.password.length < MIN_DEMO_PASSWORD_LENGTH)
    context.addIssue({
      code: 'custom',
      path: ['password'],
      message: `At least ${MIN_DEMO_PASSWORD_LENGTH} characters.`,
    })
  for (const { pointer, detail } of bindingFaults(user))
    context.addIssue({ code: 'custom', path: [pointer.slice(1)], message: detail })
})

export type NewUser = z.input<typeof newUserSchema>
