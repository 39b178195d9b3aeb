import { deleteLead, eraseRevisions, listAllLeads } from '@inflytt/db'
import {
  changedLead,
  lastOldMonth,
  lastSignOf,
  type Lead,
  stockholmMonth,
  yearsOfLead,
} from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import { storeLead } from '../leads/leads.service.ts'
import type { Unit } from '../write.ts'
import { readUnfixedYears } from './unfixed-years.reader.ts'
import type { Sweeper } from './sweep.ts'

const MONTHS_A_YEAR = 12

/** Leads that nobody has been in touch with for so many months are closed as `no_response`. */
export const closeSilentLeads: Sweeper = async (unit, { after, isDryRun, goOn }) => {
  const isOpen = ({ stage, isVoided }: Lead) => stage !== 'moved' && stage !== 'closed' && !isVoided
  const silent = await leadsSince(unit, after, isOpen)
  const currentMonth = stockholmMonth(new Date(unit.at))
  if (!isDryRun)
    for (const lead of silent) {
      await goOn()
      const closing = { stage: 'closed' as const, closeReason: 'no_response' as const }
      await storeLead(unit, lead, changedLead(lead, closing, unit.at, currentMonth))
    }
  return { changed: { leads: silent.length }, held: {} }
}

/**
 * Leads that came to nothing, closed or voided for so many years, are erased with the values of their history; those that
 * count in figures of a year that is not fixed wait for it.
 */
export const eraseClosedLeads: Sweeper = async (unit, { after, isDryRun, goOn }) => {
  const isOver = ({ stage, isVoided, householdRef }: Lead) =>
    householdRef === null && (stage === 'closed' || isVoided)
  const over = await leadsSince(unit, after * MONTHS_A_YEAR, isOver)
  const isUnfixed = await readUnfixedYears(unit.trx)
  const old = over.filter((lead) => lead.isVoided || !yearsOfLead(lead).some(isUnfixed))
  if (!isDryRun)
    for (const { ref, version } of old) {
      await goOn()
      await eraseRevisions(unit.trx, 'lead', ref)
      await deleteLead(unit.trx, ref)
      await leaveErasure(unit, {
        action: 'erase',
        recordType: 'lead',
        recordId: ref,
        recordVersion: version,
        fields: [],
      })
    }
  const held = over.length - old.length
  return { changed: { leads: old.length }, held: held === 0 ? {} : { year_not_fixed: held } }
}

async function leadsSince({ trx, at }: Unit, months: number, isMeant: (lead: Lead) => boolean) {
  const lastOld = lastOldMonth(stockholmMonth(new Date(at)), months)
  const leads = await listAllLeads(trx)
  return leads.filter((lead) => isMeant(lead) && lastSignOf(lead) <= lastOld)
}
