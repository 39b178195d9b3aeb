import { countLeads, deleteLead, eraseRevisions, findLead, walkLeads } from '@inflytt/db'
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
  const { db, at, after, expect, pass, count } = sweeping
  count({ leads: 0 })
  const isOpen = ({ stage, isVoided }: Lead) => stage !== 'moved' && stage !== 'closed' && !isVoided
  const isSilent = isOldAfter(sweeping, after, isOpen)
  const currentMonth = stockholmMonth(new Date(at))
  expect(await countLeads(db))
  for await (const page of walkLeads(db)) {
    await takeEach(sweeping, 'leads', page.filter(isSilent), async (unit, { ref }) => {
      const lead = await findLead(unit.trx, ref)
      if (lead === undefined || !isSilent(lead)) return false
      const closing = { stage: 'closed' as const, closeReason: 'no_response' as const }
      await storeLead(unit, lead, changedLead(lead, closing, unit.at, currentMonth))
      return true
    })
    await pass(page.length)
  }
}

/**
 * Leads that came to nothing, closed or voided for so many years, are erased with the values of their history; those that
 * count in figures of a year that is not fixed wait for it.
 */
export const eraseClosedLeads: Sweeper = async (sweeping) => {
  const { db, expect, pass, count, hold } = sweeping
  count({ leads: 0 })
  const isOver = ({ stage, isVoided, householdRef }: Lead) =>
    householdRef === null && (stage === 'closed' || isVoided)
  const isOldAndOver = isOldAfter(sweeping, sweeping.after * MONTHS_A_YEAR, isOver)
  const isUnfixed = await readUnfixedYears(db)
  const isFree = (lead: Lead) => lead.isVoided || !yearsOfLead(lead).some(isUnfixed)
  expect(await countLeads(db))
  for await (const page of walkLeads(db)) {
    const over = page.filter(isOldAndOver)
    const old = over.filter(isFree)
    if (old.length < over.length) hold({ year_not_fixed: over.length - old.length })
    await takeEach(sweeping, 'leads', old, async (unit, { ref }) => {
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
    await pass(page.length)
  }
}

function isOldAfter({ at }: Sweeping, months: number, isMeant: (lead: Lead) => boolean) {
  const lastOld = lastOldMonth(stockholmMonth(new Date(at)), months)
  return (lead: Lead) => isMeant(lead) && lastSignOf(lead) <= lastOld
}
