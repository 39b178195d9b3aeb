import { type Db, findLead, insertLead, updateLead } from '@inflytt/db'
import {
  changedLead,
  DomainError,
  fillIn,
  firstStep,
  LEAD_NOT_SAID,
  type Fault,
  type Lead,
  type LeadCreate,
  leadChangeFaults,
  leadFieldFaults,
  type LeadPatch,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { drawSuffix } from '../households/household-ref.ts'
import { type HouseholdScope, writableCodes } from '../households/household-scope.ts'
import { leadContext } from '../field-context.ts'
import { readRecordContext } from '../record-context.ts'
import { actionOf, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

const SUFFIX_LENGTH = 6

/** Saves somebody who thinks of moving. @throws DomainError `validation-failed` */
export function createLead(write: Write<Lead>, scope: HouseholdScope, input: LeadCreate): Promise<Lead> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const context = await readRecordContext(trx, new Date(at))
    const faults = leadFieldFaults(input, leadContext(context, writableCodes(scope, context.county)))
    if (faults.length > 0)
      throw new DomainError('validation-failed', 'The lead was not saved. See errors.', { faults })
    const lead: Lead = {
      ...fillIn(input, LEAD_NOT_SAID),
      externalRef: input.externalRef === '' ? null : (input.externalRef ?? null),
      ref: await drawLeadRef(unit, input),
      version: 1,
      stageHistory: firstStep(input.stage ?? LEAD_NOT_SAID.stage, input.firstContactMonth),
      isVoided: false,
      closeReason: null,
      householdRef: null,
      isDemo: context.isDemo,
      createdAt: at,
      updatedAt: at,
    }
    await insertLead(trx, lead)
    const { ref: recordId, version: recordVersion } = lead
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'lead',
      recordId,
      recordVersion,
      after: lead,
    })
    return lead
  })
}

interface LeadChange {
  ref: string
  patch: LeadPatch
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: Lead) => Promise<void>
}

/**
 * Changes, moves on, closes, voids or restores a lead.
 * @throws DomainError `not-found`, `precondition-failed`, `validation-failed`
 */
export function changeLead(
  write: Write<Lead>,
  scope: HouseholdScope,
  { ref, patch, expect }: LeadChange,
): Promise<Lead> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const current = await readLead(trx, scope, ref)
    await expect(current)
    const context = await readRecordContext(trx, new Date(at))
    const faults = [
      ...leadFieldFaults(patch, leadContext(context, writableCodes(scope, context.county))),
      ...leadChangeFaults(current, patch, context.currentMonth),
      ...voidFaults(current, patch),
    ]
    if (faults.length > 0)
      throw new DomainError('validation-failed', 'The lead was not changed. See errors.', { faults })
    const lead = changedLead(current, patch, at, context.currentMonth)
    if (isUnchanged(current, lead)) return current
    await storeLead(unit, current, lead)
    return lead
  })
}

function voidFaults(current: Lead, patch: LeadPatch): Fault[] {
  if (patch.isVoided !== true || current.householdRef === null) return []
  const detail = 'A household names this lead. Void the household first, or take the lead from it.'
  return [{ pointer: '/isVoided', detail }]
}

/** Stores a changed lead with its trail. @throws DomainError `conflict` where another change came between */
export async function storeLead(unit: Unit, before: Lead, after: Lead): Promise<void> {
  if (!(await updateLead(unit.trx, after, before.version)))
    throw new DomainError(
      'conflict',
      'The lead was changed by somebody else at the same time. Try again.',
    )
  await leaveTrail(unit, {
    action: actionOf(before, after),
    recordType: 'lead',
    recordId: after.ref,
    recordVersion: after.version,
    before,
    after,
  })
}

/** @throws DomainError `not-found`, also for what the caller may not see */
export async function readLead(db: Db, scope: HouseholdScope, ref: string): Promise<Lead> {
  const lead = await findLead(db, ref)
  if (lead === undefined || !scope.includes(lead.responsibleMunicipality))
    throw new DomainError('not-found', '')
  return lead
}

/** A free ref such as `I-2305-7Q4KXM`. */
export async function drawLeadRef(
  { trx, deps }: Unit,
  input: Pick<LeadCreate, 'responsibleMunicipality'>,
): Promise<string> {
  for (;;) {
    const ref = `I-${input.responsibleMunicipality}-${drawSuffix(deps, SUFFIX_LENGTH)}`
    if ((await findLead(trx, ref)) === undefined) return ref
  }
}

/** The lead as the caller may see it: the case number is the municipality's own. */
export function toLeadBody(lead: Lead, { view }: HouseholdScope) {
  const { version: _version, externalRef, ...open } = lead
  return view === 'own' ? { ...open, externalRef } : open
}
