import { listDecisionsAgainst, putDuplicateDecision, type StoredDuplicateDecision } from '@inflytt/db'
import { type Household } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import type { Unit } from '../write.ts'
import { changedMeanwhile } from '../changed-record.ts'

/** Keeps a decision, with its trail. @throws DomainError `precondition-failed` where somebody was before */
export async function storeDecision(
  unit: Unit,
  before: StoredDuplicateDecision | undefined,
  after: StoredDuplicateDecision,
): Promise<void> {
  if (!(await putDuplicateDecision(unit.trx, after))) throw changedMeanwhile()
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
 * A household that was voided by a decision and is restored takes the decision back, whoever restores it, and every
 * other that says it is another one. Tells the ids of the matches that the decisions had voided.
 */
export async function takeBackDecision(
  unit: Unit,
  household: Pick<Household, 'ref'>,
): Promise<string[]> {
  const against = await listDecisionsAgainst(unit.trx, household.ref)
  for (const decision of against)
    await storeDecision(unit, decision, {
      ...decision,
      ...NOTHING_VOIDED,
      version: decision.version + 1,
      decision: 'undecided',
      keptRef: null,
      decidedAt: unit.at,
    })
  return against.flatMap(({ releasedMatches }) => releasedMatches)
}

/**
 * Where another decision says that the household is another one too, that one stands for its voiding from now on, and
 * it is not restored. Whether there is such a one.
 */
export async function handOver(unit: Unit, decision: StoredDuplicateDecision): Promise<boolean> {
  const { id, voidedRef, voidedFrom, releasedMatches } = decision
  if (voidedRef === null) return false
  const against = await listDecisionsAgainst(unit.trx, voidedRef)
  const heir = against.find((other) => other.id !== id)
  if (heir === undefined) return false
  await storeDecision(unit, heir, {
    ...heir,
    version: heir.version + 1,
    voidedRef,
    voidedFrom,
    releasedMatches,
  })
  return true
}

const NOTHING_VOIDED = { voidedRef: null, voidedFrom: null, releasedMatches: [] }
