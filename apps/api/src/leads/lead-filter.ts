import { LEAD_STAGES } from '@inflytt/domain'
import { z } from 'zod'
import type { HouseholdScope } from '../households/household-scope.ts'
import { pageParameters } from '../http/requests/paging.ts'
import { addressPart, commaList, municipalityList, refuseUnknown } from '../http/requests/parameters.ts'
import type { RecordContext } from '../record-context.ts'
import { LEAD_EXAMPLE } from './lead.representation.ts'

export const leadRefParameter = z.object({
  ref: addressPart(40, 'The reference of a lead.', LEAD_EXAMPLE.ref),
})

export const leadListQuery = z.strictObject({
  ...pageParameters,
  municipality: municipalityList('Codes of one\u2019s own municipalities; all of them if left out.', [
    '2305',
  ]),
  stage: commaList(z.enum(LEAD_STAGES))
    .optional()
    .describe('How far they have come.')
    .meta({ example: ['new', 'dialogue'] }),
  isVoided: z.enum(['true', 'false']).optional().describe('Those saved by mistake; false if left out.'),
  q: z
    .string()
    .max(60)
    .optional()
    .describe('Looked for in ref, and in the case number of one\u2019s own.')
    .meta({ example: '7Q4K' }),
})

/**
 * What was asked for, within what the caller may see.
 * @throws DomainError `invalid-parameter`, also for a municipality that is not the caller's
 */
export function toLeadFilter(
  { municipality, stage, isVoided, q }: Omit<z.output<typeof leadListQuery>, 'page' | 'limit'>,
  scope: HouseholdScope,
  { county }: Pick<RecordContext, 'county'>,
) {
  const own = county.filter((code) => scope.includes(code))
  refuseUnknown('municipality', municipality, own)
  return {
    q,
    stages: stage,
    isVoided: isVoided === 'true',
    searchesExternalRef: scope.view === 'own',
    municipalities: municipality ?? own,
  }
}
