import {
  type Db,
  type DuplicatePair,
  findDuplicatePair,
  lockHousehold,
  putDuplicateDecision,
  type StoredDuplicateDecision,
} from '@inflytt/db'
import {
  DomainError,
  duplicateGrounds,
  type DuplicatePatch,
  type Household,
  type HouseholdPatch,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import type { HouseholdScope } from '../households/household-scope.ts'
import { changeHouseholdWithin } from '../households/households.service.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { decisionOf } from './duplicate.representation.ts'

/** An officer sees pairs within a municipality of the own alone; what lies across is the coordinator's. */
function isSeen({ households: [one, other] }: DuplicatePair, scope: HouseholdScope) {
  if (scope.scope.kind === 'all') return true
  return one.municipalityCode === other.municipalityCode && scope.includes(one.municipalityCode)
}

function isPair(pair: DuplicatePair): boolean {
  const [one, other] = pair.households
  const isStanding = one.countStatus !== 'voided' && other.countStatus !== 'voided'
  return decisionOf(pair) !== 'undecided' || (isStanding && duplicateGrounds(one, other).length > 0)
}

/** @throws DomainError `not-found` for what is no pair, and for what the caller may not see */
export async function readPair(
  db: Db,
  scope: HouseholdScope,
  refs: readonly [string, string] | undefined,
): Promise<DuplicatePair> {
  const pair = refs && (await findDuplicatePair(db, refs))
  if (pair === undefined || !isSeen(pair, scope) || !isPair(pair)) throw new DomainError('not-found', '')
  return pair
}

interface Decide {
  refs: readonly [string, string] | undefined
  patch: DuplicatePatch
  expect: (stored: DuplicatePair) => Promise<void>
}

/**
 * Decides of a pair, once for all saves to come, or takes the decision back. Where one of the two is kept, the other is
 * voided as a duplicate; another decision restores it.
 * @throws DomainError `not-found`, `precondition-failed`, `validation-failed`, `period-closed`, `envelope-exceeded`
 */
export function decideDuplicate(
  write: Write<DuplicatePair>,
  scope: HouseholdScope,
  { refs, patch, expect }: Decide,
): Promise<DuplicatePair> {
  return inTransaction(write, async (unit) => {
    // In the order of their refs, as every decision of two households takes them.
    for (const ref of refs ?? []) await lockHousehold(unit.trx, ref)
    const pair = await readPair(unit.trx, scope, refs)
    await expect(pair)
    const [one, other] = pair.households
    const keptRef = keptOf(patch, [one.ref, other.ref])
    const before = pair.decision
    if (decisionOf(pair) === patch.decision && (before?.keptRef ?? null) === keptRef) return pair
    if (before !== undefined) await restoreVoided(unit, scope, before)
    const voided = await voidOther(unit, scope, { refs: [one.ref, other.ref], keptRef })
    const after: StoredDuplicateDecision = {
      id: before?.id ?? unit.deps.newId(),
      version: (before?.version ?? 0) + 1,
      refs: [one.ref, other.ref],
      decision: patch.decision,
      keptRef,
      voidedRef: voided?.ref ?? null,
      voidedFrom: voided?.countStatus ?? null,
      decidedAt: unit.at,
    }
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
    return (await findDuplicatePair(unit.trx, after.refs)) ?? pair
  })
}

/** @throws DomainError `validation-failed` */
function keptOf({ decision, keptRef = null }: DuplicatePatch, refs: readonly string[]): string | null {
  const detail =
    keptRef === null
      ? undefined
      : decision !== 'same_household'
        ? 'Only of one and the same household is one record kept.'
        : refs.includes(keptRef)
          ? undefined
          : 'The household that is kept is one of the two.'
  if (detail === undefined) return keptRef
  throw new DomainError('validation-failed', 'One fault in the body; nothing was saved. See errors.', {
    faults: [{ pointer: '/keptRef', detail }],
  })
}

/** Voids the one that is not kept, and tells what it was; undefined where nothing is voided. */
async function voidOther(
  unit: Unit,
  scope: HouseholdScope,
  { refs, keptRef }: { refs: readonly [string, string]; keptRef: string | null },
): Promise<Household | undefined> {
  if (keptRef === null) return undefined
  const pair = await findDuplicatePair(unit.trx, refs)
  const kept = pair?.households.find(({ ref }) => ref === keptRef)
  const other = pair?.households.find(({ ref }) => ref !== keptRef)
  if (other === undefined || other.countStatus === 'voided') return undefined
  if (kept?.countStatus === 'voided')
    throw new DomainError('conflict', 'The household to be kept is voided. Restore it first.')
  await change(unit, scope, other.ref, { countStatus: 'voided', voidReason: 'duplicate' })
  return other
}

/** Restores what the decision voided, unless its own officer has restored it or said another reason since. */
async function restoreVoided(
  unit: Unit,
  scope: HouseholdScope,
  { refs, voidedRef, voidedFrom }: StoredDuplicateDecision,
): Promise<void> {
  if (voidedRef === null || voidedFrom === null) return
  const pair = await findDuplicatePair(unit.trx, refs)
  const voided = pair?.households.find(({ ref }) => ref === voidedRef)
  if (voided?.countStatus !== 'voided' || voided.voidReason !== 'duplicate') return
  await change(unit, scope, voidedRef, { countStatus: voidedFrom })
}

async function change(unit: Unit, scope: HouseholdScope, ref: string, patch: HouseholdPatch) {
  await changeHouseholdWithin(unit, scope, { ref, patch, expect: () => Promise.resolve() })
}
