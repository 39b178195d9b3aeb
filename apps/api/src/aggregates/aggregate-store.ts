import {
  findAggregate,
  holdsWhatIsCarved,
  insertAggregate,
  listHouseholdsWithin,
  touch,
  type Trx,
  updateAggregate,
} from '@inflytt/db'
import {
  type Aggregate,
  DomainError,
  municipalitiesOf,
  recovered,
  type Surroundings,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import {
  addCarved,
  addToLedger,
  type CarvedLedger,
  storeHousehold,
  writeLedger,
} from '../households/household-store.ts'
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

/** Every household within the old or the new extent gets the coverage that the aggregates now give it. */
async function placeAnew(
  unit: Unit,
  steps: readonly AggregateStep[],
  around: Surroundings,
  ledger: CarvedLedger,
) {
  const { trx, at } = unit
  // Voiding an aggregate lets its households go; anything else must leave them inside, or the total would rise.
  const mustStay = steps.some(({ after }) => !after.isVoided)
  const extents = steps.flatMap(({ before, after }) =>
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
  for (const before of await listHouseholdsWithin(trx, [...codes], months)) {
    const placed = recovered(before, around)
    if (
      placed.coverage === before.coverage &&
      placed.coveredByAggregateId === before.coveredByAggregateId
    )
      continue
    if (mustStay && before.coverage === 'covered' && placed.coverage === 'new') throw leftOutside()
    const after = { ...placed, version: before.version + 1, updatedAt: at }
    addCarved(ledger, before, after)
    await storeHousehold(unit, before, after)
    const { ref: recordId, version: recordVersion } = after
    await leaveTrail(unit, {
      action: 'recover',
      recordType: 'household',
      recordId,
      recordVersion,
      before,
      after,
    })
  }
  await placeArchivedAnew(unit, { around, ledger, mustStay })
}

export async function readStored(trx: Trx, id: string): Promise<Aggregate> {
  const stored = await findAggregate(trx, id)
  if (stored === undefined) throw new Error(`aggregate ${id} is gone within its own transaction`)
  return stored
}
