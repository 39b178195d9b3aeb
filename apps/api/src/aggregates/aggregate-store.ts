import {
  addSteps,
  type CountSums,
  findAggregate,
  holdsWhatIsCarved,
  insertAggregate,
  listHouseholdsWithin,
  recoverHouseholds,
  touch,
  type Trx,
  updateAggregate,
  writeCounts,
} from '@inflytt/db'
import {
  type Aggregate,
  DomainError,
  type Household,
  municipalitiesOf,
  recovered,
  type Surroundings,
} from '@inflytt/domain'
import { leaveTrail, leaveTrails } from '../audit/trail.ts'
import { createBreather } from '../breather.ts'
import { addCarved, addToLedger, type CarvedLedger, writeLedger } from '../households/household-store.ts'
import type { Unit } from '../write.ts'
import { leftOutside, placeArchivedAnew } from './archived-households.ts'
import { changedMeanwhile } from '../changed-record.ts'

/** What happens to one aggregate: made, changed, or taken out of what is counted. */
export interface AggregateStep {
  before: Aggregate | undefined
  after: Aggregate
}

const isPart = (aggregate: Aggregate | undefined) =>
  aggregate !== undefined && !aggregate.isVoided && aggregate.relation === 'part_of'

/**
 * Writes changed aggregates and places every household they touch anew, in one transaction.
 * @throws DomainError `envelope-exceeded` when what is carved out does not fit
 */
export async function storeAggregates(
  unit: Unit,
  steps: readonly AggregateStep[],
  around: Surroundings,
): Promise<void> {
  const { trx, at } = unit
  const ledger: CarvedLedger = new Map()
  for (const step of steps) await storeStep(unit, step, ledger)
  await placeAnew(unit, steps, around, ledger)
  await writeLedger(trx, ledger)
  for (const { after } of steps)
    if (!after.isVoided && !(await holdsWhatIsCarved(trx, after.id)))
      throw new DomainError(
        'envelope-exceeded',
        'The aggregate would hold fewer households than are carved out of it.',
      )
  await touch(trx, ['figures'], at)
}

async function storeStep(unit: Unit, step: AggregateStep, ledger: CarvedLedger) {
  const { trx } = unit
  const { before, after } = step
  if (before === undefined) await insertAggregate(trx, after)
  else if (!(await updateAggregate(trx, after, before.version))) throw changedMeanwhile()
  const isCounted = isPart(after) ? after.households : 0
  const wasCounted = isPart(before) ? (before?.households ?? 0) : 0
  if (before?.parentId !== undefined && before.parentId !== null)
    addToLedger(ledger, before.parentId, { childrenHouseholds: -wasCounted })
  if (after.parentId !== null) addToLedger(ledger, after.parentId, { childrenHouseholds: isCounted })
  const action = before === undefined ? 'create' : after.isVoided && !before.isVoided ? 'void' : 'change'
  const { id: recordId, version: recordVersion } = after
  await leaveTrail(unit, {
    action,
    recordType: 'aggregate_outcome',
    recordId,
    recordVersion,
    before,
    after,
  })
}

/** What decides which households an aggregate holds, and how. */
const PLACING = [
  'programmeId',
  'municipalityCodes',
  'periodFrom',
  'periodToEarliest',
  'periodToLatest',
  'relation',
  'isVoided',
] as const satisfies (keyof Aggregate)[]

const isPlacing = ({ before, after }: AggregateStep) =>
  before === undefined ||
  PLACING.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/**
 * Every household within the old or the new extent gets the coverage that the aggregates now give it, a municipality at a
 * time: of a country there are hundreds of thousands, and who only reads is answered meanwhile.
 */
async function placeAnew(
  unit: Unit,
  steps: readonly AggregateStep[],
  around: Surroundings,
  ledger: CarvedLedger,
) {
  const placing = steps.filter(isPlacing)
  if (placing.length === 0) return
  const { trx } = unit
  // Voiding an aggregate lets its households go; anything else must leave them inside, or the total would rise.
  const mustStay = steps.some(({ after }) => !after.isVoided)
  const extents = placing.flatMap(({ before, after }) =>
    before === undefined ? [after] : [before, after],
  )
  const codes = new Set(extents.flatMap((extent) => municipalitiesOf(extent, around.county)))
  const from = extents.map(({ periodFrom }) => periodFrom).toSorted()[0] ?? ''
  const to =
    extents
      .map(({ periodToLatest }) => periodToLatest)
      .toSorted()
      .at(-1) ?? ''
  // A household of which only the year is known stands at the beginning of it.
  const months = { from: `${from.slice(0, 4)}-01`, to }
  const counts: CountSums = new Map()
  const breathe = createBreather()
  for (const code of [...codes].toSorted()) {
    const placed = (await listHouseholdsWithin(trx, [code], months)).flatMap((before) =>
      placedAnew(before, unit.at, around),
    )
    if (mustStay && placed.some(isLeftOutside)) throw leftOutside()
    for (let first = 0; first < placed.length; first += A_SLICE) {
      const slice = placed.slice(first, first + A_SLICE)
      await storePlaced(unit, slice)
      addSteps(counts, slice)
      for (const { before, after } of slice) addCarved(ledger, before, after)
      await breathe()
    }
    await breathe()
  }
  await writeCounts(trx, counts)
  await placeArchivedAnew(unit, { around, ledger, mustStay })
}

const A_SLICE = 200

interface Placed {
  before: Household
  after: Household
}

/** None of a household whose coverage stays as it is. */
function placedAnew(before: Household, at: string, around: Surroundings): Placed[] {
  const after = recovered(before, around)
  const isSame =
    after.coverage === before.coverage && after.coveredByAggregateId === before.coveredByAggregateId
  return isSame ? [] : [{ before, after: { ...after, version: before.version + 1, updatedAt: at } }]
}

const isLeftOutside = ({ before, after }: Placed) =>
  before.coverage === 'covered' && after.coverage === 'new'

async function storePlaced(unit: Unit, placed: readonly Placed[]): Promise<void> {
  if ((await recoverHouseholds(unit.trx, placed)) !== placed.length) throw changedMeanwhile()
  await leaveTrails(
    unit,
    placed.map(({ before, after }) => ({
      action: 'recover',
      recordType: 'household',
      recordId: after.ref,
      recordVersion: after.version,
      before,
      after,
    })),
  )
}

export async function readStored(trx: Trx, id: string): Promise<Aggregate> {
  const stored = await findAggregate(trx, id)
  if (stored === undefined) throw new Error(`aggregate ${id} is gone within its own transaction`)
  return stored
}
