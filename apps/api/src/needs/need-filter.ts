import { EMPLOYER_SECTORS, NEED_STATUSES, OCCUPATION_FIELDS } from '@inflytt/domain'
import { z } from 'zod'
import { pageParameters } from '../http/requests/paging.ts'
import { addressPart, commaList, municipalityList, refuseUnknown } from '../http/requests/parameters.ts'
import type { RecordContext } from '../record-context.ts'
import { NEED_EXAMPLE } from './need.representation.ts'
import type { NeedScope } from './need-scope.ts'

const TRUTH = z.enum(['true', 'false'])

export const needIdParameter = z.object({
  id: addressPart(40, 'The id of a recruitment need.', NEED_EXAMPLE.id),
})

export const needListQuery = z.strictObject({
  ...pageParameters,
  municipality: municipalityList('Codes of municipalities; all if left out.'),
  status: commaList(z.enum(NEED_STATUSES))
    .optional()
    .describe('How far the positions are filled.')
    .meta({ example: ['open', 'partly_filled'] }),
  occupationField: z.enum(OCCUPATION_FIELDS).optional().describe('The field of the occupation.'),
  employerSector: z.enum(EMPLOYER_SECTORS).optional().describe('The sector of the employer.'),
  party: z
    .string()
    .max(60)
    .optional()
    .describe('The id of the party that reported it.')
    .meta({ example: 'kommun-2305' }),
  isHardToFill: TRUTH.optional().describe('Whether it is said to be hard to fill.'),
  isVoided: TRUTH.optional().describe('Those entered by mistake; false if left out.'),
  q: z
    .string()
    .max(60)
    .optional()
    .describe('SSYK code, or words of the name of the occupation.')
    .meta({ example: NEED_EXAMPLE.occupationSsyk }),
})

/**
 * What was asked for, within what the caller may see.
 * @throws DomainError `invalid-parameter`, also for a party that a partner does not speak for
 */
export function toNeedFilter(
  { municipality, status, party, ...asked }: Omit<z.output<typeof needListQuery>, 'page' | 'limit'>,
  scope: NeedScope,
  { county, isDemo, partyIds }: Pick<RecordContext, 'county' | 'isDemo'> & { partyIds: string[] },
) {
  refuseUnknown('municipality', municipality, county)
  refuseUnknown('party', party, scope.partyId === undefined ? partyIds.toSorted() : [scope.partyId])
  return {
    ...asked,
    isDemo,
    municipalities: municipality ?? county,
    statuses: status,
    partyId: scope.partyId ?? party,
    isHardToFill: asked.isHardToFill && asked.isHardToFill === 'true',
    isVoided: asked.isVoided === 'true',
  }
}
