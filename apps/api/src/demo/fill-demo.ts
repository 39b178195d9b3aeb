import {
  hasRecords,
  insertAggregate,
  insertLead,
  insertParties,
  insertProgrammes,
  listAggregates,
  listHouseholdsAfter,
  touch,
  updateHousehold,
  type Trx,
  writeSetting,
} from '@inflytt/db'
import { type Household, newHousehold } from '@inflytt/domain'
import { OPERATOR } from '../access/caller.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { drawHouseholdRefs } from '../households/household-ref.ts'
import {
  addCarved,
  type CarvedLedger,
  storeHousehold,
  writeLedger,
} from '../households/household-store.ts'
import { drawLeadRef } from '../leads/leads.service.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import type { Unit } from '../write.ts'
import { fillActivities } from './demo-activities.ts'
import { fillAnnotations } from './demo-annotations.ts'
import { fillControllers } from './demo-controllers.ts'
import { DEMO_EMPLOYER, DEMO_NEED_PARTIES, DEMO_PROGRAMMES, demoAggregate } from './demo-facts.ts'
import { demoImpact, demoWelcome, fillFollowUps } from './demo-follow-ups.ts'
import { demoHouseholds } from './demo-households.ts'
import { demoClosedLeads, demoLeads, demoMovedLead } from './demo-leads.ts'
import { fillMoney } from './demo-money.ts'
import { fillNeeds } from './demo-needs.ts'
import { fillPeriods, keepLateness, lateSince } from './demo-periods.ts'
import { seededRandom } from './demo-random.ts'
import { fillTargets } from './demo-targets.ts'

const REF_SEED = 23_05
const LEAD_REF_SEED = 23_80
const MOST_HOUSEHOLDS = 5000
// Every so many of the households came from a lead that was written down.
const MOVED_OF = 5

/**
 * Fills a store that holds nothing but the facts with made-up records, all marked.
 * False where it holds records already, or where the demo was cleared away before.
 */
export async function fillDemo(deps: Deps): Promise<boolean> {
  const at = deps.clock().toISOString()
  return deps.db.transaction().execute(async (trx) => {
    const { settings } = await readRecordContext(trx, deps.clock())
    if (settings.demo !== 'off' || (await hasRecords(trx))) return false
    await writeSetting(trx, 'demo', 'on')
    await insertProgrammes(
      trx,
      DEMO_PROGRAMMES.map((programme) => ({ ...programme, isDemo: true })),
    )
    await insertParties(
      trx,
      [{ ...DEMO_EMPLOYER, type: 'company' }, ...DEMO_NEED_PARTIES].map(({ id, name, type }) => ({
        id,
        name,
        type,
        municipalityCode: null,
        isDemo: true,
      })),
    )
    await insertAggregate(trx, demoAggregate(at))
    const context = await readRecordContext(trx, deps.clock())
    await fillHouseholds(deps, trx, context)
    await fillFollowUps(deps, trx, context)
    await fillLeads(deps, trx, context)
    await fillPeriods(trx, context)
    await fillTargets(trx, context, at)
    await fillNeeds(deps, trx, context)
    await fillMoney(deps, trx, context)
    await fillActivities(deps, trx, context)
    await fillAnnotations(deps, trx, at)
    await fillControllers(trx, at)
    await touch(trx, ['figures', 'settings'], at)
    return true
  })
}

async function fillHouseholds(deps: Deps, trx: Trx, context: RecordContext) {
  const seeded = { ...deps, random: seededRandom(REF_SEED) }
  const activeAggregates = await listAggregates(trx, { isDemo: true })
  const ledger: CarvedLedger = new Map()
  const welcome = demoWelcome()
  const impact = demoImpact()
  for (const [index, { input: drawnInput, isVoided }] of demoHouseholds(
    context.currentMonth,
  ).entries()) {
    const welcomeSteps = welcome(drawnInput.moveInMonth, context.currentMonth)
    const input = { ...drawnInput, welcomeSteps, impactHousehold: impact() }
    const lateAt = isVoided ? undefined : lateSince(context, input, index)
    const logged = loggedAt(input.moveInMonth, seeded.random, deps.clock())
    const createdAt = lateAt ?? logged
    const [ref = ''] = await drawHouseholdRefs(trx, seeded, [input])
    const born = { ref, isLate: lateAt !== undefined, isDemo: true, createdAt }
    const drawn = newHousehold(input, born, { ...context, activeAggregates })
    const household = isVoided
      ? {
          ...drawn,
          countStatus: 'voided' as const,
          voidReason: 'duplicate' as const,
          coverage: 'not_applicable' as const,
          coveredByAggregateId: null,
        }
      : drawn
    addCarved(ledger, undefined, household)
    const unit = { trx, at: createdAt, deps: seeded, caller: OPERATOR }
    await storeHousehold(unit, undefined, household)
    if (household.isLate) await keepLateness(trx, household)
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'household',
      recordId: ref,
      recordVersion: 1,
      after: household,
    })
  }
  await writeLedger(trx, ledger)
}

async function fillLeads(deps: Deps, trx: Trx, context: RecordContext) {
  const seeded = { ...deps, random: seededRandom(LEAD_REF_SEED) }
  const households = await listHouseholdsAfter(trx, { countStatus: ['confirmed'] }, '', MOST_HOUSEHOLDS)
  const moved = households.filter((_, index) => index % MOVED_OF === 0)
  const byRef = new Map(moved.map((household) => [household.ref, household]))
  const drawnLeads = [
    ...demoLeads(context.county, context.currentMonth),
    ...demoClosedLeads(context.county, context.currentMonth),
    ...moved.map(demoMovedLead),
  ]
  for (const drawn of drawnLeads) {
    const at = loggedAt(drawn.firstContactMonth, seeded.random, deps.clock())
    const unit = { trx, at, deps: seeded, caller: OPERATOR }
    const ref = await drawLeadRef(unit, drawn)
    const lead = { ...drawn, ref, createdAt: at, updatedAt: at }
    await insertLead(trx, lead)
    const household = byRef.get(lead.householdRef ?? '')
    if (household !== undefined) await nameLead(unit, household, ref)
    await leaveTrail(unit, {
      action: 'create',
      recordType: 'lead',
      recordId: ref,
      recordVersion: 1,
      after: lead,
    })
  }
}

async function nameLead(unit: Unit, before: Household, leadId: string) {
  const after = { ...before, leadId, version: before.version + 1 }
  await updateHousehold(unit.trx, after, before.version)
  await leaveTrail(unit, {
    action: 'change',
    recordType: 'household',
    recordId: after.ref,
    recordVersion: after.version,
    before,
    after,
  })
}

/** A day within the month of the move, but never ahead of the clock. */
function loggedAt(month: string, random: (below: number) => number, now: Date): string {
  const day = String(1 + random(28)).padStart(2, '0')
  const logged = `${month}-${day}T${String(8 + random(9)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}:00.000Z`
  return logged < now.toISOString() ? logged : now.toISOString()
}
