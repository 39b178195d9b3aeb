import type { Db } from '../schema.ts'

/**
 * The refs of households and leads that are as they were written, voided ones too: neither erased nor, a lead with its
 * household, without their months by a retention rule.
 */
export async function listIdentifiedRefs(db: Db): Promise<Set<string>> {
  const households = await db
    .selectFrom('household')
    .select('ref')
    .where('move_in_precision', '=', 'month')
    .execute()
  const leads = await db
    .selectFrom('lead')
    .leftJoin('household', 'household.ref', 'lead.household_ref')
    .select('lead.ref')
    .where((eb) =>
      eb.or([
        eb('household.move_in_precision', 'is', null),
        eb('household.move_in_precision', '=', 'month'),
      ]),
    )
    .execute()
  return new Set([...households, ...leads].map(({ ref }) => ref))
}
