import { type Db, findLead, insertLead } from '@inflytt/db'
import {
  DomainError,
  fillIn,
  LEAD_NOT_SAID,
  type Lead,
  type LeadCreate,
  leadFieldFaults,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { drawSuffix } from '../households/household-ref.ts'
import { type HouseholdScope, writableCodes } from '../households/household-scope.ts'
import { leadContext, readRecordContext } from '../record-context.ts'
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
