import { type Activity, activityFields } from '@inflytt/domain'
import { z } from 'zod'
import type { Scope } from '../access/rules.ts'
import { recordTag } from '../http/answers/conditional.ts'
import { mayWrite } from './activities.service.ts'

export const activitySchema = z
  .object({
    id: z.string(),
    ...activityFields.omit({ leadsOther: true }).shape,
    leadsOther: activityFields.shape.leadsOther
      .optional()
      .describe('For those who may write the activity: leads are told of fixed years alone.'),
    isVoided: z.boolean(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({
    id: 'Activity',
    description:
      'Something done, or to be done, in a phase of Talent Attraction Management. No municipality means the whole county; null counts are unknown.',
  })

export const ACTIVITY_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000000d',
  title: 'Hemv\u00e4ndarmingel',
  dateFrom: '2025-12-28',
  dateTo: '2025-12-28',
  tamPhase: 'attract' as const,
  type: 'homecoming_event' as const,
  place: 'Br\u00e4cke',
  isDigital: false,
  municipalityCodes: ['2305'],
  organiserPartyId: 'kommun-2305',
  participatingPartyIds: [],
  programmeId: 'ta-steget',
  plannedParticipants: 60,
  actualParticipants: 48,
  employersInvolved: 7,
  leadsOther: null,
  status: 'done' as const,
  resultNote: null,
  isVoided: false,
  isDemo: false,
  createdAt: '2025-11-03T09:00:00.000Z',
  updatedAt: '2025-12-29T09:00:00.000Z',
}

export function toActivityBody(activity: Activity, scope: Scope | undefined) {
  const { version: _version, leadsOther, ...told } = activity
  return mayWrite(scope, activity) ? { ...told, leadsOther } : told
}

export function activityTag(activity: Activity, scope: Scope | undefined): string {
  return recordTag(activity.version, activityView(activity, scope))
}

export function activityView(activity: Activity, scope: Scope | undefined): string {
  return mayWrite(scope, activity) ? 'own' : 'public'
}
