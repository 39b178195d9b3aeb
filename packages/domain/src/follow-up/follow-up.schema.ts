import { z } from 'zod'
import { monthSchema } from '../household/household.schema.ts'
import * as codes from '../vocabularies.ts'

const score = z.int().min(1).max(5).nullable()

const answered = {
  milestone: z.literal([...codes.MILESTONES]),
  outcome: z.enum(codes.FOLLOW_UP_OUTCOMES),
}

/** What may be known beside the outcome; null is not known. */
const further = {
  newMunicipalityCode: z.string().max(10).nullable(),
  leaveReason: z.enum(codes.LEAVE_REASONS).nullable(),
  satisfaction: score,
  belonging: score,
  partnerWorking: z.enum(codes.PARTNER_WORKING).nullable(),
}

const officer = {
  source: z.enum(codes.FOLLOW_UP_SOURCES),
  /** The current month where it is left out. */
  answeredMonth: monthSchema,
}

const followUpFields = z.strictObject({ ...answered, ...further, ...officer })

/** A follow-up as an officer logs it. */
export const followUpCreateSchema = z
  .strictObject(answered)
  .extend(z.object({ ...further, ...officer }).partial().shape)

/** A merge patch; the milestone stays. `isVoided` takes away what was logged by mistake, and brings it back. */
export const followUpPatchSchema = followUpFields
  .omit({ milestone: true })
  .partial()
  .extend({ isVoided: z.boolean().optional() })

const code = z.string().max(40)

/** A household's own answer, by the code on its card. */
export const ownAnswerSchema = z
  .strictObject({ code, ...answered })
  .extend(z.object(further).partial().shape)

export const codeSchema = z.strictObject({ code })

/** What is known of a follow-up when nothing more than its outcome was said. */
export const FOLLOW_UP_NOT_SAID: z.output<z.ZodObject<typeof further>> = {
  newMunicipalityCode: null,
  leaveReason: null,
  satisfaction: null,
  belonging: null,
  partnerWorking: null,
}

export type FollowUpFields = z.output<typeof followUpFields>
export type FollowUpCreate = z.output<typeof followUpCreateSchema>
export type FollowUpPatch = z.output<typeof followUpPatchSchema>
export type OwnAnswer = z.output<typeof ownAnswerSchema>
