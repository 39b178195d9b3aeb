import { type Db, findTarget, putTarget, touch } from '@inflytt/db'
import {
  COUNTY_SCOPE,
  decisionDateFaults,
  DomainError,
  type Measure,
  NO_DECISION,
  type Target,
  TARGET_MEASURES,
  type TargetPut,
  yearOf,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { inTransaction, type Write } from '../write.ts'
import { changedMeanwhile } from '../changed-record.ts'

const YEARS_AHEAD = 10

export interface TargetKey {
  scope: string
  year: number
  measure: string
}

/** The scopes a target can have: the county's first, then the municipalities. */
export function targetScopes({ county }: RecordContext): string[] {
  return [COUNTY_SCOPE, ...county]
}

/** The years a target can be set for. */
function targetYears({ settings, currentMonth }: RecordContext): { from: number; to: number } {
  return { from: yearOf(settings.earliestMonth), to: yearOf(currentMonth) + YEARS_AHEAD }
}

/**
 * A target, also one that nobody has set: its value is null and its version 0.
 * @throws DomainError `not-found` for a scope, year or measure that there is not
 */
export async function readTarget(
  db: Db,
  context: RecordContext,
  { scope, year, measure }: TargetKey,
): Promise<Target> {
  const { from, to } = targetYears(context)
  const isKnown =
    targetScopes(context).includes(scope) &&
    year >= from &&
    year <= to &&
    (TARGET_MEASURES as readonly string[]).includes(measure)
  if (!isKnown) throw new DomainError('not-found', '')
  const key = { scope, year, measure: measure as Measure }
  return (
    (await findTarget(db, key)) ?? {
      ...key,
      version: 0,
      value: null,
      decision: NO_DECISION,
      updatedAt: null,
    }
  )
}

export interface TargetChange {
  key: TargetKey
  said: TargetPut
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: Target) => Promise<void>
}

/**
 * Sets a target, or takes it away. What changes nothing leaves no version and no trail.
 * @throws DomainError `not-found`, `validation-failed`, `precondition-required`, `precondition-failed`
 */
export function setTarget(write: Write<Target>, { key, said, expect }: TargetChange): Promise<Target> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const context = await readRecordContext(trx, new Date(at))
    const before = await readTarget(trx, context, key)
    await expect(before)
    const faults = decisionDateFaults('/decision/date', said.decision?.date, context.today)
    if (faults.length > 0)
      throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
    const decision = {
      body: said.decision?.body || null,
      date: said.decision?.date ?? null,
      diaryRef: said.decision?.diaryRef || null,
    }
    const version = before.version + 1
    const after = { ...before, version, value: said.value, decision, updatedAt: at }
    if (isSame(before, after)) return before
    if (!(await putTarget(trx, { ...after, isDemo: context.isDemo }, before.version)))
      throw changedMeanwhile()
    await leaveTrail(unit, {
      action: before.version === 0 ? 'create' : 'change',
      recordType: 'target',
      recordId: idOfTarget(key),
      recordVersion: version,
      before: before.version === 0 ? undefined : before,
      after,
    })
    await touch(trx, ['figures'], at)
    return after
  })
}

/** What the trail knows a target by. */
export function idOfTarget({ scope, year, measure }: TargetKey): string {
  return `${scope}/${year}/${measure}`
}

function isSame(before: Target, after: Target): boolean {
  const said = ({ value, decision }: Target) => JSON.stringify([value, decision])
  return said(before) === said(after)
}
