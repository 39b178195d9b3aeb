import {
  archiveHousehold,
  coarsenAround,
  eraseRevisions,
  findHousehold,
  findLead,
  listFollowUps,
  listHouseholdsThroughYear,
  listParticipating,
  listPeriodReports,
  listMatchedNeedYears,
  listRelatedIds,
  updateHousehold,
  updateLead,
} from '@inflytt/db'
import {
  deidentified,
  deidentifiedFollowUp,
  deidentifiedLead,
  type Household,
  isClosed,
  lastOldYear,
  stockholmMonth,
  tertialsOfYear,
  yearOf,
  yearsOfHousehold,
  yearsOfLead,
} from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import { readSettings } from '../settings/settings.service.ts'
import type { Unit } from '../write.ts'
import type { Sweeper } from './sweep.ts'
import { readUnfixedYears } from './unfixed-years.reader.ts'

const COARSENED = ['moveInMonth', 'welcomeSteps', 'note', 'externalRef', 'coverageReason'] as const

/** Why a household is not avidentifierat yet: each would leave something to be decided by a month that is gone. */
type Hindrance = 'preliminary' | 'undecided' | 'open_period' | 'year_not_fixed'

/** The month of the move becomes its year, and everything around the household that would tell it again goes. */
export const deidentifyHouseholds: Sweeper = async (unit, { after, isDryRun, goOn }) => {
  const lastYear = lastOldYear(stockholmMonth(new Date(unit.at)), after)
  const isYearClosed = await closedYears(unit, lastYear)
  const isUnfixed = await readUnfixedYears(unit.trx)
  const held: Partial<Record<Hindrance, number>> = {}
  let households = 0
  for (const ref of await listHouseholdsThroughYear(unit.trx, lastYear, 'month')) {
    await goOn()
    const household = (await findHousehold(unit.trx, ref))!
    const isNeeded = (await yearsResting(unit, household)).some(isUnfixed)
    const hindrance = hindranceOf(household, { isYearClosed, isNeeded })
    if (hindrance !== undefined) {
      held[hindrance] = (held[hindrance] ?? 0) + 1
      continue
    }
    households += 1
    if (!isDryRun) await deidentify(unit, household)
  }
  return { changed: { households }, held: { ...held } }
}

/** Households that have been avidentifierade for long are kept as counts alone; their records and leads are erased. */
export const archiveHouseholds: Sweeper = async (unit, { after, isDryRun, goOn }) => {
  const { trx } = unit
  const lastYear = lastOldYear(stockholmMonth(new Date(unit.at)), after)
  const refs = await listHouseholdsThroughYear(trx, lastYear, 'year')
  const identified = await listHouseholdsThroughYear(trx, lastYear, 'month')
  if (!isDryRun)
    for (const ref of refs) {
      await goOn()
      const household = (await findHousehold(trx, ref))!
      await eraseHistory(unit, ref)
      await archiveHousehold(trx, household)
      await leaveErasure(unit, {
        action: 'erase',
        recordType: 'household',
        recordId: ref,
        recordVersion: household.version,
        fields: [],
      })
    }
  const held = identified.length === 0 ? {} : { not_deidentified: identified.length }
  return { changed: { households: refs.length }, held }
}

function hindranceOf(
  household: Household,
  known: { isYearClosed: (household: Household) => boolean; isNeeded: boolean },
): Hindrance | undefined {
  if (household.countStatus === 'preliminary') return 'preliminary'
  if (household.coverage === 'undecided') return 'undecided'
  if (!known.isYearClosed(household)) return 'open_period'
  // What is published of a fixed year rests on it as it was; of another year it could not be published any more.
  return known.isNeeded ? 'year_not_fixed' : undefined
}

/** The years that have figures resting on the household, on the lead that it was, and on the needs that it filled. */
async function yearsResting({ trx }: Unit, household: Household): Promise<number[]> {
  const { ref, leadId } = household
  const lead = leadId === null ? undefined : await findLead(trx, leadId)
  return [
    ...yearsOfHousehold(household, await listFollowUps(trx, [ref])),
    ...(lead === undefined || lead.isVoided ? [] : yearsOfLead(lead)),
    ...(await listMatchedNeedYears(trx, ref)),
  ]
}

/** Whether the municipality has said klart for all of the household's year, or was not asked to. */
async function closedYears({ trx }: Unit, lastYear: number) {
  const { reportingFrom } = await readSettings(trx)
  const municipalities = (await listParticipating(trx)).map(({ code }) => code)
  const to = `${lastYear}-T3`
  const said = await listPeriodReports(trx, { municipalities, from: reportingFrom, to })
  const closed = new Set(
    said
      .filter(({ state }) => isClosed(state))
      .map(({ municipalityCode, period }) => `${municipalityCode}/${period}`),
  )
  return ({ municipalityCode, moveInMonth }: Household) =>
    tertialsOfYear(yearOf(moveInMonth))
      .filter((period) => period >= reportingFrom)
      .every((period) => closed.has(`${municipalityCode}/${period}`))
}

async function deidentify(unit: Unit, household: Household): Promise<void> {
  const { trx, at } = unit
  const { ref, version, leadId, moveInMonth } = household
  await eraseHistory(unit, ref)
  const followUps = await listFollowUps(trx, [ref])
  await coarsenAround(
    trx,
    ref,
    followUps.map((followUp) => deidentifiedFollowUp(followUp, moveInMonth)),
  )
  const lead = leadId === null ? undefined : await findLead(trx, leadId)
  if (lead?.householdRef === ref) {
    await updateLead(trx, deidentifiedLead(lead, at), lead.version)
    const event = { recordType: 'lead', recordId: lead.ref, recordVersion: lead.version + 1 } as const
    await leaveErasure(unit, { action: 'deidentify', ...event, fields: ['stageHistory'] })
  }
  await updateHousehold(trx, deidentified(household, at), version)
  const event = { recordType: 'household', recordId: ref, recordVersion: version + 1 } as const
  await leaveErasure(unit, { action: 'deidentify', ...event, fields: COARSENED })
}

async function eraseHistory({ trx }: Unit, ref: string): Promise<void> {
  for (const [recordType, id] of await listRelatedIds(trx, ref))
    await eraseRevisions(trx, recordType, id)
}
