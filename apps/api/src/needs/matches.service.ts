import {
  type Db,
  fillPosition,
  findHousehold,
  findMatch,
  findNeed,
  freePosition,
  insertMatch,
  listMatches,
  listStandingMatches,
  lockHousehold,
  putNeedStateNow,
  recountNeed,
  settleNeed,
  touch,
  updateMatch,
} from '@inflytt/db'
import {
  DomainError,
  type Fault,
  type Household,
  type MatchCreate,
  type Month,
  type NeedMatch,
  settled,
  stockholmMonth,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { type HouseholdScope, mustBeIdentified } from '../households/household-scope.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { stateOf } from './needs.service.ts'
import { changedMeanwhile } from '../changed-record.ts'

/** Faults of a match against the household that it names; what the caller may not see is not there. */
export async function matchFaults(
  db: Db,
  scope: HouseholdScope,
  sent: Readonly<Record<string, unknown>>,
): Promise<Fault[]> {
  if (typeof sent.householdRef !== 'string') return []
  const found = await findHousehold(db, sent.householdRef)
  if (found === undefined || !scope.includes(found.municipalityCode) || found.countStatus === 'voided')
    return [{ pointer: '/householdRef', detail: 'There is no such household here.' }]
  return sent.who === 'second' ? secondAdultFaults(found) : []
}

function secondAdultFaults({ adults }: Household): Fault[] {
  return adults === null || adults >= 2
    ? []
    : [{ pointer: '/who', detail: 'The household has one adult.' }]
}

/**
 * Says that an adult of a household has taken one of the positions.
 * @throws DomainError `not-found`, `validation-failed`, `conflict` when none is open or the adult is matched already
 */
export function createMatch(
  write: Write<NeedMatch>,
  scope: HouseholdScope,
  { needId, input }: { needId: string; input: MatchCreate },
): Promise<NeedMatch> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps } = unit
    if ((await findNeed(trx, needId)) === undefined) throw new DomainError('not-found', '')
    // Before the need, in the order in which voiding a household takes them.
    const household = await lockHousehold(trx, input.householdRef)
    await fill(unit, needId)
    const faults = await matchFaults(trx, scope, { ...input })
    if (faults.length > 0)
      throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
    if (household !== undefined) mustBeIdentified(household)
    const match: NeedMatch = {
      id: deps.newId(),
      needId,
      version: 1,
      ...input,
      matchedMonth: stockholmMonth(new Date(at)),
      isVoided: false,
      createdAt: at,
      updatedAt: at,
    }
    if (!(await insertMatch(trx, match))) throw matchedAlready()
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'recruitment_match',
      recordId: match.id,
      recordVersion: 1,
      after: match,
    })
    return match
  })
}

export interface MatchChange {
  needId: string
  id: string
  isVoided: boolean
  expect: (stored: NeedMatch) => Promise<void>
}

/** Voids a match or restores it. @throws DomainError `not-found`, `precondition-failed`, `conflict` */
export function changeMatch(
  write: Write<NeedMatch>,
  scope: HouseholdScope,
  { needId, id, isVoided, expect }: MatchChange,
): Promise<NeedMatch> {
  return inTransaction(write, async (unit) => {
    const { trx } = unit
    const found = await findMatch(trx, id)
    const household = found && (await lockHousehold(trx, found.householdRef))
    // Read again now that nobody else can void the household, or void the match with it.
    const before = household && (await findMatch(trx, id))
    if (before?.needId !== needId || household === undefined) throw new DomainError('not-found', '')
    if (!scope.includes(household.municipalityCode)) throw new DomainError('not-found', '')
    await expect(before)
    mustBeIdentified(household)
    if (before.isVoided === isVoided) return before
    if (isVoided) return release(unit, before)
    if (household.countStatus === 'voided')
      throw new DomainError('conflict', 'The household is voided. Restore it first.')
    await fill(unit, needId)
    const [standing] = await listStandingMatches(trx, before.householdRef, before.who)
    if (standing !== undefined) throw matchedAlready()
    return store(unit, before, false)
  })
}

/** What keeps a household from having one adult: its second has taken a position. */
export async function adultFaults(
  db: Db,
  householdRef: string,
  adults: number | null | undefined,
): Promise<Fault[]> {
  if (adults !== 1) return []
  const [match] = await listStandingMatches(db, householdRef, 'second')
  return match === undefined
    ? []
    : [
        {
          pointer: '/adults',
          detail: `The second adult is matched to the recruitment need ${match.needId}. Void that match first.`,
        },
      ]
}

