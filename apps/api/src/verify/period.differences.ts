import { type Db, listLatenessGaps } from '@inflytt/db'
import type { Difference } from './verify.service.ts'

/** Households that are remembered to have come after klart, and are not marked as late. */
export async function lateDifferences(trx: Db): Promise<Difference[]> {
  const refs = await listLatenessGaps(trx)
  return refs.map((where) => ({ what: 'late', where, kept: true, recomputed: false }))
}
