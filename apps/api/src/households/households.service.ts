import { type Db, findAggregate, findHousehold, insertLatenesses, listAggregates } from '@inflytt/db'
import {
  type Aggregate,
  fieldFaults,
  type Household,
  type HouseholdCreate,
  type HouseholdPatch,
  openAggregates,
  yearOf,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { duplicateWarnings } from '../duplicates/duplicate-warnings.ts'
import { householdContext } from '../field-context.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { moveMonthFaults, movePlaceFaults, settleFollowedUp } from '../follow-ups/follow-ups.service.ts'
import { followLead, withoutLostLead } from '../leads/lead-of-household.ts'
import { readHouseholdFigure } from '../outcomes/household-figure.ts'
import { adultFaults, releaseMatches } from '../needs/matches.service.ts'
import { isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import type { HouseholdFigure } from './household-answer.ts'
import {
  changedWithField,
  type CoverageDecision,
  draftChange,
  draftHousehold,
  invalid,
  withDecision,
} from './household-draft.ts'
import { latenessOf, withinLock } from './household-lock.ts'
import { drawHouseholdRefs } from './household-ref.ts'
import { addCarved, storeHousehold, writeLedger } from './household-store.ts'
import { householdFaults, leadFaults } from './household-context-faults.ts'
import {
  type HouseholdScope,
  mayDecide,
  mustBeIdentified,
  mustBeSeen,
  writableCodes,
} from './household-scope.ts'
import { giveBackVoided } from './restored-household.ts'
import {
  type HouseholdWarning,
  KEPT_PRELIMINARY,
  LEAD_NOT_RESTORED,
  warningsOf,
} from './household-warnings.ts'

export interface SavedHousehold {
  household: Household
  warnings: HouseholdWarning[]
  /** Its municipality and year, counted after the save. */
  figure: HouseholdFigure
}

/**
 * Logs a household: status, coverage and ref are settled here.
 * @throws DomainError `validation-failed`, `coverage-fixed`, `envelope-exceeded`
 */
export function createHousehold(
  write: Write<SavedHousehold>,
  scope: HouseholdScope,
  input: HouseholdCreate,
): Promise<SavedHousehold> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const context = await readRecordContext(trx, new Date(at))
    const faults = await householdFaults(trx, { ...input }, { scope, context })
    if (faults.length > 0) throw invalid(faults)
    const late = await latenessOf(trx, input)
    const born = await birth(unit, input, { isLate: late !== undefined, isDemo: context.isDemo })
    const household = draftHousehold(input, born, context)
    const saved = await save(unit, { before: undefined, after: household, action: 'create' }, context)
    if (late !== undefined) await insertLatenesses(trx, [{ ...late, householdRef: household.ref }])
    return saved
  })
}

export interface HouseholdChange {
  ref: string
  patch: HouseholdPatch
  /** A decision on coverage that is given back as it was, and not weighed anew; what it leaves out stands. */
  decision?: Partial<CoverageDecision>
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: Household) => Promise<void>
}

/**
 * Changes, confirms, voids or restores a household.
 * @throws DomainError `not-found`, `precondition-failed`, `validation-failed`, `coverage-fixed`, `period-closed`, `envelope-exceeded`
 */
export function changeHousehold(
  write: Write<SavedHousehold>,
  scope: HouseholdScope,
  { ref, patch, expect }: HouseholdChange,
): Promise<SavedHousehold> {
  return inTransaction(write, (unit) =>
    changeHouseholdWithin(unit, scope, {
      ref,
      patch,
      expect: async (stored) => {
        await expect(stored)
        mayDecide(write.caller, patch)
      },
    }),
  )
}

