import { deleteLead, eraseRevisions, findLead, walkLeads } from '@inflytt/db'
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
import { readUnfixedYears } from './unfixed-years.reader.ts'
import { type Sweeper, type Sweeping, takeEach } from './sweep.ts'

const MONTHS_A_YEAR = 12

/** Leads that nobody has been in touch with for so many months are closed as `no_response`. */
export const closeSilentLeads: Sweeper = async (sweeping) => {
  const { at, after, isDryRun } = sweeping
  const isOpen = ({ stage, isVoided }: Lead) => stage !== 'moved' && stage !== 'closed' && !isVoided
  const isSilent = isOldAfter(sweeping, after, isOpen)
  const silent = await findLeads(sweeping, isSilent)
  if (isDryRun) return { changed: { leads: silent.length }, held: {} }
  const currentMonth = stockholmMonth(new Date(at))
  const leads = await takeEach(sweeping, silent, async (unit, { ref }) => {
    const lead = await findLead(unit.trx, ref)
    if (lead === undefined || !isSilent(lead)) return false
    const closing = { stage: 'closed' as const, closeReason: 'no_response' as const }
    await storeLead(unit, lead, changedLead(lead, closing, unit.at, currentMonth))
    return true
  })
  return { changed: { leads }, held: {} }
}

/**
 * Leads that came to nothing, closed or voided for so many years, are erased with the values of their history; those that
 * count in figures of a year that is not fixed wait for it.
 */
export const eraseClosedLeads: Sweeper = async (sweeping) => {
  const isOver = ({ stage, isVoided, householdRef }: Lead) =>
    householdRef === null && (stage === 'closed' || isVoided)
  const isOldAndOver = isOldAfter(sweeping, sweeping.after * MONTHS_A_YEAR, isOver)
  const isUnfixed = await readUnfixedYears(sweeping.db)
  const isFree = (lead: Lead) => lead.isVoided || !yearsOfLead(lead).some(isUnfixed)
  const over = await findLeads(sweeping, isOldAndOver, isFree)
  const old = over.filter((lead) => lead.isFree)
  const held = over.length - old.length
  const leads = sweeping.isDryRun
    ? old.length
    : await takeEach(sweeping, old, async (unit, { ref }) => {
        const lead = await findLead(unit.trx, ref)
        if (lead === undefined || !isOldAndOver(lead) || !isFree(lead)) return false
        await eraseRevisions(unit.trx, 'lead', ref)
        await deleteLead(unit.trx, ref)
        await leaveErasure(unit, {
          action: 'erase',
          recordType: 'lead',
          recordId: ref,
          recordVersion: lead.version,
          fields: [],
        })
        return true
      })
  return { changed: { leads }, held: held === 0 ? {} : { year_not_fixed: held } }
}

function isOldAfter({ at }: Sweeping, months: number, isMeant: (lead: Lead) => boolean) {
  const lastOld = lastOldMonth(stockholmMonth(new Date(at)), months)
  return (lead: Lead) => isMeant(lead) && lastSignOf(lead) <= lastOld
}

/** Which they are, and nothing else of them: there may be many. */
async function findLeads(
  { db, breathe }: Sweeping,
  isMeant: (lead: Lead) => boolean,
  isFree: (lead: Lead) => boolean = () => true,
): Promise<{ ref: string; isFree: boolean }[]> {
  const found: { ref: string; isFree: boolean }[] = []
  for await (const page of walkLeads(db)) {
    for (const lead of page) if (isMeant(lead)) found.push({ ref: lead.ref, isFree: isFree(lead) })
    await breathe()
  }
  return found
}
