import { type Db, findActivity, insertActivity, listParties, touch, updateActivity } from '@inflytt/db'
import {
  type Activity,
  type ActivityContext,
  ACTIVITY_NOT_SAID,
  type ActivityCreate,
  activityFaults,
  type ActivityPatch,
  DomainError,
  type Fault,
  fillIn,
} from '@inflytt/domain'
import type { Scope } from '../access/rules.ts'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { readSettings } from '../settings/settings.service.ts'
import { actionOf, changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

type Sent = Readonly<Record<string, unknown>>

/** Faults of what was sent, also that an officer writes of the own municipality. */
export async function sentActivityFaults(
  db: Db,
  scope: Scope,
  { sent, stored, now }: { sent: Sent; stored?: Activity; now: Date },
): Promise<Fault[]> {
  // Who may not write it is told so, and not what would be wrong with it.
  if (stored !== undefined && !mayWrite(scope, stored)) return []
  const context = await readRecordContext(db, now)
  const merged = { ...ACTIVITY_NOT_SAID, ...stored, ...sent }
  const faults = activityFaults(merged, await contextOf(db, context))
  if (scope.kind === 'all' || faults.some(({ pointer }) => pointer.startsWith('/municipalityCodes')))
    return faults
  const codes: unknown[] = Array.isArray(merged.municipalityCodes) ? merged.municipalityCodes : []
  const isOwn = scope.municipalityCodes.some((code) => codes.includes(code))
  return isOwn
    ? faults
    : [...faults, { pointer: '/municipalityCodes', detail: 'Name your own municipality among them.' }]
}

async function contextOf(db: Db, context: RecordContext): Promise<ActivityContext> {
  const parties = await listParties(db, { includeDemo: context.isDemo })
  return {
    today: context.today,
    isMunicipality: (code) => context.county.includes(code),
    isParty: (id) => parties.some((party) => party.id === id),
    isProgramme: (id) => context.programmes.some((programme) => programme.id === id),
  }
}

/** Faults of naming an activity elsewhere: one that stands and was not called off. */
export async function namedActivityFaults(db: Db, activityId: unknown): Promise<Fault[]> {
  if (typeof activityId !== 'string') return []
  const found = await findActivity(db, activityId)
  return found === undefined || found.isVoided || found.status === 'cancelled'
    ? [{ pointer: '/activityId', detail: 'There is no such activity, or it was called off.' }]
    : []
}

/** What was voided is there for those who may bring it back alone. @throws DomainError `not-found` */
export async function readActivity(db: Db, scope: Scope | undefined, id: string): Promise<Activity> {
  const found = await findActivity(db, id)
  const { demo } = await readSettings(db)
  if (found === undefined || found.isDemo !== (demo === 'on')) throw new DomainError('not-found', '')
  if (found.isVoided && !mayWrite(scope, found)) throw new DomainError('not-found', '')
  return found
}

/** One that the caller may change. @throws DomainError `not-found`, `forbidden` */
export async function readOwnActivity(db: Db, scope: Scope, id: string): Promise<Activity> {
  const found = await readActivity(db, scope, id)
  if (!mayWrite(scope, found))
    throw new DomainError('forbidden', 'The activity is of other municipalities than yours.')
  return found
}

/** Whether the caller may write the activity, and so read all of it: the coordinator any, an officer those of the own municipality. */
export function mayWrite(scope: Scope | undefined, { municipalityCodes }: Activity): boolean {
  if (scope === undefined) return false
  return scope.kind === 'all' || municipalityCodes.some((code) => scope.municipalityCodes.includes(code))
}

/** @throws DomainError `validation-failed` */
export function createActivity(
  write: Write<Activity>,
  scope: Scope,
  input: ActivityCreate,
): Promise<Activity> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps } = unit
    const { isDemo } = await readRecordContext(trx, new Date(at))
    const activity = {
      ...fillIn(input, { ...ACTIVITY_NOT_SAID, dateTo: input.dateFrom }),
      id: deps.newId(),
      version: 1,
      isVoided: false,
      isDemo,
      createdAt: at,
      updatedAt: at,
    } as Activity
    await assertSound(unit, scope, activity)
    await insertActivity(trx, activity)
    await trail(unit, 'create', activity)
    return activity
  })
}

export interface ActivityChange {
  id: string
  patch: ActivityPatch
  expect: (stored: Activity) => Promise<void>
}

/** Changes, voids or restores. @throws DomainError `not-found`, `forbidden`, `precondition-failed`, `validation-failed` */
export function changeActivity(
  write: Write<Activity>,
  scope: Scope,
  { id, patch, expect }: ActivityChange,
): Promise<Activity> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const before = await readOwnActivity(trx, scope, id)
    await expect(before)
    const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    const after: Activity = { ...before, ...said, version: before.version + 1, updatedAt: at }
    await assertSound(unit, scope, after)
    if (isUnchanged(before, after)) return before
    if (!(await updateActivity(trx, after))) throw changedMeanwhile()
    const action = actionOf(before, after)
    await trail(unit, action, after, before)
    return after
  })
}

async function assertSound({ trx, at }: Unit, scope: Scope, activity: Activity): Promise<void> {
  const faults = await sentActivityFaults(trx, scope, { sent: { ...activity }, now: new Date(at) })
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
}

async function trail(
  unit: Unit,
  action: 'create' | 'change' | 'void' | 'restore',
  after: Activity,
  before?: Activity,
): Promise<void> {
  const { id: recordId, version: recordVersion } = after
  await leaveTrail(unit, { action, recordType: 'activity', recordId, recordVersion, before, after })
  await touch(unit.trx, ['figures'], unit.at)
}
