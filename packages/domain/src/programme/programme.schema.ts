import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'
import { monthSchema } from '../household/household.schema.ts'
import { PARTY_ROLES } from '../vocabularies.ts'

const asked = { name: lineOfText(120).min(1), from: monthSchema }

const further = {
  /** Null where the end is not known. */
  to: monthSchema.nullable(),
  parties: z
    .array(z.strictObject({ partyId: z.string().min(1).max(60), role: z.enum(PARTY_ROLES) }))
    .max(200),
}

export const programmeSchemas = {
  fields: z.strictObject({ ...asked, ...further }),
  create: z.strictObject(asked).extend(z.object(further).partial().shape),
  patch: z
    .strictObject({ ...asked, ...further })
    .partial()
    .extend({ isVoided: z.boolean().optional() }),
}

export type ProgrammeFields = z.output<typeof programmeSchemas.fields>
