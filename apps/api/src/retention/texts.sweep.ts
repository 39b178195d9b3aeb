import {
  eraseRevisions,
  listAllLeads,
  listHouseholdsWithText,
  updateHousehold,
  updateLead,
} from '@inflytt/db'
import { lastOldMonth, lastOldYear, lastSignOf, stockholmMonth } from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import type { Sweeper } from './sweep.ts'

const MONTHS_A_YEAR = 12
const HOUSEHOLD_TEXTS = ['note', 'externalRef', 'coverageReason'] as const

/** Notes, case numbers and reasons of households and leads, and what the history kept of them. */
export const eraseFreeTexts: Sweeper = async (unit, { after, isDryRun, goOn }) => {
  const { trx, at } = unit
  const currentMonth = stockholmMonth(new Date(at))
  const households = await listHouseholdsWithText(trx, lastOldYear(currentMonth, after))
  const lastOld = lastOldMonth(currentMonth, after * MONTHS_A_YEAR)
  const leads = (await listAllLeads(trx)).filter(
    (lead) =>
      (lead.externalRef !== null || lead.stageHistory.some(({ reason }) => reason !== null)) &&
      lastSignOf(lead) <= lastOld,
  )
  if (isDryRun) return { changed: { households: households.length, leads: leads.length }, held: {} }
  for (const household of households) {
    await goOn()
    const { ref, version } = household
    const without = { note: null, externalRef: null, coverageReason: null }
    await updateHousehold(trx, { ...household, ...without, version: version + 1 }, version)
    await eraseRevisions(trx, 'household', ref)
    const fields = HOUSEHOLD_TEXTS.filter((field) => household[field] !== null)
    const event = { recordType: 'household', recordId: ref, recordVersion: version + 1 } as const
    await leaveErasure(unit, { action: 'erase', ...event, fields })
  }
  for (const lead of leads) {
    await goOn()
    const { ref, version } = lead
    const stageHistory = lead.stageHistory.map((step) => ({ ...step, reason: null }))
    await updateLead(trx, { ...lead, externalRef: null, stageHistory, version: version + 1 }, version)
    await eraseRevisions(trx, 'lead', ref)
    const event = { recordType: 'lead', recordId: ref, recordVersion: version + 1 } as const
    await leaveErasure(unit, { action: 'erase', ...event, fields: ['externalRef', 'stageHistory'] })
  }
  return { changed: { households: households.length, leads: leads.length }, held: {} }
}
