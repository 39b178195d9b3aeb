import { findDecisionThatVoided, putDuplicateDecision, type StoredDuplicateDecision } from '@inflytt/db'
import { DomainError, type Household } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import type { HouseholdWarning } from '../households/household-warnings.ts'
import { restoreMatches } from '../needs/matches.service.ts'
import type { Unit } from '../write.ts'

/** Keeps a decision, with its trail. @throws DomainError `precondition-failed` where somebody was before */
export async function storeDecision(
  unit: Unit,
  before: StoredDuplicateDecision | undefined,
  after: StoredDuplicateDecision,
): Promise<void> {
  if (!(await putDuplicateDecision(unit.trx, after)))
    throw new DomainError(
      'precondition-failed',
      'Somebody has changed this since it was read. Read it again.',
    )
  await leaveTrail(unit, {
    action: before === undefined ? 'create' : 'change',
    recordType: 'possible_duplicate',
    recordId: after.id,
    recordVersion: after.version,
    before,
    after,
  })
}

/**
 * A household that was voided by a decision and is restored takes the decision back, whoever restores it: its matches
 * return where there is room, and what cannot return is told.
 */
export async function takeBackDecision(
  unit: Unit,
  household: Pick<Household, 'ref' | 'adults'>,
): Promise<HouseholdWarning[]> {
  const decision = await findDecisionThatVoided(unit.trx, household.ref)
  if (decision === undefined) return []
  await storeDecision(unit, decision, {
    ...decision,
    version: decision.version + 1,
    decision: 'undecided',
    keptRef: null,
    voidedRef: null,
    voidedFrom: null,
    releasedMatches: [],
    decidedAt: unit.at,
  })
  const lost = await restoreMatches(unit, household, decision.releasedMatches)
  return lost.map(({ needId, who }) => ({
    code: 'match-not-restored',
    pointer: '',
    detail: `The household is restored, but not its match of the ${who} adult: the need ${needId} has no position left for it.`,
    needId,
  }))
}
