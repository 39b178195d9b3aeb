import { listMatchesVoidedWith } from '@inflytt/db'
import type { Household } from '@inflytt/domain'
import { takeBackDecision } from '../duplicates/decision-of-household.ts'
import { restoreMatches } from '../needs/matches.service.ts'
import type { Unit } from '../write.ts'
import type { HouseholdWarning } from './household-warnings.ts'

/**
 * Gives a household that is restored what its voiding took: the decisions that say it is another one are taken back, and
 * its matches return where there is room. Tells what cannot return.
 */
export async function giveBackVoided(
  unit: Unit,
  household: Pick<Household, 'ref' | 'adults'>,
): Promise<HouseholdWarning[]> {
  const decided = await takeBackDecision(unit, household)
  const voided = await listMatchesVoidedWith(unit.trx, household.ref)
  const ids = new Set([...decided, ...voided.map(({ id }) => id)])
  const lost = await restoreMatches(unit, household, [...ids])
  return lost.map(({ needId, who }) => {
    const why =
      who === 'second' && household.adults === 1
        ? 'it has one adult now'
        : `the need ${needId} has no position left for it`
    return {
      code: 'match-not-restored',
      pointer: '',
      detail: `The household is restored, but not its match of the ${who} adult: ${why}.`,
      needId,
    }
  })
}
