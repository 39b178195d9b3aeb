import { type Db, findLead } from '@inflytt/db'
import { DomainError, type Household, type Lead, movedLead, releasedLead } from '@inflytt/domain'
import type { Unit } from '../write.ts'
import { storeLead } from './leads.service.ts'

/**
 * Keeps a lead and the household it became in step, in the household's own transaction: the lead is moved while a
 * household that is not voided names it, and back where it was when none does.
 * @throws DomainError `validation-failed` for a lead that another household has
 */
export async function followLead(
  unit: Unit,
  before: Household | undefined,
  after: Household,
): Promise<void> {
  const [was, is] = [namedBy(before), namedBy(after)]
  if (was !== null && was !== is) {
    const lead = await findLead(unit.trx, was)
    if (lead?.householdRef === after.ref) await storeLead(unit, lead, releasedLead(lead, unit.at))
  }
  if (is === null) return
  const lead = await findLead(unit.trx, is)
  if (lead === undefined || lead.isVoided) throw refused('There is no such lead.')
  if (isOfAnother(lead, after)) throw refused('This lead has already become another household.')
  if (!isInStep(lead, after)) await storeLead(unit, lead, movedLead(lead, after, unit.at))
}

/**
 * A household as it is restored: without the lead that it named where that one is erased, voided or of another
 * household since, so that nothing keeps it from being restored.
 */
export async function withoutLostLead(db: Db, restored: Household): Promise<Household> {
  if (restored.leadId === null) return restored
  const lead = await findLead(db, restored.leadId)
  const isLost = lead === undefined || lead.isVoided || isOfAnother(lead, restored)
  return isLost ? { ...restored, leadId: null } : restored
}

function isOfAnother({ householdRef }: Lead, { ref }: Household): boolean {
  return householdRef !== null && householdRef !== ref
}

function namedBy(household: Household | undefined): string | null {
  return household === undefined || household.countStatus === 'voided' ? null : household.leadId
}

function isInStep(lead: Lead, household: Household): boolean {
  const last = lead.stageHistory.at(-1)
  return lead.householdRef === household.ref && last?.month === household.moveInMonth
}

function refused(detail: string): DomainError {
  return new DomainError('validation-failed', 'One fault in the body; nothing was saved. See errors.', {
    faults: [{ pointer: '/leadId', detail }],
  })
}
