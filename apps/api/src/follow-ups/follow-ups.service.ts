import {
  type Db,
  findFollowUp,
  findHousehold,
  insertFollowUp,
  listFollowUps,
  lockHousehold,
  setFollowedUp,
  updateFollowUp,
} from '@inflytt/db'
import {
  awaitedMilestones,
  DomainError,
  dueMonthOf,
  type Fault,
  fillIn,
  FOLLOW_UP_NOT_SAID,
  type FollowUp,
  type FollowUpCreate,
  followUpFaults,
  type FollowUpFields,
  type FollowUpPatch,
  type Household,
  type Month,
  stockholmMonth,
  whereabouts,
  writtenOver,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { type HouseholdScope, mustBeIdentified, mustBeSeen } from '../households/household-scope.ts'
import { readRecordContext } from '../record-context.ts'
import { actionOf, changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

/** A follow-up beside when it fell due. */
export type DatedFollowUp = FollowUp & { dueMonth: Month }

/** The follow-ups of a household that the caller may see, voided ones too. @throws DomainError `not-found` */
export async function readFollowUps(
  db: Db,
  scope: HouseholdScope,
  ref: string,
): Promise<DatedFollowUp[]> {
  const household = mustBeSeen(await findHousehold(db, ref), scope)
  const all = await listFollowUps(db, [ref])
  return all.map((one) => dated(one, household))
}

/** Faults of what was sent, told beside those of its schema; of nobody else's household any. */
export async function sentFollowUpFaults(
  db: Db,
  scope: HouseholdScope,
  {
    ref,
    id,
    sent,
    now,
  }: { ref: string; id?: string; sent: Readonly<Record<string, unknown>>; now: Date },
): Promise<Fault[]> {
  const household = await findHousehold(db, ref)
  if (household === undefined || !scope.includes(household.municipalityCode)) return []
  const stored = id === undefined ? undefined : await findFollowUp(db, id)
  if (id !== undefined && stored?.householdRef !== ref) return []
  return faultsOf(db, household, { ...writtenOver(stored, sent) }, now)
}

/**
 * Logs what a household answered at a milestone.
 * @throws DomainError `not-found`, `validation-failed`, `conflict` where that milestone is answered or the household does not count
 */
export function createFollowUp(
  write: Write<DatedFollowUp>,
  scope: HouseholdScope,
  { ref, input }: { ref: string; input: FollowUpCreate },
): Promise<DatedFollowUp> {
  return inTransaction(write, async (unit) => {
    const household = mustBeIdentified(mustBeSeen(await lockHousehold(unit.trx, ref), scope))
    return store(unit, household, { ...input, source: input.source ?? 'phone' })
  })
}

/** The same within a write that has found its household another way, and locked it. */
export async function store(
  unit: Unit,
  household: Household,
  input: FollowUpCreate & { source: FollowUp['source'] },
): Promise<DatedFollowUp> {
  const { trx, at, deps } = unit
  if (household.countStatus !== 'confirmed')
    throw new DomainError(
      'conflict',
      'Only a confirmed household is followed up. Confirm or restore it first; nothing was saved.',
    )
  const faults = await faultsOf(trx, household, { ...input }, new Date(at))
  if (faults.length > 0) throw refused(faults)
  const followUp: FollowUp = {
    ...(fillIn(input, {
      ...FOLLOW_UP_NOT_SAID,
      answeredMonth: stockholmMonth(new Date(at)),
    }) as FollowUpFields),
    id: deps.newId(),
    version: 1,
    householdRef: household.ref,
    isVoided: false,
    createdAt: at,
    updatedAt: at,
  }
  if (!(await insertFollowUp(trx, followUp))) throw answeredAlready(followUp)
  await leaveTrail(unit, {
    action: 'create',
    recordType: 'follow_up',
    recordId: followUp.id,
    recordVersion: 1,
    after: followUp,
  })
  await settleFollowedUp(unit, household)
  return dated(followUp, household)
}

export interface FollowUpChange {
  ref: string
  id: string
  patch: FollowUpPatch
  expect: (stored: DatedFollowUp) => Promise<void>
}

/** Corrects a follow-up, voids or restores it. @throws DomainError as `createFollowUp`, and `precondition-failed` */
export function changeFollowUp(
  write: Write<DatedFollowUp>,
  scope: HouseholdScope,
  { ref, id, patch, expect }: FollowUpChange,
): Promise<DatedFollowUp> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const household = mustBeSeen(await lockHousehold(trx, ref), scope)
    const before = await findFollowUp(trx, id)
    if (before?.householdRef !== ref) throw new DomainError('not-found', '')
    await expect(dated(before, household))
    mustBeIdentified(household)
    const after: FollowUp = {
      ...writtenOver(before, patch),
      version: before.version + 1,
      updatedAt: at,
    }
    const faults = await faultsOf(trx, household, { ...after }, new Date(at))
    if (faults.length > 0) throw refused(faults)
    if (isUnchanged(before, after)) return dated(before, household)
    if (!after.isVoided && (await isAnsweredByAnother(trx, after))) throw answeredAlready(after)
    if (!(await updateFollowUp(trx, after))) throw changedMeanwhile()
    await leaveTrail(unit, {
      action: actionOf(before, after),
      recordType: 'follow_up',
      recordId: id,
      recordVersion: after.version,
      before,
      after,
    })
    await settleFollowedUp(unit, household)
    return dated(after, household)
  })
}

