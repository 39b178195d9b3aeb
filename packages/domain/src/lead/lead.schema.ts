import { z } from 'zod'
import { freeText } from '../free-text/free-text.schema.ts'
import { MOST_ADULTS, MOST_CHILDREN } from '../household/household.ts'
import { monthSchema, personCount } from '../household/household.schema.ts'
import * as codes from '../vocabularies.ts'

const asked = {
  responsibleMunicipality: z.string(),
  firstContactMonth: monthSchema,
}

const further = {
  channel: z.enum(codes.CHANNELS),
  originType: z.enum(codes.ORIGIN_TYPES),
  adults: personCount(1, MOST_ADULTS),
  children: personCount(0, MOST_CHILDREN),
  plannedMonth: monthSchema.nullable(),
  interestMunicipalities: z.array(z.string()).max(290),
  occupationFields: z.array(z.enum(codes.OCCUPATION_FIELDS)).max(codes.OCCUPATION_FIELDS.length),
  needs: z.array(z.enum(codes.LEAD_NEEDS)).max(codes.LEAD_NEEDS.length),
  stage: z.enum(['new', 'dialogue', 'visit', 'job_found', 'housing_found', 'decided']),
  /** Where they were met. */
  activityId: z.string().max(60).nullable(),
  externalRef: freeText(40).nullable(),
}

/** What is known of a lead when nothing more was said. */
export const LEAD_NOT_SAID: z.output<z.ZodObject<typeof further>> = {
  channel: 'unknown',
  originType: 'unknown',
  adults: null,
  children: null,
  plannedMonth: null,
  interestMunicipalities: [],
  occupationFields: [],
  needs: [],
  stage: 'new',
  activityId: null,
  externalRef: null,
}

/** A lead as it begins; closing comes by a change, moving by the household. */
export const leadCreateSchema = z.strictObject(asked).extend(z.object(further).partial().shape)

/** A change to a lead. `stageMonth` is the current month if left out; `stageReason` is asked where a stage goes back. */
export const leadPatchSchema = z.strictObject({
  ...z.object(asked).partial().shape,
  ...z.object(further).omit({ stage: true }).partial().shape,
  stage: z.enum(codes.LEAD_STAGES).optional(),
  stageMonth: monthSchema.optional(),
  stageReason: freeText(200).optional(),
  closeReason: z.enum(codes.LEAD_CLOSE_REASONS).nullable().optional(),
  isVoided: z.boolean().optional(),
})

export type LeadPatch = z.output<typeof leadPatchSchema>
export type LeadCreate = z.output<typeof leadCreateSchema>
export type LeadFields = z.output<z.ZodObject<typeof asked & typeof further>>