/** The same within a transaction that writes more; whether the caller may is the caller's to ask. */
export async function changeHouseholdWithin(
  unit: Unit,
  scope: HouseholdScope,
  { ref, patch, decision, expect }: HouseholdChange,
): Promise<SavedHousehold> {
  const { trx, at } = unit
  const current = mustBeSeen(await findHousehold(trx, ref), scope)
  await expect(current)
  mustBeIdentified(current)
  const context = await readRecordContext(trx, new Date(at))
  const faults = [...fieldFaults(patch, householdContext(context, writableCodes(scope, context.county)))]
  faults.push(...(await leadFaults(trx, scope, patch.leadId)))
  faults.push(...(await adultFaults(trx, ref, patch.adults)))
  if (patch.moveInMonth !== undefined)
    faults.push(...(await moveMonthFaults(trx, ref, patch.moveInMonth)))
  if (patch.municipalityCode !== undefined && patch.municipalityCode !== current.municipalityCode)
    faults.push(...(await movePlaceFaults(trx, ref, patch.municipalityCode)))
  if (faults.length > 0) throw invalid(faults)
  const decided = (next: Household) => withDecision(next, current, decision, context)
  const asked = decided(draftChange(current, patch, at, context))
  const next = await withinLock(trx, current, {
    after: asked,
    keptPreliminary:
      patch.countStatus === undefined
        ? () => decided(changedWithField(current, { ...patch, countStatus: 'preliminary' }, at, context))
        : undefined,
  })
  if (isUnchanged(current, next)) return unchanged(unit, current, context)
  const action = actionOf(current, next)
  const isLeadAsBefore = action === 'restore' && patch.leadId === undefined
  const after = isLeadAsBefore ? await withoutLostLead(trx, next) : next
  const step = { before: current, after, action }
  const saved = await save(unit, step, context)
  if (after !== next) saved.warnings.push(LEAD_NOT_RESTORED)
  if (step.action === 'void') await releaseMatches(unit, ref)
  if (step.action === 'restore') saved.warnings.push(...(await giveBackVoided(unit, next)))
  return next === asked ? saved : { ...saved, warnings: [...saved.warnings, KEPT_PRELIMINARY] }
}

/** @throws DomainError `not-found` also for what the caller may not see */
export async function readHousehold(db: Db, scope: HouseholdScope, ref: string): Promise<Household> {
  return mustBeSeen(await findHousehold(db, ref), scope)
}

async function unchanged(
  { trx }: Unit,
  household: Household,
  context: RecordContext,
): Promise<SavedHousehold> {
  const { municipalityCode, moveInMonth } = household
  const figure = await readHouseholdFigure(trx, context, municipalityCode, yearOf(moveInMonth))
  return { household, warnings: [], figure }
}

interface Step {
  before: Household | undefined
  after: Household
  action: 'create' | ReturnType<typeof actionOf>
}

async function save(
  unit: Unit,
  { before, after, action }: Step,
  context: RecordContext,
): Promise<SavedHousehold> {
  const ledger = new Map()
  addCarved(ledger, before, after)
  await writeLedger(unit.trx, ledger)
  await storeHousehold(unit, before, after)
  await followLead(unit, before, after)
  const household =
    before === undefined || before.municipalityCode === after.municipalityCode
      ? after
      : { ...after, currentMunicipalityCode: await settleFollowedUp(unit, after) }
  const { ref: recordId, version: recordVersion } = after
  await leaveTrail(unit, {
    action,
    recordType: 'household',
    recordId,
    recordVersion,
    before,
    after,
  })
  const aggregate =
    after.coveredByAggregateId === null
      ? undefined
      : await readToldAggregate(unit.trx, context, after.coveredByAggregateId)
  const figure = await readHouseholdFigure(
    unit.trx,
    ledger.size === 0 ? context : await withAggregatesAsLeft(unit.trx, context),
    after.municipalityCode,
    yearOf(after.moveInMonth),
  )
  const warnings = [
    ...warningsOf(before, after, aggregate),
    ...(await duplicateWarnings(unit.trx, before, after)),
  ]
  return { household, warnings, figure }
}

/** What is carved out of aggregates has changed in this transaction. */
async function withAggregatesAsLeft(db: Db, context: RecordContext): Promise<RecordContext> {
  return { ...context, activeAggregates: await listAggregates(db, { isDemo: context.isDemo }) }
}

async function birth(
  { trx, at, deps }: Unit,
  input: HouseholdCreate,
  marks: { isLate: boolean; isDemo: boolean },
) {
  const [ref = ''] = await drawHouseholdRefs(trx, deps, [input])
  return { ref, ...marks, createdAt: at }
}

function actionOf(before: Household, after: Household): 'void' | 'restore' | 'confirm' | 'change' {
  if (before.countStatus === after.countStatus) return 'change'
  if (after.countStatus === 'voided') return 'void'
  if (before.countStatus === 'voided') return 'restore'
  return after.countStatus === 'confirmed' ? 'confirm' : 'change'
}

/** The aggregate as the writer may know it: what is left of those of other municipalities too is not told of. */
async function readToldAggregate(
  db: Db,
  { settings, isDemo, county }: RecordContext,
  id: string,
): Promise<Aggregate | undefined> {
  if (!settings.strictDisclosure) return findAggregate(db, id)
  const open = openAggregates(await listAggregates(db, { isDemo }), county)
  return open.closed.has(id) ? undefined : open.aggregates.find((one) => one.id === id)
}
