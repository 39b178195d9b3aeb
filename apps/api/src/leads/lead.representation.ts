import { LEAD_CLOSE_REASONS, LEAD_STAGES, leadCreateSchema } from '@inflytt/domain'
import { z } from 'zod'

export const leadSchema = z
  .object({
    ref: z.string(),
    ...leadCreateSchema.omit({ externalRef: true, stage: true }).required().shape,
    stage: z.enum(LEAD_STAGES),
    stageHistory: z
      .array(
        z.object({
          stage: z.enum(LEAD_STAGES),
          month: z.string(),
          reason: z.string().nullable(),
        }),
      )
      .describe('Oldest first; a reason where it went back to an earlier stage.'),
    closeReason: z.enum(LEAD_CLOSE_REASONS).nullable(),
    isVoided: z.boolean(),
    householdRef: z.string().nullable(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    externalRef: z.string().nullable().optional(),
  })
  .meta({
    id: 'Lead',
    description: 'Somebody who thinks of moving here. Nothing in it identifies a person.',
  })

export const LEAD_EXAMPLE = {
  ref: 'I-2305-7Q4KXM',
  responsibleMunicipality: '2305',
  firstContactMonth: '2026-09',
  channel: 'phone_email' as const,
  originType: 'rest_of_sweden' as const,
  adults: 2,
  children: null,
  plannedMonth: '2027-02',
  interestMunicipalities: ['2305'],
  occupationFields: [],
  needs: ['housing' as const],
  stage: 'new' as const,
  stageHistory: [{ stage: 'new' as const, month: '2026-09', reason: null }],
  isVoided: false,
  closeReason: null,
  householdRef: null,
  isDemo: false,
  createdAt: '2026-09-14T09:12:00.000Z',
  updatedAt: '2026-09-14T09:12:00.000Z',
  activityId: null,
  externalRef: null,
}
