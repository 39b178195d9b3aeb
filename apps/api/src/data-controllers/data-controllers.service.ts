import { type Db, findDataController, listDataControllers, putDataController } from '@inflytt/db'
import {
  COUNTY_SCOPE,
  type DataController,
  type DataControllerPatch,
  DomainError,
  NOTHING_SAID_OF_CONTROLLER,
} from '@inflytt/domain'
import { isInScope, type Scope } from '../access/rules.ts'
import { leaveTrail } from '../audit/trail.ts'
import { changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { inTransaction, type Write } from '../write.ts'

/** Whose there are: the county's first, then the municipalities'. */
function controllerScopes({ county }: RecordContext): string[] {
  return [COUNTY_SCOPE, ...county]
}

function unsaid(scope: string): DataController {
  return { scope, version: 0, ...NOTHING_SAID_OF_CONTROLLER, updatedAt: null }
}

/** Everyone's, also of whom nobody has written. */
export async function readDataControllers(db: Db, now: Date): Promise<DataController[]> {
  const context = await readRecordContext(db, now)
  const written = await listDataControllers(db)
  return controllerScopes(context).map(
    (scope) => written.find((each) => each.scope === scope) ?? unsaid(scope),
  )
}

/** One of them. @throws DomainError `not-found` for a scope that there is not */
export async function readDataController(
  db: Db,
  context: RecordContext,
  scope: string,
): Promise<DataController> {
  if (!controllerScopes(context).includes(scope)) throw new DomainError('not-found', '')
  return (await findDataController(db, scope)) ?? unsaid(scope)
}

export interface ControllerChange {
  scope: string
  patch: DataControllerPatch
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: DataController) => Promise<void>
}

/**
 * Says something else of who answers for the records. What changes nothing leaves no version and no trail.
 * @throws DomainError `not-found`, `precondition-required`, `precondition-failed`
 */
export function changeDataController(
  write: Write<DataController>,
  reach: Scope,
  { scope, patch, expect }: ControllerChange,
): Promise<DataController> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    assertReached(reach, scope)
    const context = await readRecordContext(trx, new Date(at))
    const before = await readDataController(trx, context, scope)
    await expect(before)
    const said = Object.fromEntries(
      Object.entries(patch).map(([member, value]) => [member, value === '' ? null : value]),
    )
    const version = before.version + 1
    const after = { ...before, ...said, version, updatedAt: at }
    if (isUnchanged(before, after)) return before
    if (!(await putDataController(trx, { ...after, isDemo: context.isDemo }, before.version)))
      throw changedMeanwhile()
    await leaveTrail(unit, {
      action: before.version === 0 ? 'create' : 'change',
      recordType: 'data_controller',
      recordId: scope,
      recordVersion: version,
      before: before.version === 0 ? undefined : before,
      after,
    })
    return after
  })
}

/** What is another's to write of answers as what there is not. @throws DomainError `not-found` */
export function assertReached(reach: Scope, scope: string): void {
  if (!isInScope(reach, scope)) throw new DomainError('not-found', '')
}
