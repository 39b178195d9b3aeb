import { type Db, listLeadLinks } from '@inflytt/db'
import type { Difference } from './verify.service.ts'

/** Leads and households that do not name each other, and moved leads without a household. */
export async function leadDifferences(trx: Db): Promise<Difference[]> {
  const links = await listLeadLinks(trx)
  return links
    .filter(({ householdRef, namedBy, stage }) => {
      const isMoved = stage === 'moved'
      return householdRef !== namedBy || isMoved !== (householdRef !== null)
    })
    .map(({ ref, householdRef, namedBy, stage }) => ({
      what: 'lead' as const,
      where: ref,
      kept: { householdRef, stage },
      recomputed: { householdRef: namedBy },
    }))
}
