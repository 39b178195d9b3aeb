import { type Db, listDecidedWith, listLikeHouseholds } from '@inflytt/db'
import { duplicateGrounds, type Household, isLikenessChanged } from '@inflytt/domain'
import type { HouseholdWarning } from '../households/household-warnings.ts'

/**
 * The own records that a saved household is like and that nobody has decided of. Those of other municipalities are
 * never looked for here: the answer is the same whether they exist or not.
 */
export async function duplicateWarnings(
  db: Db,
  before: Household | undefined,
  after: Household,
): Promise<HouseholdWarning[]> {
  if (after.countStatus === 'voided' || !isLikenessChanged(before, after)) return []
  const like = await listLikeHouseholds(db, after, after.ref)
  if (like.length === 0) return []
  const decided = await listDecidedWith(db, after.ref)
  return like
    .filter(({ ref }) => !decided.has(ref))
    .map((other) => ({
      code: 'possible-duplicate',
      pointer: '',
      detail: `The household ${other.ref} is like this one. If it is the same, void one of them as a duplicate.`,
      householdRef: other.ref,
      grounds: duplicateGrounds(after, other),
    }))
}
