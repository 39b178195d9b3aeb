import { z } from 'zod'
import { freeText, lineOfText } from '../free-text/free-text.schema.ts'
import * as codes from '../vocabularies.ts'

const people = z.int().min(0).max(1_000_000).nullable()
const id = z.string().min(1).max(60)

const asked = {
  title: lineOfText(120, { minLength: 1 }),
  dateFrom: z.iso.date(),
  tamPhase: z.enum(codes.TAM_PHASES),
  type: z.enum(codes.ACTIVITY_TYPES),
}

const further = {
  /** The same day where it is left out. */
  dateTo: z.iso.date(),
  place: lineOfText(120).nullable(),
  isDigital: z.boolean(),
  /** Empty is the whole county. */
  municipalityCodes: z.array(z.string().max(10)).max(290),
  organiserPartyId: id.nullable(),
  participatingPartyIds: z.array(id).max(100),
  programmeId: id.nullable(),
  plannedParticipants: people,
  actualParticipants: people,
  employersInvolved: people,
  /** Leads that came of it beside those that name it. */
  leadsOther: people,
  status: z.enum(codes.ACTIVITY_STATUSES),
  resultNote: freeText(300).nullable(),
}

export const activityFields = z.strictObject({ ...asked, ...further })
export const activityCreateSchema = z.strictObject(asked).extend(z.object(further).partial().shape)
/** A merge patch. `isVoided` takes away what was entered by mistake; one that was called off is `cancelled`. */
export const activityPatchSchema = activityFields.partial().extend({ isVoided: z.boolean().optional() })

/** What is known of an activity when nothing more was said. */
export const ACTIVITY_NOT_SAID: Omit<z.output<z.ZodObject<typeof further>>, 'dateTo'> = {
  place: null,
  isDigital: false,
  municipalityCodes: [],
  organiserPartyId: null,
  participatingPartyIds: [],
  programmeId: null,
  plannedParticipants: null,
  actualParticipants: null,
  employersInvolved: null,
  leadsOther: null,
  status: 'planned',
  resultNote: null,
}

export type ActivityFields = z.output<typeof activityFields>
export type ActivityCreate = z.output<typeof activityCreateSchema>
export type ActivityPatch = z.output<typeof activityPatchSchema>
