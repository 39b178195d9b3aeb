import {
  archiveHousehold,
  coarsenAround,
  countHouseholds,
  type Db,
  eraseRevisions,
  findHousehold,
  findLead,
  listFollowUps,
  listParticipating,
  listPeriodReports,
  listMatchedNeedYears,
  listRelatedIds,
  updateHousehold,
  updateLead,
  walkHouseholds,
} from '@inflytt/db'
import {
  deidentified,
  deidentifiedFollowUp,
  deidentifiedLead,
  type Household,
  closedPeriods,
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
import { type Sweeper, takeEach } from './sweep.ts'
import { readUnfixedYears } from './unfixed-years.reader.ts'

const COARSENED = ['moveInMonth', 'welcomeSteps', 'note', 'externalRef', 'coverageReason'] as const

/** Why a household is not avidentifierat yet: each would leave something to be decided by a month that is gone. */
type Hindrance = 'preliminary' | 'undecided' | 'open_period' | 'year_not_fixed'

/** The month of the move becomes its year, and everything around the household that would tell it again goes. */
export const deidentifyHouseholds: Sweeper = async (sweeping) => {
  const { db, at, after, breathe, expect, pass, count, hold } = sweeping
  count({ households: 0 })
  const lastYear = lastOldYear(stockholmMonth(new Date(at)), after)
  const municipalities = (await listParticipating(db)).map(({ code }) => code)
  const judge = await createJudge(db, lastYear, municipalities)
  expect(await countHouseholds(db))
  for await (const page of walkHouseholds(db)) {
    const free: string[] = []
    for (const household of page) {
      if (!isOld(household, lastYear, 'month')) continue
      const hindrance = await judge(household)
      await breathe()
      if (hindrance === undefined) free.push(household.ref)
      else hold({ [hindrance]: 1 })
    }
    await takeEach(sweeping, 'households', free, async (unit, ref) => {
      const household = await findHousehold(unit.trx, ref)
      if (household === undefined || !isOld(household, lastYear, 'month')) return false
      const judgeNow = await createJudge(unit.trx, lastYear, [household.municipalityCode])
      if ((await judgeNow(household)) !== undefined) return false
      await deidentify(unit, household)
      return true
    })
    await pass(page.length)
  }
}

/** Households that have been avidentifierade for long are kept as counts alone; their records and leads are erased. */
export const archiveHouseholds: Sweeper = async (sweeping) => {
  const { db, at, after, expect, pass, count, hold } = sweeping
  count({ households: 0 })
  const lastYear = lastOldYear(stockholmMonth(new Date(at)), after)
  expect(await countHouseholds(db))
  for await (const page of walkHouseholds(db)) {
    const identified = page.filter((one) => isOld(one, lastYear, 'month')).length
    if (identified > 0) hold({ not_deidentified: identified })
    const old = page.filter((one) => isOld(one, lastYear, 'year')).map(({ ref }) => ref)
    await takeEach(sweeping, 'households', old, archive)
    await pass(page.length)
  }
}

const isOld = (
  { moveInMonth, moveInPrecision }: Household,
  lastYear: number,
  precision: Household['moveInPrecision'],
) => moveInPrecision === precision && yearOf(moveInMonth) <= lastYear

async function archive(unit: Unit, ref: string): Promise<boolean> {
  const { trx } = unit
  const household = await findHousehold(trx, ref)
  if (household === undefined) return false
  await eraseHistory(unit, ref)
  await archiveHousehold(trx, household)
  await leaveErasure(unit, {
    action: 'erase',
    recordType: 'household',
    recordId: ref,
    recordVersion: household.version,
    fields: [],
  })
  return true
}

/** Tells what stands in the way of a household of these municipalities, by what is fixed and said klart now. */
async function createJudge(db: Db, lastYear: number, municipalities: readonly string[]) {
  const isYearClosed = await closedYears(db, lastYear, municipalities)
  const isUnfixed = await readUnfixedYears(db)
  return async (household: Household): Promise<Hindrance | undefined> => {
    if (household.countStatus === 'preliminary') return 'preliminary'
    if (household.coverage === 'undecided') return 'undecided'
    if (!isYearClosed(household)) return 'open_period'
    // What is published of a fixed year rests on it as it was; of another year it could not be published any more.
    return (await yearsResting(db, household)).some(isUnfixed) ? 'year_not_fixed' : undefined
  }
}

/** The years that have figures resting on the household, on the lead that it was, and on the needs that it filled. */
async function yearsResting(trx: Db, household: Household): Promise<number[]> {
  const { ref, leadId } = household
  const lead = leadId === null ? undefined : await findLead(trx, leadId)
  return [
    ...yearsOfHousehold(household, await listFollowUps(trx, [ref])),
    ...(lead === undefined || lead.isVoided ? [] : yearsOfLead(lead)),
    ...(await listMatchedNeedYears(trx, ref)),
  ]
}

/** Whether its municipality, one of these, has said klart for all of a household's year, or was not asked to. */
async function closedYears(trx: Db, lastYear: number, municipalities: readonly string[]) {
  const { reportingFrom } = await readSettings(trx)
  const to = `${lastYear}-T3`
  const closed = closedPeriods(await listPeriodReports(trx, { municipalities, from: reportingFrom, to }))
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
