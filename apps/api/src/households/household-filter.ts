import type { HouseholdFilter } from '@inflytt/db'
import { COUNT_STATUSES, COVERAGES, monthSchema, MOST_IN_WORKBOOK } from '@inflytt/domain'
import { z } from 'zod'
import { pageParameters } from '../http/requests/paging.ts'
import {
  addressPart,
  commaList,
  inOrder,
  municipalityList,
  refuseUnknown,
} from '../http/requests/parameters.ts'
import type { RecordContext } from '../record-context.ts'
import { HOUSEHOLD_EXAMPLE } from './household.example.ts'
import type { HouseholdScope } from './household-scope.ts'

export const refParameter = z.object({
  ref: addressPart(40, 'The reference of a household.', HOUSEHOLD_EXAMPLE.ref),
})

export const householdListQuery = inOrder(
  z.strictObject({
    ...pageParameters,
    format: z
      .enum(['json', 'csv', 'xlsx'])
      .default('json')
      .describe(
        `csv gives every matching household as one file, by names and codes; xlsx up to ${MOST_IN_WORKBOOK} of them as a workbook in Swedish words, to be changed and imported again.`,
      ),
    municipality: municipalityList('Codes of one\u2019s own municipalities; all of them if left out.', [
      '2305',
    ]),
    from: monthSchema.optional().describe('First month of moving in.').meta({ example: '2025-01' }),
    to: monthSchema.optional().describe('Last month of moving in.').meta({ example: '2025-12' }),
    countStatus: commaList(z.enum(COUNT_STATUSES))
      .optional()
      .describe('How it is counted; all, the voided among them, if left out.')
      .meta({ example: ['preliminary', 'confirmed'] }),
    coverage: z.enum(COVERAGES).optional().describe('Whether an aggregate outcome holds it already.'),
    programme: z
      .string()
      .max(80)
      .optional()
      .describe('The id of a programme.')
      .meta({ example: HOUSEHOLD_EXAMPLE.programmeId }),
    isLate: z
      .enum(['true', 'false'])
      .optional()
      .describe('Logged after its tertial was closed (efteranm\u00e4ld), or in time; both if left out.'),
    q: z
      .string()
      .max(60)
      .optional()
      .describe('Looked for in ref, and in the case number of one\u2019s own.')
      .meta({ example: '7Q4K' }),
  }),
)

/**
 * What was asked for, within what the caller may see.
 * @throws DomainError `invalid-parameter`, also for a municipality that is not the caller's
 */
export function toHouseholdFilter(
  asked: z.output<typeof householdListQuery>,
  scope: HouseholdScope,
  { county, programmes }: RecordContext,
): HouseholdFilter & { municipalities: readonly string[] } {
  const { municipality, from, to, countStatus, coverage, programme, isLate, q } = asked
  const own = county.filter((code) => scope.includes(code))
  refuseUnknown('municipality', municipality, own)
  const programmeIds = programmes.map(({ id }) => id)
  refuseUnknown('programme', programme, programmeIds)
  const searchesExternalRef = scope.view === 'own'
  return {
    municipalities: municipality ?? own,
    from,
    to,
    countStatus,
    coverage,
    programme,
    isLate: isLate === undefined ? undefined : isLate === 'true',
    q,
    searchesExternalRef,
  }
}
