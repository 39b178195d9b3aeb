import {
  type Db,
  findNeed,
  insertNeed,
  moveNeedStates,
  putNeedState,
  putNeedStateNow,
  recountNeed,
  touch,
  type Trx,
  updateNeed,
} from '@inflytt/db'
import {
  changedNeed,
  DomainError,
  type Fault,
  type Month,
  type Need,
  type NeedCreate,
  needFaults,
  needFieldFaults,
  newNeed,
  type NeedPatch,
} from '@inflytt/domain'
import { findSsyk, occupationFieldOf } from '@inflytt/reference'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext } from '../record-context.ts'
import { actionOf, changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Write } from '../write.ts'
import { needMustBeOwn, needMustBeSeen, type NeedScope, readNeedContext } from './need-scope.ts'

/** Records what an employer looks for. @throws DomainError `validation-failed` */
export function createNeed(write: Write<Need>, scope: NeedScope, input: NeedCreate): Promise<Need> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps } = unit
    const context = await readRecordContext(trx, new Date(at))
    const born = { id: deps.newId(), isDemo: context.isDemo, createdAt: at }
    const drawn = newNeed(input, born, context.currentMonth)
    const need = completed(drawn, scope)
    const faults = [
      ...needFieldFaults({ ...input }, await readNeedContext(trx, context, write.caller)),
      ...needFaults(need),
    ]
    if (faults.length > 0) throw invalid(faults)
    await storeNewNeed(trx, need, context.currentMonth)
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'recruitment_need',
      recordId: need.id,
      recordVersion: 1,
      after: need,
    })
    await touch(trx, ['figures'], at)
    return need
  })
}

export interface NeedChange {
  id: string
  patch: NeedPatch
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: Need) => Promise<void>
}

/**
 * Changes, withdraws, voids or restores a need.
 * @throws DomainError `not-found`, `forbidden`, `validation-failed`, `precondition-failed`
 */
export function changeNeed(
  write: Write<Need>,
  scope: NeedScope,
  { id, patch, expect }: NeedChange,
): Promise<Need> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const before = needMustBeSeen(await findNeed(trx, id), scope)
    needMustBeOwn(before, scope)
    await expect(before)
    const context = await readRecordContext(trx, new Date(at))
    const after = completed(changedNeed(before, patch, at, context.currentMonth), scope)
    const faults = [
      ...needFieldFaults({ ...patch }, await readNeedContext(trx, context, write.caller)),
      ...needFaults(after, patch),
    ]
    if (faults.length > 0) throw invalid(faults)
    if (isUnchanged(before, after)) return before
    await recountNeed(trx, id, () => storeChange(trx, before, after, context.currentMonth))
    await leaveTrail(unit, {
      action: actionOf(before, after),
      recordType: 'recruitment_need',
      recordId: id,
      recordVersion: after.version,
      before,
      after,
    })
    await touch(trx, ['figures'], at)
    return after
  })
}

export async function readNeed(db: Db, scope: NeedScope, id: string): Promise<Need> {
  return needMustBeSeen(await findNeed(db, id), scope)
}

/** What was filled before it was recorded is known from the current month on, not from the reported one. */
async function storeNewNeed(trx: Trx, need: Need, currentMonth: Month): Promise<void> {
  await recountNeed(trx, need.id, async () => {
    await insertNeed(trx, need, wordsOf(need))
    await putNeedState(trx, { ...stateOf(need, need.reportedMonth), filledTotal: 0 })
    if (need.filledTotal > 0) await putNeedState(trx, stateOf(need, currentMonth))
  })
}

async function storeChange(trx: Trx, before: Need, after: Need, currentMonth: Month): Promise<void> {
  if (!(await updateNeed(trx, after, before, wordsOf(after)))) throw changedMeanwhile()
  if (after.reportedMonth !== before.reportedMonth)
    await moveNeedStates(trx, after.id, after.reportedMonth)
  await putNeedStateNow(trx, stateOf(after, currentMonth))
}

export function stateOf({ id, positions, filledTotal, status }: Need, month: Month) {
  return { needId: id, month, positions, filledTotal, isWithdrawn: status === 'withdrawn' }
}

// The employer is internal to the need's own: found by its words, another would learn that it is there.
function wordsOf({ occupationSsyk }: Need): string {
  const name = occupationSsyk === null ? '' : (findSsyk(occupationSsyk)?.name ?? '')
  return `${occupationSsyk ?? ''} ${name}`
}

/** The field follows a known occupation, the party follows a partner, and empty text is none. */
function completed(need: Need, { partyId }: NeedScope): Need {
  const { occupationSsyk, employerName, note } = need
  return {
    ...need,
    occupationField:
      occupationSsyk === null
        ? need.occupationField
        : (occupationFieldOf(occupationSsyk) ?? need.occupationField),
    reportedByPartyId: partyId ?? need.reportedByPartyId,
    employerName: employerName === '' ? null : employerName,
    note: note === '' ? null : note,
  }
}

function invalid(faults: Fault[]): DomainError {
  const told = new Map(faults.map((fault) => [`${fault.pointer} ${fault.detail}`, fault]))
  return new DomainError('validation-failed', 'Nothing was saved. See errors.', {
    faults: [...told.values()],
  })
}
