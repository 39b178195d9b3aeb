import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'
import { PARTY_TYPES } from '../vocabularies.ts'

const asked = { name: lineOfText(120).min(1), type: z.enum(PARTY_TYPES) }
/** The municipality that the party is; null of every other. */
const further = { municipalityCode: z.string().max(10).nullable() }

export const partySchemas = {
  fields: z.strictObject({ ...asked, ...further }),
  create: z.strictObject(asked).extend(z.object(further).partial().shape),
  patch: z
    .strictObject({ ...asked, ...further })
    .partial()
    .extend({ isVoided: z.boolean().optional() }),
}

export type PartyFields = z.output<typeof partySchemas.fields>
