import { z } from 'zod'
import { freeText, lineOfText } from '../free-text/free-text.schema.ts'
import { monthSchema } from '../household/household.schema.ts'
import * as codes from '../vocabularies.ts'

const MAX_POSITIONS = 10_000

const asked = {
  municipalityCode: z.string(),
  employerSector: z.enum(codes.EMPLOYER_SECTORS),
  positions: z.int().min(1).max(MAX_POSITIONS),
}

const further = {
  /** The current month where it is left out. */
  reportedMonth: monthSchema,
  reportedByPartyId: z.string().max(60).nullable(),
  employerName: lineOfText(120).nullable(),
  sniSection: z.string().max(1).nullable(),
  occupationSsyk: z.string().max(4).nullable(),
  occupationField: z.enum(codes.OCCUPATION_FIELDS),
  neededFrom: monthSchema.nullable(),
  contract: z.enum(codes.NEED_CONTRACTS).nullable(),
  isHardToFill: z.boolean().nullable(),
  isRemotePossible: z.boolean().nullable(),
  filledTotal: z.int().min(0).max(MAX_POSITIONS),
  note: freeText(300).nullable(),
}

export const needFields = z.strictObject({ ...asked, ...further })

/** A new need: its field follows the occupation where that is known, else it must be told. */
export const needCreateSchema = z.strictObject(asked).extend(z.object(further).partial().shape)

/**
 * A merge patch. `status` `withdrawn` withdraws, `open` takes that back; else it follows from `filledTotal`.
 * `isVoided` takes away a need that was entered by mistake.
 */
export const needPatchSchema = needFields.partial().extend({
  status: z.enum(codes.NEED_STATUSES).optional(),
  isVoided: z.boolean().optional(),
})

export const matchCreateSchema = z.strictObject({
  householdRef: z.string().max(40),
  who: z.enum(codes.MATCHED_ADULTS),
})

export const matchPatchSchema = z.strictObject({ isVoided: z.boolean() })

export type NeedFields = z.output<typeof needFields>
export type NeedCreate = z.output<typeof needCreateSchema>
export type NeedPatch = z.output<typeof needPatchSchema>
export type MatchCreate = z.output<typeof matchCreateSchema>
