import {
  type Db,
  type DuplicatePair,
  findDuplicatePair,
  listStandingMatches,
  lockHousehold,
  type StoredDuplicateDecision,
} from '@inflytt/db'
import {
  DomainError,
  duplicateGrounds,
  type DuplicatePatch,
  type Household,
  type HouseholdPatch,
} from '@inflytt/domain'
import type { HouseholdScope } from '../households/household-scope.ts'
import type { HouseholdWarning } from '../households/household-warnings.ts'
import { changeHouseholdWithin } from '../households/households.service.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { handOver, storeDecision } from './decision-of-household.ts'
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

interface DecidedPair extends DuplicatePair {
  /** What could not come back with a household that was restored. */
  warnings: HouseholdWarning[]
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
  write: Write<DecidedPair>,
  scope: HouseholdScope,
  { refs, patch, expect }: Decide,
): Promise<DecidedPair> {
  return inTransaction(write, async (unit) => {
    // In the order of their refs, as every decision of two households takes them.
    for (const ref of refs ?? []) await lockHousehold(unit.trx, ref)
    const pair = await readPair(unit.trx, scope, refs)
    await expect(pair)
    const own = [pair.households[0].ref, pair.households[1].ref] as const
    const keptRef = keptOf(patch, own)
    const isDecidedSo = (decision: StoredDuplicateDecision | undefined) =>
      (decision?.decision ?? 'undecided') === patch.decision && (decision?.keptRef ?? null) === keptRef
    if (isDecidedSo(pair.decision)) return { ...pair, warnings: [] }
    const warnings = pair.decision === undefined ? [] : await restoreVoided(unit, scope, pair.decision)
    // What restores the household has taken the decision back.
    const before = (await findDuplicatePair(unit.trx, own))?.decision
    if (!isDecidedSo(before)) {
      const voided = await voidOther(unit, scope, { refs: own, keptRef })
      await storeDecision(unit, before, {
        id: before?.id ?? unit.deps.newId(),
        version: (before?.version ?? 0) + 1,
        refs: own,
        decision: patch.decision,
        keptRef,
        voidedRef: voided?.household.ref ?? null,
        voidedFrom: voided?.household.countStatus ?? null,
        releasedMatches: voided?.matches ?? [],
        decidedAt: unit.at,
      })
    }
    const decided = await findDuplicatePair(unit.trx, own)
    return { ...(decided ?? pair), warnings }
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

interface Voided {
  household: Household
  /** Ids of what it was matched to. */
  matches: string[]
}

/** Voids the one that is not kept, and tells what it was; undefined where nothing is voided. */
async function voidOther(
  unit: Unit,
  scope: HouseholdScope,
  { refs, keptRef }: { refs: readonly [string, string]; keptRef: string | null },
): Promise<Voided | undefined> {
  if (keptRef === null) return undefined
  const pair = await findDuplicatePair(unit.trx, refs)
  const kept = pair?.households.find(({ ref }) => ref === keptRef)
  const other = pair?.households.find(({ ref }) => ref !== keptRef)
  if (other === undefined || other.countStatus === 'voided') return undefined
  if (kept?.countStatus === 'voided')
    throw new DomainError('conflict', 'The household to be kept is voided. Restore it first.')
  const matches = await listStandingMatches(unit.trx, other.ref)
  await change(unit, scope, other.ref, { countStatus: 'voided', voidReason: 'duplicate' })
  return { household: other, matches: matches.map(({ id }) => id) }
}

/**
 * Restores what the decision voided, unless its own officer has restored it or said another reason since, or another
 * decision says the same of it.
 */
async function restoreVoided(
  unit: Unit,
  scope: HouseholdScope,
  decision: StoredDuplicateDecision,
): Promise<HouseholdWarning[]> {
  const { refs, voidedRef, voidedFrom } = decision
  if (voidedRef === null || voidedFrom === null) return []
  const pair = await findDuplicatePair(unit.trx, refs)
  const voided = pair?.households.find(({ ref }) => ref === voidedRef)
  if (voided?.countStatus !== 'voided' || voided.voidReason !== 'duplicate') return []
  if (await handOver(unit, decision)) return []
  const { warnings } = await change(unit, scope, voidedRef, { countStatus: voidedFrom })
  return warnings.filter(({ code }) => NOT_RESTORED.has(code))
}

const NOT_RESTORED: ReadonlySet<HouseholdWarning['code']> = new Set([
  'match-not-restored',
  'lead-not-restored',
])

function change(unit: Unit, scope: HouseholdScope, ref: string, patch: HouseholdPatch) {
  return changeHouseholdWithin(unit, scope, { ref, patch, expect: () => Promise.resolve() })
}