/** Frees what a household that is voided had taken, with a trail of each. */
export async function releaseMatches(unit: Unit, householdRef: string): Promise<void> {
  for (const match of await listStandingMatches(unit.trx, householdRef)) await release(unit, match)
}

/**
 * Gives a household that is restored the positions it had, where they are free and its adult has taken no other since.
 * Tells the matches that could not come back; those that somebody has restored already are left as they are.
 */
export async function restoreMatches(
  unit: Unit,
  { adults }: Pick<Household, 'adults'>,
  ids: readonly string[],
): Promise<NeedMatch[]> {
  const lost: NeedMatch[] = []
  for (const id of ids) {
    const match = await findMatch(unit.trx, id)
    if (match === undefined || !match.isVoided) continue
    const standing = await listStandingMatches(unit.trx, match.householdRef, match.who)
    const isAlone = match.who === 'second' && adults === 1
    if (standing.length > 0 || isAlone || !(await fillOpen(unit, match.needId))) {
      lost.push(match)
      continue
    }
    await store(unit, match, false)
  }
  return lost
}

/** Matches of a need with the caller's own households. */
export async function readMatches(
  db: Db,
  scope: HouseholdScope,
  { needId, county }: { needId: string; county: readonly string[] },
): Promise<NeedMatch[]> {
  if ((await findNeed(db, needId)) === undefined) throw new DomainError('not-found', '')
  return listMatches(
    db,
    needId,
    county.filter((code) => scope.includes(code)),
  )
}

/** One match of a need with a household of the caller's own. @throws DomainError `not-found` */
export async function readMatch(
  db: Db,
  scope: HouseholdScope,
  { needId, id }: Pick<MatchChange, 'needId' | 'id'>,
): Promise<NeedMatch> {
  const match = await findMatch(db, id)
  const household = match && (await findHousehold(db, match.householdRef))
  if (match?.needId !== needId || household === undefined || !scope.includes(household.municipalityCode))
    throw new DomainError('not-found', '')
  return match
}

async function release(unit: Unit, match: NeedMatch): Promise<NeedMatch> {
  await recountNeed(unit.trx, match.needId, async () => {
    await freePosition(unit.trx, match.needId)
    await settle(unit, match.needId)
  })
  return store(unit, match, true)
}

async function store(unit: Unit, before: NeedMatch, isVoided: boolean): Promise<NeedMatch> {
  const { trx, at } = unit
  const after = { ...before, version: before.version + 1, isVoided, updatedAt: at }
  if (!(await updateMatch(trx, after))) throw changedMeanwhile()
  await leaveTrail(unit, {
    action: isVoided ? 'void' : 'restore',
    recordType: 'recruitment_match',
    recordId: after.id,
    recordVersion: after.version,
    before,
    after,
  })
  return after
}

async function fill(unit: Unit, needId: string): Promise<void> {
  if (await fillOpen(unit, needId)) return
  const need = await findNeed(unit.trx, needId)
  throw new DomainError(
    'conflict',
    need === undefined || need.isVoided || need.status === 'withdrawn'
      ? 'The need is withdrawn. Take it up again first.'
      : need.positions === 1
        ? 'The only position is filled. Nothing was saved.'
        : `All ${need.positions} positions are filled. Nothing was saved.`,
  )
}

/** Whether a position was open, which then is filled. */
function fillOpen(unit: Unit, needId: string): Promise<boolean> {
  return recountNeed(unit.trx, needId, async () => {
    const isFilled = await fillPosition(unit.trx, needId)
    if (isFilled) await settle(unit, needId)
    return isFilled
  })
}

/** Status, closing month and the state of this month, after the numbers have changed. */
async function settle({ trx, at }: Unit, needId: string): Promise<void> {
  const month: Month = stockholmMonth(new Date(at))
  const need = await findNeed(trx, needId)
  if (need === undefined) throw new Error(`no need ${needId}`)
  const after = settled(need, need.status === 'withdrawn', month)
  // As a change of the need would: else others could tell a match from it.
  await settleNeed(trx, { ...after, updatedAt: at })
  await putNeedStateNow(trx, stateOf(after, month))
  await touch(trx, ['figures'], at)
}

function matchedAlready(): DomainError {
  return new DomainError(
    'conflict',
    'That adult is matched to a need already. Void that match first; nothing was saved.',
  )
}
