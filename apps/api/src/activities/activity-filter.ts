import { ACTIVITY_STATUSES, TAM_PHASES } from '@inflytt/domain'
import { z } from 'zod'
import type { Caller } from '../access/caller.ts'
import { requireAccess } from '../access/rules.ts'
import { pageParameters } from '../http/requests/paging.ts'
import { addressPart, refuseUnknown, takenAway, wholeNumber } from '../http/requests/parameters.ts'
import type { RecordContext } from '../record-context.ts'
import { ACTIVITY_EXAMPLE } from './activity.representation.ts'

export const activityIdParameter = z.object({
  id: addressPart(40, 'The id of an activity.', ACTIVITY_EXAMPLE.id),
})

export const activityListQuery = z.strictObject({
  ...pageParameters,
  municipality: z
    .string()
    .optional()
    .describe('Those that touch it; not those of the whole county.')
    .meta({ example: '2305' }),
  year: wholeNumber(1900, 2200).optional().describe('Those that begin in it.').meta({ example: 2025 }),
  tamPhase: z.enum(TAM_PHASES).optional().describe('The phase of Talent Attraction Management.'),
  status: z.enum(ACTIVITY_STATUSES).optional().describe('Whether it was held.'),
  programme: z
    .string()
    .max(60)
    .optional()
    .describe('The id of a programme.')
    .meta({ example: ACTIVITY_EXAMPLE.programmeId }),
  isVoided: takenAway,
  q: z
    .string()
    .max(60)
    .optional()
    .describe('Looked for in the title and the place.')
    .meta({ example: 'mingel' }),
})

/**
 * What was asked for; what was taken away is for those who may bring it back.
 * @throws DomainError `invalid-parameter`, `forbidden`
 */
export function toActivityFilter(
  {
    isVoided,
    municipality,
    programme,
    ...asked
  }: Omit<z.output<typeof activityListQuery>, 'page' | 'limit'>,
  caller: Caller,
  { county, isDemo, programmes }: Pick<RecordContext, 'county' | 'isDemo' | 'programmes'>,
) {
  refuseUnknown('municipality', municipality, county)
  const programmeIds = programmes.map(({ id }) => id)
  refuseUnknown('programme', programme, programmeIds)
  const wantsVoided = isVoided === 'true'
  const scope = wantsVoided ? requireAccess(caller, 'activities', 'write') : undefined
  const touching = scope?.kind === 'own' ? scope.municipalityCodes : undefined
  return { ...asked, municipality, touching, programme, isDemo, isVoided: wantsVoided }
}
