import type { HouseholdFilter } from '@inflytt/db'
import { COUNT_STATUSES, COVERAGES, monthSchema } from '@inflytt/domain'
import { z } from 'zod'
import { pageParameters } from '../http/requests/paging.ts'
import { commaList, inOrder, refuseUnknown } from '../http/requests/parameters.ts'
import type { RecordContext } from '../record-context.ts'
import type { HouseholdScope } from './household-scope.ts'

export const householdListQuery = inOrder(
  z.strictObject({
    ...pageParameters,
    format: z
      .enum(['json', 'csv'])
      .default('json')
      .describe('csv gives every matching household as one file.'),
    municipality: commaList(z.string()).optional(),
    from: monthSchema.optional().describe('First month of moving in.'),
    to: monthSchema.optional().describe('Last month of moving in.'),
    countStatus: commaList(z.enum(COUNT_STATUSES)).optional(),
    coverage: z.enum(COVERAGES).optional(),
    programme: z.string().max(80).optional(),
    isLate: z
      .enum(['true', 'false'])
      .optional()
      .describe('Logged after its tertial was closed (efteranm\u00e4ld), or in time; both if left out.'),
    q: z
      .string()
      .max(60)
      .optional()
      .describe('Looked for in ref, and in the case number of one\u2019s own.'),
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
  refuseUnknown('programme', programme === undefined ? undefined : [programme], programmeIds)
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