/** Keeps what the follow-ups of a household tell in step with them, and gives where it lives. */
export async function settleFollowedUp(
  { trx }: Unit,
  { ref, municipalityCode }: Household,
): Promise<string | null> {
  const standing = (await listFollowUps(trx, [ref])).filter(({ isVoided }) => !isVoided)
  const currentMunicipalityCode = whereabouts(municipalityCode, standing)
  await setFollowedUp(trx, ref, {
    currentMunicipalityCode,
    awaitedMilestones: awaitedMilestones(standing),
  })
  return currentMunicipalityCode
}

/** What keeps the move from another month: an answer that would then be given before its milestone. */
export async function moveMonthFaults(db: Db, ref: string, moveInMonth: Month): Promise<Fault[]> {
  const early = (await listFollowUps(db, [ref])).find(
    (one) => !one.isVoided && one.answeredMonth < dueMonthOf(moveInMonth, one.milestone),
  )
  if (early === undefined) return []
  return [
    {
      pointer: '/moveInMonth',
      detail: `The follow-up of ${early.milestone} months was answered in ${early.answeredMonth}, which would be too early. Void it first.`,
    },
  ]
}

/** What keeps the move from another municipality: an answer of having moved there, when it already lived there. */
export async function movePlaceFaults(db: Db, ref: string, municipalityCode: string): Promise<Fault[]> {
  const standing = (await listFollowUps(db, [ref])).filter(({ isVoided }) => !isVoided)
  const untrue = standing.find(({ milestone, newMunicipalityCode }) => {
    const before = standing.filter((one) => one.milestone < milestone)
    return newMunicipalityCode !== null && newMunicipalityCode === whereabouts(municipalityCode, before)
  })
  if (untrue === undefined) return []
  return [
    {
      pointer: '/municipalityCode',
      detail: `The follow-up of ${untrue.milestone} months says that the household moved there from elsewhere. Void it first.`,
    },
  ]
}

async function faultsOf(
  db: Db,
  household: Household,
  sent: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<Fault[]> {
  // What is wrong is why it is voided; restoring it asks for the whole again.
  if (sent['isVoided'] === true) return []
  const { county, currentMonth } = await readRecordContext(db, now)
  const before = (await listFollowUps(db, [household.ref])).filter(
    ({ isVoided, milestone }) => !isVoided && milestone < Number(sent['milestone']),
  )
  return followUpFaults(sent, {
    moveInMonth: household.moveInMonth,
    currentMonth,
    county,
    placeBefore: whereabouts(household.municipalityCode, before),
  })
}

async function isAnsweredByAnother(db: Db, { id, householdRef, milestone }: FollowUp): Promise<boolean> {
  const all = await listFollowUps(db, [householdRef])
  return all.some((one) => !one.isVoided && one.id !== id && one.milestone === milestone)
}

function dated(followUp: FollowUp, { moveInMonth }: Household): DatedFollowUp {
  return { ...followUp, dueMonth: dueMonthOf(moveInMonth, followUp.milestone) }
}

function answeredAlready({ milestone }: FollowUp): DomainError {
  return new DomainError(
    'conflict',
    `The follow-up of ${milestone} months is answered already; nothing was saved.`,
  )
}

function refused(faults: Fault[]): DomainError {
  return new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
}
