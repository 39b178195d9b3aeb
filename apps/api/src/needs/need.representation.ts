import { MATCHED_ADULTS, NEED_STATUSES, needFields } from '@inflytt/domain'
import { z } from 'zod'
import { ownCaseNumber } from '../households/household.representation.ts'

export const needSchema = z
  .object({
    id: z.string(),
    ...needFields.omit({ employerName: true, note: true }).shape,
    status: z.enum(NEED_STATUSES),
    openPositions: z.int(),
    closedMonth: z.string().nullable(),
    reportedByPartyName: z.string().nullable(),
    isOwn: z.boolean().describe('Whether the caller may write it.'),
    isVoided: z.boolean(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    employerName: z.string().nullable().optional(),
    note: z.string().nullable().optional(),
    filledByNewcomers: z.int().optional(),
  })
  .meta({
    id: 'RecruitmentNeed',
    description:
      'Positions that an employer looks for. The employer, the note and how many newcomers filled them are told to those who may write it.',
  })

export const NEED_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-000000000002',
  reportedByPartyId: null,
  reportedByPartyName: null,
  reportedMonth: '2026-09',
  municipalityCode: '2305',
  employerSector: 'municipal' as const,
  sniSection: 'Q',
  occupationSsyk: '2221',
  occupationField: 'health_care' as const,
  positions: 2,
  neededFrom: '2027-01',
  contract: 'permanent' as const,
  isHardToFill: true,
  isRemotePossible: false,
  filledTotal: 1,
  status: 'partly_filled' as const,
  openPositions: 1,
  closedMonth: null,
  isOwn: true,
  isVoided: false,
  isDemo: false,
  createdAt: '2026-09-14T09:12:00.000Z',
  updatedAt: '2026-09-14T09:12:00.000Z',
  employerName: null,
  note: null,
  filledByNewcomers: 1,
}

export const matchSchema = z
  .object({
    id: z.string(),
    needId: z.string(),
    householdRef: z.string(),
    who: z.enum(MATCHED_ADULTS),
    matchedMonth: z.string(),
    isVoided: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'RecruitmentMatch', description: 'A position that an adult of a household has taken.' })

export const MATCH_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-000000000003',
  needId: NEED_EXAMPLE.id,
  householdRef: '2380-2025-7Q4K',
  who: 'second' as const,
  matchedMonth: '2026-10',
  isVoided: false,
  createdAt: '2026-10-02T09:12:00.000Z',
  updatedAt: '2026-10-02T09:12:00.000Z',
}

export const suggestionsSchema = z.object({
  items: z.array(
    z.object({
      householdRef: z.string(),
      municipalityCode: z.string(),
      moveInMonth: z.string(),
      externalRef: ownCaseNumber,
      who: z.enum(MATCHED_ADULTS),
      because: z.enum(['occupation', 'field', 'seeks_work']),
    }),
  ),
})

export const SUGGESTIONS_EXAMPLE = {
  items: [
    {
      householdRef: '2380-2025-7Q4K',
      municipalityCode: '2380',
      moveInMonth: '2025-08',
      externalRef: 'KS 2025/117',
      who: 'second' as const,
      because: 'seeks_work' as const,
    },
  ],
}
