import {
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_SOURCES,
  LEAVE_REASONS,
  MILESTONES,
  PARTNER_WORKING,
} from '@inflytt/domain'
import { z } from 'zod'
import { ownCaseNumber } from '../households/household.representation.ts'
import type { DatedFollowUp } from './follow-ups.service.ts'

const milestone = z.literal([...MILESTONES]).describe('Months after the move.')
const score = z.int().min(1).max(5).nullable()

export const followUpSchema = z
  .object({
    id: z.string(),
    householdRef: z.string(),
    milestone,
    dueMonth: z.string().describe('The first month in which it can be asked about.'),
    outcome: z.enum(FOLLOW_UP_OUTCOMES),
    newMunicipalityCode: z.string().nullable(),
    leaveReason: z.enum(LEAVE_REASONS).nullable(),
    satisfaction: score,
    belonging: score,
    partnerWorking: z.enum(PARTNER_WORKING).nullable(),
    source: z.enum(FOLLOW_UP_SOURCES),
    answeredMonth: z.string(),
    isVoided: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({
    id: 'FollowUp',
    description: 'What a household answered so long after its move. It changes no count of arrivals.',
  })

export const FOLLOW_UP_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000000a',
  householdRef: '2305-2025-7Q4K',
  milestone: 12 as const,
  dueMonth: '2026-03',
  outcome: 'stayed' as const,
  newMunicipalityCode: null,
  leaveReason: null,
  satisfaction: 4,
  belonging: null,
  partnerWorking: 'yes' as const,
  source: 'phone' as const,
  answeredMonth: '2026-04',
  isVoided: false,
  createdAt: '2026-04-02T09:12:00.000Z',
  updatedAt: '2026-04-02T09:12:00.000Z',
}

export const dueFollowUpSchema = z
  .object({
    householdRef: z.string(),
    municipalityCode: z.string(),
    currentMunicipalityCode: z.string(),
    moveInMonth: z.string(),
    adults: z.int().nullable(),
    children: z.int().nullable(),
    externalRef: ownCaseNumber,
    milestone,
    dueMonth: z.string(),
  })
  .meta({ id: 'DueFollowUp', description: 'A milestone that a household has reached and not answered.' })

export const DUE_EXAMPLE = {
  householdRef: '2305-2025-7Q4K',
  municipalityCode: '2305',
  currentMunicipalityCode: '2305',
  moveInMonth: '2025-11',
  adults: 2,
  children: 1,
  externalRef: 'KS 2025/117',
  milestone: 12 as const,
  dueMonth: '2026-11',
}

export const CODE_EXAMPLE = { code: 'K7QX2MHBVA' }

export const issuedCodeSchema = z.object({
  code: z.string().describe('Ten signs, told once: print it on the welcome card.'),
  validThrough: z.string().describe('The last month in which the code works.'),
})

export const ownAnswerAnswer = z.object({
  milestone,
  outcome: z.enum(FOLLOW_UP_OUTCOMES),
  answeredMonth: z.string(),
})

export const openMilestonesSchema = z.object({
  open: z.array(milestone).describe('Reached and not answered.'),
  answered: z.array(milestone),
})

export function toFollowUpBody({ version: _version, ...followUp }: DatedFollowUp) {
  return followUp
}
