import {
  countHouseholds,
  countLeads,
  eraseRevisions,
  findHousehold,
  findLead,
  updateHousehold,
  updateLead,
  walkHouseholds,
  walkLeads,
} from '@inflytt/db'
import {
  type Household,
  lastOldMonth,
  lastOldYear,
  lastSignOf,
  type Lead,
  stockholmMonth,
  yearOf,
} from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import type { Unit } from '../write.ts'
import { type Sweeper, takeEach } from './sweep.ts'

const MONTHS_A_YEAR = 12
const HOUSEHOLD_TEXTS = ['note', 'externalRef', 'coverageReason'] as const

/** Notes, case numbers and reasons of households and leads, and what the history kept of them. */
export const eraseFreeTexts: Sweeper = async (sweeping) => {
  const { db, at, after, expect, pass, count } = sweeping
  count({ households: 0, leads: 0 })
  const currentMonth = stockholmMonth(new Date(at))
  const lastYear = lastOldYear(currentMonth, after)
  const lastOld = lastOldMonth(currentMonth, after * MONTHS_A_YEAR)
  expect((await countHouseholds(db)) + (await countLeads(db)))
  const isWordy = (household: Household) =>
    yearOf(household.moveInMonth) <= lastYear &&
    HOUSEHOLD_TEXTS.some((field) => household[field] !== null)
  for await (const page of walkHouseholds(db)) {
    const found = page.filter(isWordy).map(({ ref }) => ref)
    await takeEach(sweeping, 'households', found, async (unit, ref) => {
      const household = await findHousehold(unit.trx, ref)
      if (household === undefined || !isWordy(household)) return false
      await eraseHouseholdTexts(unit, household)
      return true
    })
    await pass(page.length)
  }
  const isWordyLead = (lead: Lead) =>
    (lead.externalRef !== null || lead.stageHistory.some(({ reason }) => reason !== null)) &&
    lastSignOf(lead) <= lastOld
  for await (const page of walkLeads(db)) {
    const found = page.filter(isWordyLead).map(({ ref }) => ref)
    await takeEach(sweeping, 'leads', found, async (unit, ref) => {
      const lead = await findLead(unit.trx, ref)
      if (lead === undefined || !isWordyLead(lead)) return false
      await eraseLeadTexts(unit, lead)
      return true
    })
    await pass(page.length)
  }
}

async function eraseHouseholdTexts(unit: Unit, household: Household): Promise<void> {
  const { ref, version } = household
  const without = { note: null, externalRef: null, coverageReason: null }
  await updateHousehold(unit.trx, { ...household, ...without, version: version + 1 }, version)
  await eraseRevisions(unit.trx, 'household', ref)
  const fields = HOUSEHOLD_TEXTS.filter((field) => household[field] !== null)
  const event = { recordType: 'household', recordId: ref, recordVersion: version + 1 } as const
  await leaveErasure(unit, { action: 'erase', ...event, fields })
}

async function eraseLeadTexts(unit: Unit, lead: Lead): Promise<void> {
  const { ref, version } = lead
  const stageHistory = lead.stageHistory.map((step) => ({ ...step, reason: null }))
  await updateLead(unit.trx, { ...lead, externalRef: null, stageHistory, version: version + 1 }, version)
  await eraseRevisions(unit.trx, 'lead', ref)
  const event = { recordType: 'lead', recordId: ref, recordVersion: version + 1 } as const
  await leaveErasure(unit, { action: 'erase', ...event, fields: ['externalRef', 'stageHistory'] })
}
